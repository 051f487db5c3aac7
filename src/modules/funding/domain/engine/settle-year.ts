import type { FundingPart, FundingTerms } from '../terms.ts';
import { yearEnd } from './calendar.ts';
import type { Cell } from './cells.ts';
import type { FactsColumns } from './columns.ts';
import type { YearFinding } from './delivery-findings.ts';
import { settleCosts } from './settle-costs.ts';
import { settleGuarantees } from './settle-guarantees.ts';
import { type ProviderTotal, settleTotals } from './settle-total.ts';
import { amountOf, type DraftLine, type SettlementLine } from './settlement.ts';
import { asCents } from './whole.ts';
import type { YearGuarantees } from './year-guarantees.ts';

export type YearSettled = { readonly lines: readonly DraftLine[]; readonly findings: readonly YearFinding[] };

/** The settlement of a year in its order: guarantees, costs and advances, and last what rests on the total of a provider. */
export function settleYear(
  terms: FundingTerms,
  columns: FactsColumns,
  cells: readonly Cell[],
  guarantees: YearGuarantees,
  partOf: (product: number) => FundingPart | null,
  year: number,
  resultFrom: number,
  months = 12,
): YearSettled {
  const youngPeople = youngPeopleByPlace(columns);
  const costs = settleCosts(cells, columns, partOf, year, youngPeople, months);
  const lines = [...settleGuarantees(guarantees, columns, youngPeople), ...costs.lines];
  const totals = providerTotals(cells, lines, columns, resultFrom <= yearEnd(year));
  const total = settleTotals(terms.total, totals, columns);
  const findings: YearFinding[] = [
    ...costs.unknown.map(
      (place) => ({ code: 'cost-unknown', contractId: columns.contracts[place]?.id ?? '' }) as const,
    ),
    ...total.unscored.map(({ provider, about }) => ({
      code: about === 'result-share' ? ('result-unscored' as const) : ('process-unscored' as const),
      providerId: columns.providers[provider] ?? '',
    })),
  ];
  return { lines: [...lines, ...total.lines].filter((line) => amountOf(line) !== 0), findings };
}

export const youngPeopleByPlace = ({ municipalities, apart }: FactsColumns): ReadonlyMap<number, number> =>
  new Map(apart.municipalities.map(({ id, youngPeople }) => [municipalities.indexOf(id), youngPeople]));

function providerTotals(
  cells: readonly Cell[],
  lines: readonly DraftLine[],
  { contracts }: FactsColumns,
  settledForResult: boolean,
): ProviderTotal[] {
  const totals = new Map<number, { cents: number; forResultCents: number; perMunicipality: Map<number, number> }>();
  const add = (provider: number, municipality: number, cents: number, forResult: number): void => {
    const total = totals.get(provider) ?? { cents: 0, forResultCents: 0, perMunicipality: new Map() };
    totals.set(provider, total);
    total.cents += cents;
    total.forResultCents += forResult;
    total.perMunicipality.set(municipality, (total.perMunicipality.get(municipality) ?? 0) + cents);
  };
  for (const cell of cells)
    add(contracts[cell.contract]?.provider ?? -1, cell.municipality, cell.paid, cell.paidForResult);
  for (const { provider, division } of lines)
    for (const [municipality, cents] of division) add(provider, municipality, cents, settledForResult ? cents : 0);
  return [...totals].sort(([a], [b]) => a - b).map(([provider, total]) => ({ provider, ...total }));
}

/** Lines with the names of everything they are about. */
export const namedLines = (lines: readonly DraftLine[], columns: FactsColumns): SettlementLine[] =>
  lines.map((line) => ({
    rule: line.rule,
    providerId: columns.providers[line.provider] ?? '',
    contractId: line.contract === null ? null : (columns.contracts[line.contract]?.id ?? null),
    partKey: line.partKey,
    productKey: line.product === null ? null : (columns.products[line.product]?.key ?? null),
    amountCents: asCents(amountOf(line)),
    sum: line.sum,
    perMunicipality: [...line.division].map(([place, cents]) => ({
      municipalityId: columns.municipalities[place] ?? null,
      cents: asCents(cents),
    })),
  }));
