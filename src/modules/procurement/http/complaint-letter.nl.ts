import type { PdfBlock } from '../../../platform/documents/index.ts';
import type { FileAnswer } from '../../../platform/http/answer.ts';
import type { ComplaintEntryRow, ComplaintRow } from '../storage/complaints.ts';
import { dayText, momentText } from './moment-text.nl.ts';
import { asFile, type Format } from './nota-document.nl.ts';

const KIND_TEXTS = { objection: 'bezwaar', complaint: 'klacht' } as const;
const OUTCOME_TEXTS = {
  upheld: 'is gegrond. Wij geven u gelijk.',
  dismissed: 'is ongegrond. Wij geven u geen gelijk.',
  inadmissible: 'nemen wij niet in behandeling.',
  withdrawn: 'hebt u ingetrokken.',
} as const;
const ENTRY_TEXTS = {
  statement: 'Reactie',
  hearing: 'Verslag van de hoorzitting',
  waiver: 'Afzien van horen',
} as const;
const SIDE_TEXTS = { region: 'de regio', provider: 'de aanbieder' } as const;

/** The letter with the decision on an objection or complaint, with what both sides brought in. */
export function complaintLetter(
  complaint: ComplaintRow,
  entries: readonly ComplaintEntryRow[],
  format: Format,
): Promise<FileAnswer> {
  const kind = KIND_TEXTS[complaint.kind];
  const title = `Beslissing op uw ${kind}`;
  const subject = `${complaint.procedureNumber}, ${complaint.procedureTitle}`;
  const head = {
    title: `${title}, ${subject}`,
    author: complaint.regionName,
    subject,
    madeAt: complaint.decidedAt ?? complaint.receivedAt,
    footer: `${complaint.regionName}, ${kind} ${complaint.id}`,
  };
  return asFile(`beslissing-${kind}-${complaint.id}`, format, head, letterBlocks(complaint, entries, title, subject));
}

function letterBlocks(
  complaint: ComplaintRow,
  entries: readonly ComplaintEntryRow[],
  title: string,
  subject: string,
): PdfBlock[] {
  const { outcome, decidedAt, reason, hearingNeeded } = complaint;
  const kind = KIND_TEXTS[complaint.kind];
  return [
    { kind: 'heading', level: 1, text: title },
    { kind: 'paragraph', text: `Aan ${complaint.providerName}` },
    {
      kind: 'facts',
      caption: 'Waar het over gaat',
      rows: [
        ['Procedure', subject],
        ['Onderwerp', complaint.subject],
        ['Ontvangen', momentText(complaint.receivedAt.toISOString())],
        ['Besloten', decidedAt ? momentText(decidedAt.toISOString()) : ''],
        ['Uiterste dag', `${dayText(complaint.decideBy)} (${complaint.termSource})`],
      ],
    },
    { kind: 'heading', level: 2, text: 'Beslissing' },
    { kind: 'paragraph', text: outcome ? `Uw ${kind} ${OUTCOME_TEXTS[outcome]}` : '' },
    { kind: 'paragraph', text: reason ?? '' },
    { kind: 'heading', level: 2, text: `Uw ${kind}` },
    { kind: 'paragraph', text: complaint.text },
    ...(entries.length > 0 ? [{ kind: 'heading', level: 2, text: 'Wat is ingebracht' } as const] : []),
    ...entries.flatMap((entry): PdfBlock[] => [
      {
        kind: 'heading',
        level: 3,
        text: `${ENTRY_TEXTS[entry.kind]} van ${SIDE_TEXTS[entry.side]}, ${dayText(entry.day)}`,
      },
      { kind: 'paragraph', text: entry.text },
    ]),
    ...(hearingNeeded && !entries.some(({ kind: what }) => what !== 'statement')
      ? [{ kind: 'note', text: 'Er is niet gehoord: er is niet over de inhoud beslist.' } as const]
      : []),
  ];
}
