/** What is agreed, told per row of an axis. Pure. */
import { monthsIn, spreadOverMonths, spreadThrough } from '../../../../kernel/month-plan.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Agreed, Axis } from './use.ts';
import { measuredUnit, sharedUnit } from './use.ts';

/** One product in one contract in one year. */
export type AgreedRow = {
  readonly contractId: number;
  readonly productId: number;
  readonly providerId: number;
  readonly segment: string;
  /** The municipality that bought it itself; null: bought for the region. */
  readonly municipalityId: number | null;
  readonly unit: string;
  readonly volume: bigint | null;
  readonly budgetCents: bigint;
  readonly limitCents: bigint | null;
  readonly fromOn: PlainDate;
  readonly lastDay: PlainDate;
};
export type RoomOfContract = { readonly contractId: number; readonly cents: bigint; readonly signal: number };
/** Fictitious ceiling of a municipality: a signal without contractual force. */
export type Ceiling = { readonly municipalityId: number; readonly cents: bigint };
export type GuaranteeOfRow = { readonly contractId: number; readonly productId: number; readonly cents: bigint };

export type AllAgreed = {
  readonly rows: readonly AgreedRow[];
  readonly rooms: readonly RoomOfContract[];
  readonly guarantees: readonly GuaranteeOfRow[];
  readonly ceilings: readonly Ceiling[];
};

/** What narrows the use down also takes away what an agreement can be held against. */
export type Narrowing = {
  readonly productId?: number | undefined;
  readonly segment?: string | undefined;
  readonly municipalityId?: number | undefined;
};

export const NOTHING_AGREED: Agreed = {
  budgetCents: null,
  plannedCents: null,
  limitCents: null,
  guaranteeCents: null,
  roomCents: null,
  roomSignal: null,
  volume: null,
  unit: null,
};

const KEY_OF: Readonly<Record<Axis, (row: AgreedRow) => string | null>> = {
  contract: (row) => String(row.contractId),
  product: (row) => String(row.productId),
  provider: (row) => String(row.providerId),
  municipality: (row) => (row.municipalityId === null ? null : String(row.municipalityId)),
  segment: (row) => row.segment,
};

/**
 * Agreements per row of the axis. A region agrees for all its municipalities together, so for one municipality only its
 * fictitious ceiling is known; a room belongs to a whole contract, so it is left out once products are told apart.
 */
export function agreedPerRow(
  all: AllAgreed,
  axis: Axis,
  counted: { readonly year: number; readonly throughMonth: number },
  narrowed: Narrowing,
): ReadonlyMap<string, Agreed> {
  if (axis === 'municipality' || narrowed.municipalityId !== undefined) return ceilings(all, axis, narrowed);
  const groups = Map.groupBy(all.rows, KEY_OF[axis]);
  const per = new Map<string, Agreed>();
  for (const [key, rows] of groups) {
    if (key !== null) per.set(key, agreedOf(rows, all, counted, roomsApply(axis, narrowed)));
  }
  return per;
}

/** Of everything together. */
export function agreedInAll(
  all: AllAgreed,
  counted: { readonly year: number; readonly throughMonth: number },
  narrowed: Narrowing,
): Agreed {
  if (narrowed.municipalityId !== undefined) {
    const own = all.ceilings.find((one) => one.municipalityId === narrowed.municipalityId);
    return wholeMunicipality(narrowed) && own ? { ...NOTHING_AGREED, limitCents: own.cents } : NOTHING_AGREED;
  }
  return agreedOf(all.rows, all, counted, roomsApply('contract', narrowed));
}

const wholeMunicipality = ({ productId, segment }: Narrowing): boolean =>
  productId === undefined && segment === undefined;
const roomsApply = (axis: Axis, { productId, segment }: Narrowing): boolean =>
  (axis === 'contract' || axis === 'provider') && productId === undefined && segment === undefined;

function ceilings(all: AllAgreed, axis: Axis, narrowed: Narrowing): ReadonlyMap<string, Agreed> {
  if (axis !== 'municipality' || !wholeMunicipality(narrowed)) return new Map();
  return new Map(
    all.ceilings
      .filter((one) => narrowed.municipalityId === undefined || one.municipalityId === narrowed.municipalityId)
      .map(({ municipalityId, cents }) => [String(municipalityId), { ...NOTHING_AGREED, limitCents: cents }]),
  );
}

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);

function agreedOf(
  rows: readonly AgreedRow[],
  { rooms, guarantees }: AllAgreed,
  { year, throughMonth }: { readonly year: number; readonly throughMonth: number },
  withRooms: boolean,
): Agreed {
  if (rows.length === 0) return NOTHING_AGREED;
  const contracts = new Set(rows.map((row) => row.contractId));
  const pairs = new Set(rows.map((row) => `${row.contractId}|${row.productId}`));
  const ownRooms = withRooms ? rooms.filter((room) => contracts.has(room.contractId)) : [];
  const guaranteed = guarantees.filter((one) => pairs.has(`${one.contractId}|${one.productId}`));
  const unit = sharedUnit(rows.map((row) => row.unit)) ?? null;
  const volumes = rows.map((row) => row.volume);
  const planned = rows.map((row) =>
    spreadThrough(row.budgetCents, monthsIn({ from: row.fromOn, through: row.lastDay }, year), throughMonth),
  );
  return {
    budgetCents: sum(rows.map((row) => row.budgetCents)),
    plannedCents: sum(planned),
    limitCents: rows.every((row) => row.limitCents !== null) ? sum(rows.map((row) => row.limitCents ?? 0n)) : null,
    guaranteeCents: guaranteed.length === 0 ? null : sum(guaranteed.map(({ cents }) => cents)),
    roomCents: ownRooms.length === contracts.size ? sum(ownRooms.map(({ cents }) => cents)) : null,
    roomSignal: ownRooms.length === contracts.size ? Math.min(...ownRooms.map(({ signal }) => signal)) : null,
    unit,
    volume: unit === null || volumes.some((volume) => volume === null) ? null : sum(rows.map(measuredVolume)),
  };
}

const measuredVolume = ({ unit, volume }: AgreedRow): bigint =>
  measuredUnit(unit) === unit ? (volume ?? 0n) : (volume ?? 0n) * 60n;

/** Of the budgets what the plan says for each of the twelve months, spread evenly over the months of each contract. */
export function plannedPerMonth(rows: readonly AgreedRow[], year: number): bigint[] {
  const planned = new Array<bigint>(12).fill(0n);
  for (const { budgetCents, fromOn, lastDay } of rows) {
    const months = monthsIn({ from: fromOn, through: lastDay }, year);
    if (months.length === 0) continue;
    for (const [place, cents] of spreadOverMonths(budgetCents, months).entries())
      planned[place] = (planned[place] ?? 0n) + cents;
  }
  return planned;
}
