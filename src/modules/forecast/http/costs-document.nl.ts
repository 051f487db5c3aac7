import { formatCents, formatFullDay, formatMonthYear } from '../../../kernel/format.nl.ts';
import { cents } from '../../../kernel/money.ts';
import { type PdfBlock, type SheetOfWorkbook, sheetOf } from '../../../platform/documents/index.ts';
import type { Kostendelen, Kostenverklaring } from '../api.ts';
import { WHOLE_WORD } from './words.nl.ts';

const period = (from: string, through: string): string =>
  from === through ? formatMonthYear(from) : `${formatMonthYear(from)} tot en met ${formatMonthYear(through)}`;
const signed = (amount: number): string => `${amount > 0 ? '+ ' : ''}${formatCents(amount)}`;

export const costsText = {
  title: (found: Kostenverklaring) => `Waarom ${found.verschilCent < 0 ? 'daalden' : 'stegen'} de kosten?`,
  /** The answer in one sentence. */
  answer: (found: Kostenverklaring) =>
    `De jeugdhulp in ${found.gemeente?.naam ?? found.regio} kostte in ${period(found.van, found.tot)} ${formatCents(found.isCent)}. Dat is ${formatCents(Math.abs(found.verschilCent))} ${found.verschilCent < 0 ? 'minder' : 'meer'} dan in ${period(found.vergelekenVan, found.vergelekenTot)}.`,
  fileName: (found: Kostenverklaring) => `kosten-verklaard-${found.van}-${found.tot}`,
  method:
    'Prijs is het verschil in tarief maal de gemiddelde hoeveelheid van beide perioden. De rest is hoeveelheid tegen de gemiddelde prijs, verdeeld over aantal, woonplaats, toegang, samenstelling en hulp per jeugdige. Elk van deze vijf is het gemiddelde van twee volgordes: in deze volgorde en andersom. Elke combinatie van product, aanbieder, gemeente en toegang sluit op de cent.',
  basis:
    'Goedgekeurde declaratieregels met hun correcties, naar de maand waarin de hulp is gegeven. Vaste bedragen zonder declaratie tellen niet mee.',
  footer: (found: Kostenverklaring, day: string) => `${found.regio}, gemaakt op ${formatFullDay(day)}`,
};

/** The page for a council as PDF: the answer, the parts with their explanation, and what weighed most. */
export function costsBlocks(found: Kostenverklaring, weighed: readonly Kostendelen[]): PdfBlock[] {
  const [whole, ...parts] = found.onderdelen;
  const widest = Math.max(1, ...parts.map(({ cent }) => Math.abs(cent)));
  return [
    { kind: 'heading', level: 1, text: costsText.title(found) },
    { kind: 'paragraph', text: costsText.answer(found) },
    ...noted(whole),
    {
      kind: 'bars',
      title: 'Waardoor komt het?',
      alt: parts.map(({ naam, cent }) => `${naam}: ${signed(cent)}`).join('; '),
      bars: parts.map(({ naam, cent }) => ({
        name: naam,
        value: signed(cent),
        from: cent < 0 ? 0.5 - Math.abs(cent) / widest / 2 : 0.5,
        to: cent < 0 ? 0.5 : 0.5 + cent / widest / 2,
        tone: 'part' as const,
      })),
    },
    {
      kind: 'table',
      caption: 'Van de vorige periode naar deze',
      columns: [
        { header: 'Onderdeel', share: 1.2 },
        { header: 'Wat het is', share: 3 },
        { header: 'Bedrag', align: 'right', share: 1.2 },
      ],
      rows: [
        { cells: [period(found.vergelekenVan, found.vergelekenTot), '', formatCents(found.wasCent)], strong: true },
        ...parts.map(({ naam, uitleg, cent }) => ({ cells: [naam, uitleg, signed(cent)] })),
        { cells: [period(found.van, found.tot), '', formatCents(found.isCent)], strong: true },
      ],
    },
    ...parts.flatMap((part): PdfBlock[] => {
      const notes = noted(part);
      return notes.length === 0 ? [] : [{ kind: 'heading', level: 2, text: part.naam }, ...notes];
    }),
    ...weighed.map(
      (along): PdfBlock => ({
        kind: 'table',
        caption: `Wat het meest meetelt, per ${along.per}`,
        columns: [
          { header: AXIS_HEADS[along.per] ?? along.per, share: 2.4 },
          { header: 'Was', align: 'right' },
          { header: 'Is', align: 'right' },
          { header: 'Verschil', align: 'right' },
        ],
        rows: along.items.slice(0, MOST_ROWS).map(({ naam, wasCent, isCent, cent }) => ({
          cells: [naam, formatCents(wasCent), formatCents(isCent), signed(cent)],
        })),
      }),
    ),
    { kind: 'heading', level: 2, text: 'Hoe is dit berekend?' },
    { kind: 'note', text: costsText.basis },
    { kind: 'note', text: costsText.method },
  ];
}

const MOST_ROWS = 8;
const AXIS_HEADS: Readonly<Record<string, string>> = {
  product: 'Product',
  aanbieder: 'Aanbieder',
  gemeente: 'Gemeente',
  toegang: 'Toegang',
};

/** The newest explanation of a part, with who wrote it and when. */
function noted(part: Kostenverklaring['onderdelen'][number] | undefined): PdfBlock[] {
  const newest = part?.toelichtingen[0];
  if (!newest) return [];
  return [
    { kind: 'paragraph', text: newest.tekst },
    { kind: 'note', text: `Toelichting van ${newest.door}, ${formatFullDay(newest.op.slice(0, 10))}` },
  ];
}

/** The same as a workbook: the parts with their explanations, and one sheet per axis. */
export const costsSheets = (found: Kostenverklaring, weighed: readonly Kostendelen[]): SheetOfWorkbook[] => [
  sheetOf({
    name: 'Kosten verklaard',
    columns: [
      { header: 'Onderdeel', kind: 'text', value: ({ naam }) => naam },
      { header: 'Wat het is', kind: 'text', value: ({ uitleg }) => uitleg },
      { header: 'Bedrag', kind: 'cents', value: ({ cent }) => cents(cent) },
      { header: 'Toelichting', kind: 'text', value: ({ toelichting }) => toelichting },
    ],
    rows: [
      row(period(found.vergelekenVan, found.vergelekenTot), found.wasCent),
      ...found.onderdelen
        .filter(({ onderdeel }) => onderdeel !== WHOLE_WORD)
        .map((part) => row(part.naam, part.cent, part.uitleg, part.toelichtingen[0]?.tekst)),
      row(period(found.van, found.tot), found.isCent, '', found.onderdelen[0]?.toelichtingen[0]?.tekst),
    ],
  }),
  ...weighed.map((along) =>
    sheetOf({
      name: `Per ${along.per}`,
      columns: [
        { header: AXIS_HEADS[along.per] ?? along.per, kind: 'text', value: ({ naam }) => naam },
        { header: 'Was', kind: 'cents', value: ({ wasCent }) => cents(wasCent) },
        { header: 'Is', kind: 'cents', value: ({ isCent }) => cents(isCent) },
        { header: 'Verschil', kind: 'cents', value: ({ cent }) => cents(cent) },
      ],
      rows: along.items,
    }),
  ),
];

const row = (naam: string, cent: number, uitleg = '', toelichting = '') => ({ naam, uitleg, cent, toelichting });
