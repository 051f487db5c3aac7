/** Goals in the report of a month: what each cost so far, as the thread shows it, and how it is measured. */
import { formatCents, formatPercentage } from '../../../kernel/format.nl.ts';
import { cents } from '../../../kernel/money.ts';
import { type PdfBlock, type SheetOfWorkbook, sheetOf } from '../../../platform/documents/index.ts';
import { type GoalsOfYear, goalWord } from '../../steering/index.ts';

type Row = {
  readonly name: string;
  readonly approvedCents: bigint;
  readonly paidCents: bigint;
  readonly sharePercent: number;
  readonly indicators: readonly string[];
};
const NO_GOAL = 'Zorg zonder doel';

/** Goals with their euros first, then those that only have an indicator: no care served them yet. */
function rowsOf({ euros, indicators }: GoalsOfYear): readonly Row[] {
  const ofGoal = Map.groupBy(indicators, ({ name }) => name);
  const worded = (name: string) => (ofGoal.get(name) ?? []).map((one) => `${one.indicator} (${goalWord(one)})`);
  const spent = euros.map(
    ({ name, ...rest }): Row => ({ name: name ?? NO_GOAL, ...rest, indicators: name === null ? [] : worded(name) }),
  );
  const unspent = [...ofGoal.keys()].filter((name) => !euros.some((one) => one.name === name));
  return [
    ...spent,
    ...unspent.map((name) => ({ name, approvedCents: 0n, paidCents: 0n, sharePercent: 0, indicators: worded(name) })),
  ];
}

export function goalBlocks(goals: GoalsOfYear): PdfBlock[] {
  const rows = rowsOf(goals);
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Doelen en wat zij kostten' },
    {
      kind: 'table',
      caption: 'Goedgekeurde zorg dit jaar per doel',
      columns: [
        { header: 'Doel', share: 2 },
        { header: 'Hoe het wordt gemeten', share: 2 },
        { header: 'Goedgekeurd', align: 'right', share: 1.2 },
        { header: 'Aandeel', align: 'right' },
      ],
      rows: rows.map((one) => ({
        cells: [
          one.name,
          one.indicators.length === 0 ? 'geen indicator' : one.indicators.join('; '),
          formatCents(Number(one.approvedCents)),
          formatPercentage(one.sharePercent),
        ],
      })),
    },
    {
      kind: 'note',
      text: 'Euro’s staan bij het doel dat het product diende in de maand van de zorg. Samen zijn zij het totaal van de draad.',
    },
  ];
}

export const goalSheet = (goals: GoalsOfYear): SheetOfWorkbook =>
  sheetOf({
    name: 'Doelen',
    rows: rowsOf(goals),
    columns: [
      { header: 'Doel', kind: 'text', value: (row) => row.name },
      { header: 'Hoe het wordt gemeten', kind: 'text', value: (row) => row.indicators.join('; ') },
      { header: 'Goedgekeurd', kind: 'cents', value: (row) => cents(row.approvedCents) },
      { header: 'Betaald', kind: 'cents', value: (row) => cents(row.paidCents) },
      { header: 'Aandeel in procenten', kind: 'decimal', value: (row) => row.sharePercent },
    ],
  });
