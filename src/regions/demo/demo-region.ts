import type { PlainDate } from '../../kernel/plain-date.ts';
import { addDays, firstDayOfMonth, yearOf } from '../../kernel/plain-date.ts';
import type { RegionData } from '../region-data.ts';
import { type DemoAllocation, makeAllocations } from './allocations.ts';
import { makeBudgets, type ProductBudget } from './budgets.ts';
import { type Clients, placeClients } from './clients.ts';
import { type DemoContract, makeContracts } from './contracts.ts';
import { type DemoMonth, monthsBefore } from './demo-calendar.ts';
import { type Ids, makeIds } from './ids.ts';
import { type DemoProvider, makeProviders } from './providers.ts';

export type DemoParameters = {
  readonly data: RegionData;
  readonly seed: string;
  /** 1 is the region itself; 0.02 a small one for tests; 42 as many regions as the country has, a national year. */
  readonly scale: number;
  /** Which region of a larger scale, the region itself (0) unless given. */
  readonly place?: number;
  /** The day on which the demonstration is looked at; the declared months end before it. */
  readonly today: PlainDate;
  /** How many months are declared (default 11). */
  readonly months?: number;
};

/** A region as it stands before its declarations: the same parameters give the same region, byte for byte. */
export type DemoRegion = {
  readonly parameters: DemoParameters;
  readonly data: RegionData;
  readonly ids: Ids;
  readonly months: readonly DemoMonth[];
  readonly providers: readonly DemoProvider[];
  readonly budgets: readonly ProductBudget[];
  readonly contracts: readonly DemoContract[];
  readonly allocations: readonly DemoAllocation[];
  readonly clients: Clients['clients'];
  readonly strangers: readonly string[];
  /** True when there are more children than test numbers: for benches only. */
  readonly bsnBeyondTestRange: boolean;
};

const MONTHS = 11;

/**
 * The declared months, oldest first. Throws RangeError when they fall outside the years for which the data has tariffs, or
 * the scale is not above 0.
 */
export function declaredMonths({ data, scale, today, months: count = MONTHS }: DemoParameters): DemoMonth[] {
  const months = monthsBefore(today, count);
  const years = [data.region.budgetYear - 1, data.region.budgetYear];
  const outside = months.find((month) => !years.includes(yearOf(month.from)));
  if (outside || !(scale > 0)) throw new RangeError(`no demonstration for ${outside?.from ?? `scale ${scale}`}`);
  return months;
}

/**
 * Makes one region up to its allocations, at a scale of at most 1: what is larger is more regions (`openDemo`). Throws
 * RangeError for a larger scale, and when the declared months have no tariffs.
 */
export function openDemoRegion(parameters: DemoParameters): DemoRegion {
  const { data, seed, scale, today, place = 0 } = parameters;
  const months = declaredMonths(parameters);
  if (scale > 1) throw new RangeError(`one region has no scale ${scale}`);
  const providers = makeProviders(data, seed, place);
  const budgets = makeBudgets(data, scale);
  const contracts = makeContracts(data, providers, budgets);
  const allocations = makeAllocations(data, contracts, months, today, seed);
  const placed = placeClients(data, allocations, parameters);
  return {
    parameters,
    data,
    ids: makeIds(data, providers),
    months,
    providers,
    budgets,
    contracts,
    allocations,
    clients: placed.clients,
    strangers: placed.strangers,
    bsnBeyondTestRange: placed.bsnBeyondTestRange,
  };
}

/** First day of the month `monthsAgo` before today's. */
export function monthStartBefore(today: PlainDate, monthsAgo: number): PlainDate {
  let day = firstDayOfMonth(today);
  for (let turn = 0; turn < monthsAgo; turn++) day = firstDayOfMonth(addDays(day, -1));
  return day;
}
