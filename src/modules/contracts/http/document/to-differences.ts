import { formatCents, formatCount, formatDay, formatPercentage } from '../../../../kernel/format.nl.ts';
import type { RecordChange } from '../../domain/document/record-changes.ts';
import type { PartDifference } from '../../domain/document/text-differences.ts';
import type { RecordNames } from '../../storage/document/record-names.ts';
import { sentencesOf } from './clause-sentences.nl.ts';
import { contractWords } from './contract-text.nl.ts';
import type { Contractverschillen } from './document-schemas.ts';
import { changeNames, DIFFERENCE_WORDS, PIECE_WORDS } from './document-words.nl.ts';

export const toTextDifference = ({
  key,
  heading,
  kind,
  pieces,
}: PartDifference): Contractverschillen['tekst'][number] => ({
  sleutel: key,
  kop: heading,
  soort: DIFFERENCE_WORDS[kind],
  stukken: pieces.map((piece) => ({ soort: PIECE_WORDS[piece.kind], tekst: piece.text })),
});

/** One value that differs, with names and amounts as people read them. */
export function toRecordDifference(change: RecordChange, names: RecordNames): Contractverschillen['gegevens'][number] {
  const { at } = change;
  if (at.of === 'provider') {
    const named = (id: RecordChange['before']) => names.organisations.get(Number(id)) ?? '';
    const naam = changeNames.provider;
    return { onderdeel: changeNames.contract, naam, voor: named(change.before), na: named(change.after) };
  }
  const field = 'field' in at ? at.field : at.of === 'variant' ? 'variant' : undefined;
  return {
    onderdeel: partName(at, names),
    naam: field === undefined ? changeNames.takesPart : changeNames.fields[field],
    voor: valueText(change.before, field),
    na: valueText(change.after, field),
  };
}

function partName(at: RecordChange['at'], { organisations, products }: RecordNames): string {
  const productOf = (id: number): string => products.get(id)?.name ?? String(id);
  switch (at.of) {
    case 'contract':
    case 'provider':
      return changeNames.contract;
    case 'product':
      return changeNames.product(productOf(at.productId), at.year);
    case 'variant': {
      const { municipalityId } = at;
      const place = municipalityId === null ? contractWords.everyMunicipality : organisations.get(municipalityId);
      return `${productOf(at.productId)}, ${place ?? municipalityId}`;
    }
    case 'municipality':
      return organisations.get(at.municipalityId) ?? String(at.municipalityId);
    case 'partner':
      return changeNames.partner(at.name);
    case 'clause':
      return changeNames.clause(at.number);
  }
}

type Field = keyof typeof changeNames.fields;
const DAYS: readonly (Field | undefined)[] = ['from', 'through', 'terminatedOn'];

function valueText(value: RecordChange['before'], field: Field | undefined): string | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? changeNames.yes : changeNames.no;
  if (typeof value === 'bigint') return field === 'volume' ? formatCount(Number(value)) : formatCents(value);
  if (typeof value === 'number') return field === 'sharePercent' ? formatPercentage(value) : formatCount(value);
  if (typeof value === 'object') return sentencesOf(value).join(' ');
  if (DAYS.includes(field)) return formatDay(value);
  if (field === 'variant') return contractWords.variant[value as keyof typeof contractWords.variant];
  if (field === 'form') return changeNames.form[value] ?? value;
  return field === 'segment' ? (changeNames.segment[value] ?? value) : value;
}
