import { maskBsn } from '../../../kernel/bsn.ts';
import type { FormRow } from '../../../standards/ijw/index.ts';
import type { PlacedRemark } from '../use-cases/message-form.ts';
import { FORM_VALUE_WORDS, type MessageFormAnswer } from './form-schemas.ts';

type Row = MessageFormAnswer['rijen'][number];

/** A form for the browser. A BSN is masked: showing one is an act of its own, with a reason. */
export function presentForm(
  message: string,
  rows: readonly FormRow[],
  remarks: readonly PlacedRemark[],
): MessageFormAnswer {
  const left = new Set(remarks);
  const counted = new Map<string, number>();
  const take = (element: string): Row['meldingen'] => {
    const index = counted.get(element) ?? 0;
    counted.set(element, index + 1);
    const here = remarks.filter(({ at }) => at?.element === element && at.index === index);
    for (const remark of here) left.delete(remark);
    return here.map(presentRemark);
  };
  const rijen = rows.map((row): Row => {
    const { element, label, depth: diepte, meaning } = row;
    const base = { element, label, diepte, uitleg: meaning ?? null, meldingen: take(element) };
    if (row.kind === 'heading') {
      const nummer = row.count > 1 ? row.index + 1 : null;
      return { ...base, soort: 'kop', nummer, waarde: null, waardeSoort: null, betekenis: null };
    }
    const waarde = row.valueKind === 'bsn' ? maskBsn(row.value) : row.value;
    const waardeSoort = FORM_VALUE_WORDS[row.valueKind];
    return { ...base, soort: 'veld', nummer: null, waarde, waardeSoort, betekenis: row.valueText ?? null };
  });
  return { soort: message, leesbaar: true, rijen, meldingen: [...left].map(presentRemark) };
}

export const NO_FORM = (message: string): MessageFormAnswer => ({
  soort: message,
  leesbaar: false,
  rijen: [],
  meldingen: [],
});

const presentRemark = ({ code, text, rules }: PlacedRemark): Row['meldingen'][number] => ({
  code,
  tekst: text ?? code,
  regels: rules.map(({ id, text: tekst }) => ({ id, tekst })),
});
