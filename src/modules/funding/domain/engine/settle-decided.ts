import type { Cents } from '../../../../kernel/money.ts';
import { plainDateOf } from '../../../../kernel/plain-date.ts';
import type { FundingPart, FundingTerms } from '../terms.ts';
import { dayNumber } from './calendar.ts';
import { type Cell, Cells } from './cells.ts';
import { columnsOf, type FactsColumns } from './columns.ts';
import { partFor } from './coverage.ts';
import { deliveryFindings, type YearFinding } from './delivery-findings.ts';
import type { FundingFacts, ProductFacts } from './facts.ts';
import { paidByUse } from './guarantee.ts';
import { namedLines, settleYear } from './settle-year.ts';
import { amountOf, type DraftLine, divideOver, type SettlementLine, term } from './settlement.ts';
import { asNumber, shareOf } from './whole.ts';
import { YearGuarantees } from './year-guarantees.ts';

/** What was decided and posted in a year for one product of a contract and one municipality. */
export type DecidedCell = {
  readonly contractId: string;
  readonly providerId: string;
  readonly product: ProductFacts;
  readonly municipalityId: string;
  /** Granted for care of the year, and what of it falls under a result share. */
  readonly careCents: Cents;
  readonly careForResultCents: Cents;
  /** Parts of the year that the terms make due, and what was posted or otherwise paid of them. */
  readonly dueCents: Cents;
  readonly dueForResultCents: Cents;
  readonly postedCents: Cents;
  /** Advances that the terms gave and that were posted. */
  readonly advanceCents: Cents;
};

export type DecidedYear = { readonly lines: readonly SettlementLine[]; readonly findings: readonly YearFinding[] };

/**
 * The settlement of a year on what people and the rules decided, not on what an engine would have decided: decisions stand. What a
 * decision per line cannot know is put right first: use that a guarantee already paid, and instalments that were not posted or
 * too many. Then guarantees, costs and advances, and what rests on the total, as in a year that the engine paid itself. Pure.
 */
export function settleDecided(
  terms: FundingTerms,
  facts: Omit<FundingFacts, 'episodes'>,
  decided: readonly DecidedCell[],
  year: number,
): DecidedYear {
  const columns = columnsOf({ ...facts, episodes: decided.map((cell, n) => namesOf(cell, n, year)) });
  const partOf = partsOf(terms, columns);
  const resultFrom =
    terms.total.resultShare === null ? Number.POSITIVE_INFINITY : dayNumber(terms.total.resultShare.from);
  const guarantees = new YearGuarantees(columns, partOf, year);
  const cells = new Cells(columns.products.length, columns.municipalities.length);
  const placed = decided.map((one) => ({ one, cell: cellOf(cells, columns, one) }));
  for (const { one, cell } of placed) {
    const care = asNumber(one.careCents);
    cell.paid += care + asNumber(one.dueCents) + asNumber(one.advanceCents);
    cell.advance += asNumber(one.advanceCents);
    cell.paidForResult += asNumber(one.careForResultCents) + asNumber(one.dueForResultCents);
    const guarantee = guarantees.of(cell.contract, cell.product);
    if (guarantee !== null) guarantee.used += care;
  }
  const corrected = [...instalmentLines(placed, columns, partOf), ...linesOfUse(placed, columns, guarantees)].filter(
    (line) => amountOf(line) !== 0,
  );
  const settled = settleYear(terms, columns, cells.all(), guarantees, partOf, year, resultFrom);
  return {
    lines: namedLines([...corrected, ...settled.lines], columns),
    findings: [...settled.findings, ...deliveryFindings(terms.delivery, facts)],
  };
}

type Placed = { readonly one: DecidedCell; readonly cell: Cell };

/** Care without any delivery: it only names the parties and the product of a cell. */
const namesOf = ({ contractId, providerId, product, municipalityId }: DecidedCell, n: number, year: number) => ({
  id: String(n),
  childId: '',
  providerId,
  municipalityId,
  contractId,
  product,
  startedOn: plainDateOf(year, 1, 1),
  plannedThrough: null,
  endedOn: null,
  endReason: null,
  continues: null,
  results: null,
  tariffCents: 0n as Cents,
  tariffPer: 1,
  allocated: null,
  delivered: [],
});

function partsOf(terms: FundingTerms, { products }: FactsColumns): (product: number) => FundingPart | null {
  const parts = products.map((product) => partFor(terms, product));
  return (product) => parts[product] ?? null;
}

const cellOf = (cells: Cells, { contracts, products, municipalities }: FactsColumns, one: DecidedCell): Cell =>
  cells.at(
    contracts.findIndex(({ id }) => id === one.contractId),
    products.findIndex(({ key }) => key === one.product.key),
    municipalities.indexOf(one.municipalityId),
  );

/** Per contract and product: what became due without a declaration, less what was posted. */
function instalmentLines(
  placed: readonly Placed[],
  { contracts }: FactsColumns,
  partOf: (product: number) => FundingPart | null,
): DraftLine[] {
  return [...Map.groupBy(placed, ({ cell }) => `${cell.contract} ${cell.product}`).values()].flatMap((group) => {
    const cell = group[0]?.cell;
    if (cell === undefined) return [];
    const [due, posted] = [sumOf(group, ({ dueCents }) => dueCents), sumOf(group, ({ postedCents }) => postedCents)];
    const division = new Map<number, number>();
    for (const { one, cell: at } of group)
      division.set(
        at.municipality,
        (division.get(at.municipality) ?? 0) + asNumber(one.dueCents) - asNumber(one.postedCents),
      );
    return [
      {
        rule: 'instalments-made-up' as const,
        provider: contracts[cell.contract]?.provider ?? -1,
        contract: cell.contract,
        partKey: partOf(cell.product)?.key ?? null,
        product: cell.product,
        sum: [term('instalments-due', due), term('instalments-posted', -posted)],
        division,
      },
    ];
  });
}

/**
 * Use under a guarantee was granted line by line at its full value. Of it is due what the guarantee leaves: nothing up to a guarantee
 * that comes in instalments, above it the agreed share. Each municipality gets back by what it granted.
 */
function linesOfUse(placed: readonly Placed[], { contracts }: FactsColumns, guarantees: YearGuarantees): DraftLine[] {
  return guarantees.all.flatMap(({ contract, product, part, plan, used }) => {
    const group = placed.filter(({ cell }) => cell.contract === contract && cell.product === product);
    const due = paidByUse(plan, used);
    if (due === used) return [];
    const care = new Map<number, number>();
    for (const { one, cell } of group)
      care.set(cell.municipality, (care.get(cell.municipality) ?? 0) + asNumber(one.careCents));
    const division = divideOver(due - used, care);
    for (const [cell, own] of Map.groupBy(group, (placing) => placing.cell)) {
      const back = division.get(cell.municipality) ?? 0;
      const [granted, forResult] = [
        sumOf(own, ({ careCents }) => careCents),
        sumOf(own, (one) => one.careForResultCents),
      ];
      cell.paid += back;
      if (granted !== 0) cell.paidForResult += shareOf(back, forResult, granted);
    }
    return [
      {
        rule: 'use-under-guarantee' as const,
        provider: contracts[contract]?.provider ?? -1,
        contract,
        partKey: part.key,
        product,
        sum: [term('due-for-use', due), term('used', -used)],
        division,
      },
    ];
  });
}

const sumOf = (group: readonly Placed[], value: (one: DecidedCell) => Cents): number =>
  group.reduce((sum, { one }) => sum + asNumber(value(one)), 0);
