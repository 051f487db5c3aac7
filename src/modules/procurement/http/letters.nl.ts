import type { PdfBlock, PdfHead } from '../../../platform/documents/index.ts';
import { applicationNumber } from '../domain/application/number.ts';
import type { Outcome } from '../domain/award/outcome.ts';
import type { ApplicationRow, ReceiptRow } from '../storage/applications.ts';
import type { ApplicationView } from '../use-cases/application/view-application.ts';
import { momentText } from './moment-text.nl.ts';

type Decided = NonNullable<ApplicationView['decision']>;

/** Letters of a procedure, with the region as author. */
export const letterHead = (title: string, row: ApplicationRow, at: Date): PdfHead => ({
  title: `${title}: ${row.procedureTitle}`,
  author: row.regionName,
  subject: applicationNumber(row),
  madeAt: at,
  footer: `${row.regionName}, ${applicationNumber(row)}`,
});

/** Proof of receipt: what an applicant needs to show that exactly this was received at that moment. */
export const receiptBlocks = (row: ApplicationRow, receipt: ReceiptRow): PdfBlock[] => [
  { kind: 'heading', level: 1, text: 'Ontvangstbewijs' },
  {
    kind: 'paragraph',
    text: `${row.regionName} heeft uw stukken voor ‘${row.procedureTitle}’ ontvangen. Niemand kan ze lezen voor de opening.`,
  },
  {
    kind: 'facts',
    caption: 'Wat is ontvangen',
    rows: [
      ['Procedure', `${row.procedureNumber} ${row.procedureTitle}`],
      ['Aanmelding', applicationNumber(row)],
      ['Van', row.providerName],
      ['Ontvangen', momentText(receipt.handedInAt.toISOString())],
      ['Kenmerk van de inhoud (SHA-256)', receipt.digest],
      ['Regel in het logboek', String(receipt.logPlace)],
      ['Kenmerk van die regel', receipt.logHash],
    ],
  },
  {
    kind: 'note',
    text: 'Het kenmerk van de inhoud staat in het logboek van de procedure. Elke regel van dat logboek rust op de regel ervoor. Met het openbare logboek en het controleprogramma kunt u zelf nagaan dat er niets aan is veranderd.',
  },
];

const OPENING: Readonly<Record<Outcome, (title: string) => string>> = {
  awarded: (title) =>
    `U krijgt een overeenkomst in de procedure ‘${title}’. Dit is een voornemen: eerst loopt de termijn voor bezwaar.`,
  selected: (title) => `U bent geselecteerd in de procedure ‘${title}’. Wij nodigen u uit voor het vervolg.`,
  refused: (title) => `U krijgt geen overeenkomst in de procedure ‘${title}’.`,
  'not-selected': (title) => `U bent niet geselecteerd in de procedure ‘${title}’.`,
  incomplete: (title) => `Uw aanmelding voor ‘${title}’ was niet compleet. Wij nemen haar niet verder in behandeling.`,
  excluded: (title) => `Wij sluiten u uit van de procedure ‘${title}’, omdat een uitsluitingsgrond geldt.`,
  unsuitable: (title) => `U voldoet niet aan de geschiktheidseisen van de procedure ‘${title}’.`,
};

/** The letter of award or refusal, with its reasons, the own points and, where bids compete, to whom was awarded. */
export function letterBlocks(row: ApplicationRow, decision: Decided): PdfBlock[] {
  const { outcome, reason, rank, grounds, award, objectionUntil } = decision;
  return [
    { kind: 'heading', level: 1, text: 'Uitkomst van uw aanmelding' },
    {
      kind: 'facts',
      caption: 'Gegevens',
      rows: [
        ['Aan', row.providerName],
        ['Van', row.regionName],
        ['Procedure', `${row.procedureNumber} ${row.procedureTitle}`],
        ['Aanmelding', applicationNumber(row)],
        ['Besloten', momentText(award.decidedAt.toISOString())],
      ],
    },
    { kind: 'paragraph', text: OPENING[outcome](row.procedureTitle) },
    ...(award.revisionReason === null
      ? []
      : [
          {
            kind: 'paragraph',
            text: `Dit besluit vervangt het besluit dat u eerder kreeg. De reden: ${award.revisionReason}`,
          } as const,
        ]),
    { kind: 'heading', level: 2, text: 'Waarom' },
    { kind: 'paragraph', text: reason },
    ...pointsOf(decision, rank),
    ...awardedOf(grounds.awarded, outcome),
    { kind: 'heading', level: 2, text: 'Bent u het er niet mee eens?' },
    {
      kind: 'paragraph',
      text:
        objectionUntil === null
          ? 'U kunt bezwaar maken zodra de termijn daarvoor begint. Wij laten u weten tot wanneer. Wij sluiten geen overeenkomsten voordat die termijn voorbij is en op elk bezwaar is beslist.'
          : `U kunt bezwaar maken tot ${momentText(objectionUntil)}. Dat doet u bij deze procedure in Rode Draad. Schrijf waar het over gaat en waarom. Wij sluiten geen overeenkomsten voordat op elk bezwaar is beslist.`,
    },
    { kind: 'note', text: 'Het kenmerk van dit besluit staat in het openbare logboek van de procedure.' },
  ];
}

function pointsOf({ grounds }: Decided, rank: number | null): PdfBlock[] {
  if (grounds.points.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: rank === null ? 'Uw punten' : `Uw punten; plaats ${rank} van ${grounds.ranked}`,
      columns: [
        { header: 'Criterium', share: 2 },
        { header: 'Punten', align: 'right' },
        { header: 'Motivering', share: 4 },
      ],
      rows: grounds.points.map(({ name, points, maximum, motivation }) => ({
        cells: [name, pointsText({ points, maximum }), motivation],
      })),
    },
  ];
}

const pointsText = ({ points, maximum }: { readonly points: number; readonly maximum: number }): string =>
  `${String(points).replace('.', ',')} van ${maximum}`;

function awardedOf(awarded: Decided['grounds']['awarded'], outcome: Outcome): PdfBlock[] {
  if (awarded.length === 0 || outcome === 'awarded') return [];
  return [
    {
      kind: 'table',
      caption: 'Aan wie wij willen gunnen',
      columns: [
        { header: 'Aanbieder', share: 3 },
        { header: 'Plaats', align: 'right' },
        { header: 'Punten', share: 4 },
      ],
      rows: awarded.map(({ name, rank, points = [] }) => ({
        cells: [name, String(rank), points.map((given) => `${given.name}: ${pointsText(given)}`).join('; ')],
      })),
    },
  ];
}
