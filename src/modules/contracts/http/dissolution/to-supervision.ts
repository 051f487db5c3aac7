import { formatDay, formatFullDay } from '../../../../kernel/format.nl.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { PdfBlock, PdfHead } from '../../../../platform/documents/index.ts';
import { EVIDENCE_WORDS } from '../../../procurement/index.ts';
import type { Dissolution } from '../../storage/dissolution/supervision.ts';
import type { Supervision } from '../../use-cases/dissolution/supervise.ts';
import type { Contracttoezicht } from './supervision-schemas.ts';
import {
  DISSOLUTION_WORDS,
  EVIDENCE_STATE_WORDS,
  GROUND_KIND_WORDS,
  GROUND_STATE_WORDS,
  letterWords as words,
} from './supervision-words.nl.ts';

export const toToezicht = ({
  grounds,
  offered,
  evidence,
  agreements,
  dissolutions,
}: Supervision): Contracttoezicht => ({
  toetsen: grounds.map(({ ground, last, dueOn, state }) => ({
    sleutel: ground.key,
    soort: GROUND_KIND_WORDS[ground.kind],
    titel: ground.title,
    stand: GROUND_STATE_WORDS[state],
    uiterlijk: dueOn,
    laatste: last ? { dag: last.onDay, voldoet: last.met, reden: last.reason, door: last.personName } : null,
  })),
  aangeboden: offered.map(({ key, kind, title }) => ({ sleutel: key, soort: GROUND_KIND_WORDS[kind], titel: title })),
  bewijs: evidence.map(({ evidence: one, state }) => ({
    id: one.id,
    soort: EVIDENCE_WORDS[one.kind as keyof typeof EVIDENCE_WORDS] ?? one.kind,
    nummer: one.number,
    uitgever: one.issuer,
    geldigTot: one.validThrough,
    stand: EVIDENCE_STATE_WORDS[state],
  })),
  afspraken: agreements.map(({ id, title, clauseNumber }) => ({
    dossierregelId: Number(id),
    titel: title,
    grond: clauseNumber,
  })),
  ontbindingen: dissolutions.map(toOntbinding),
});

const toOntbinding = (one: Dissolution): Contracttoezicht['ontbindingen'][number] => ({
  id: one.id,
  per: one.effectiveOn,
  stand: DISSOLUTION_WORDS[one.outcome ?? 'prepared'],
  toelichting: one.explanation,
  reden: one.outcomeReason,
  gronden: one.grounds.map(({ kind, title, reason, checkedOn }) => ({
    soort: GROUND_KIND_WORDS[kind],
    titel: title,
    reden: reason,
    getoetstOp: checkedOn,
  })),
  voorbereidDoor: one.personName,
  voorbereidOp: one.recordedAt.toISOString(),
});

/** The letter of a dissolution: the same for PDF and DOCX. */
export function letterOf(
  { contract }: Supervision,
  { effectiveOn, explanation, grounds }: Dissolution,
  today: PlainDate,
): { head: PdfHead; blocks: PdfBlock[]; name: string } {
  const { record, providerName: provider, purchaserName: purchaser } = contract;
  const facts = { number: record.number, name: record.name, provider, purchaser, effectiveOn, explanation };
  const heading = (text: string): PdfBlock => ({ kind: 'heading', level: 2, text });
  const paragraph = (text: string): PdfBlock => ({ kind: 'paragraph', text });
  return {
    name: words.fileName(record.number),
    head: {
      title: words.title(facts),
      author: purchaser,
      madeAt: new Date(`${today}T00:00:00Z`),
      footer: words.footer(facts),
    },
    blocks: [
      { kind: 'heading', level: 1, text: words.title(facts) },
      paragraph(words.to(facts)),
      paragraph(formatFullDay(today)),
      paragraph(words.opening(facts)),
      heading(words.why),
      paragraph(words.whyText),
      {
        kind: 'table',
        caption: words.groundsCaption,
        columns: words.groundHead.map((header, at) => ({ header, share: at === 2 ? 1 : 2 })),
        rows: grounds.map((one) => ({ cells: [one.title, one.reason, formatDay(one.checkedOn)] })),
      },
      heading(words.explanation),
      paragraph(explanation),
      heading(words.next),
      paragraph(words.nextText),
      heading(words.disagree),
      paragraph(words.disagreeText),
    ],
  };
}
