/** How far what was agreed is used: facts per month, put beside what was agreed. Pure; euros are whole cents. */
import { percentage } from '../../../../kernel/month-plan.ts';

/** By what the use is told apart; each can be opened towards any other. */
export const AXES = ['contract', 'product', 'provider', 'municipality', 'segment'] as const;
export type Axis = (typeof AXES)[number];

/** What happened in one month of care, of one row and one unit. Volumes are measured: hours as minutes. */
export type UseOfMonth = {
  /** Number or word of the row on the axis; null where there is none (an allocation without a contract). */
  readonly key: string | null;
  /** 1 to 12. */
  readonly month: number;
  readonly unit: string | null;
} & Measures;

export type Measures = {
  readonly allocatedVolume: bigint;
  readonly allocatedCents: bigint;
  /** Part of the allocated on days on which help was given by starts and stops. */
  readonly startedVolume: bigint;
  readonly startedCents: bigint;
  /** Asked for in declarations: approved + refused + held. */
  readonly claimedCents: bigint;
  readonly approvedVolume: bigint;
  readonly approvedCents: bigint;
  readonly refusedCents: bigint;
  readonly heldCents: bigint;
  /** Due without a declaration. */
  readonly fixedCents: bigint;
  readonly paidCents: bigint;
};

/** What is agreed for a row in the year. A part that cannot be told for the row is null. */
export type Agreed = {
  readonly budgetCents: bigint | null;
  /** Of the budget, what lies in the months counted. */
  readonly plannedCents: bigint | null;
  readonly limitCents: bigint | null;
  readonly guaranteeCents: bigint | null;
  readonly roomCents: bigint | null;
  /** Share of the room at which the contract says that parties talk, in per cent. */
  readonly roomSignal: number | null;
  /** In the measured unit; null when units differ or no volume was agreed. */
  readonly volume: bigint | null;
  readonly unit: string | null;
};

export type UseTotals = Measures & {
  /** The part of started in the months that count: what can have been delivered by starts and stops. */
  readonly deliveredVolume: bigint;
  readonly deliveredCents: bigint;
  /** Allocated for the year, less what was approved or waits for a decision. Below zero: more used than allocated. */
  readonly toComeVolume: bigint;
  readonly toComeCents: bigint;
  /** The unit of the volumes; null when rows in different units are together, and then the volumes are zero. */
  readonly unit: string | null;
};

const NOTHING: Measures = {
  allocatedVolume: 0n,
  allocatedCents: 0n,
  startedVolume: 0n,
  startedCents: 0n,
  claimedCents: 0n,
  approvedVolume: 0n,
  approvedCents: 0n,
  refusedCents: 0n,
  heldCents: 0n,
  fixedCents: 0n,
  paidCents: 0n,
};
const NAMES = Object.keys(NOTHING) as (keyof Measures)[];
const VOLUMES: readonly (keyof Measures)[] = ['allocatedVolume', 'startedVolume', 'approvedVolume'];

export function addMeasures(rows: readonly Measures[]): Measures {
  const sums = { ...NOTHING } as Record<keyof Measures, bigint>;
  for (const row of rows) for (const name of NAMES) sums[name] += row[name];
  return sums;
}

/** Hours count as minutes, so both are one unit. Undefined: more than one. */
export function sharedUnit(units: readonly (string | null)[]): string | null | undefined {
  const measured = new Set(units.filter((unit) => unit !== null).map(measuredUnit));
  return measured.size > 1 ? undefined : ([...measured][0] ?? null);
}

export const measuredUnit = (unit: string): string => (unit === '04' ? '01' : unit);

/**
 * A year of one row (or of all): every measure added up. Money counts the whole year, as allocations look ahead; what was
 * delivered counts through the month of reference only.
 */
export function sumUse(rows: readonly UseOfMonth[], throughMonth: number): UseTotals {
  const unit = sharedUnit(rows.filter(hasVolume).map((row) => row.unit));
  const told = addMeasures(rows);
  const sums = unit === undefined ? { ...told, ...Object.fromEntries(VOLUMES.map((name) => [name, 0n])) } : told;
  const passed = addMeasures(rows.filter((row) => row.month <= throughMonth));
  const deliveredVolume = unit === undefined ? 0n : passed.startedVolume;
  return {
    ...sums,
    deliveredVolume,
    deliveredCents: passed.startedCents,
    toComeVolume: sums.allocatedVolume - sums.approvedVolume,
    toComeCents: sums.allocatedCents - sums.approvedCents - sums.heldCents,
    unit: unit ?? null,
  };
}

const hasVolume = (row: UseOfMonth): boolean => VOLUMES.some((name) => row[name] !== 0n);

/** What counts against budget, limit, guarantee and room: approved, and what is due without a declaration. */
export const usedCents = (use: Pick<Measures, 'approvedCents' | 'fixedCents'>): bigint =>
  use.approvedCents + use.fixedCents;

/** What the use is held against, and how far it is, in per cent of it. */
export type Against = 'budget' | 'limit' | 'volume' | 'room';
export type Reached = { readonly against: Against; readonly percentage: number; readonly level: number };

/**
 * The highest percentage of the region's that was reached, of the measure that is furthest; undefined when none was. A
 * spending room also has its own percentage in the contract.
 */
export function levelReached(use: UseTotals, agreed: Agreed, levels: readonly number[]): Reached | undefined {
  const used = usedCents(use);
  const volume = agreed.unit !== null && agreed.unit === use.unit ? agreed.volume : null;
  const measures: readonly (readonly [Against, bigint, bigint | null, readonly number[]])[] = [
    ['limit', used, agreed.limitCents, levels],
    ['room', used, agreed.roomCents, agreed.roomSignal === null ? levels : [...levels, agreed.roomSignal]],
    ['budget', used, agreed.budgetCents, levels],
    ['volume', use.approvedVolume, volume, levels],
  ];
  const reached = measures.flatMap(([against, part, whole, at]): Reached[] => {
    if (whole === null || whole <= 0n) return [];
    const share = percentage(part, whole);
    const level = Math.max(...at.filter((one) => one <= share));
    return Number.isFinite(level) ? [{ against, percentage: share, level }] : [];
  });
  return reached.toSorted((a, b) => b.level - a.level)[0];
}
