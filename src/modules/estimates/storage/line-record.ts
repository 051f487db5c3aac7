import type { Cents } from '../../../kernel/money.ts';
import { budgetOfLine } from '../domain/budget.ts';
import type { EstimateLine, Level, LinePrice, Pot } from '../domain/estimate.ts';
import type { UseByMonth } from '../domain/use-by-month.ts';
import type { VolumeBasis } from '../domain/volume-basis.ts';

/** What a line needs of its basis, as the table holds it. */
type BasisRecord = {
  readonly basis: VolumeBasis['kind'] | 'none';
  readonly baseVolume: bigint | null;
  readonly baseMonths: number | null;
  readonly useYear: number | null;
  readonly useByMonth: readonly bigint[] | null;
  readonly seasonByMonth: readonly bigint[] | null;
  readonly changePercentage: string | null;
  readonly spreadPercentage: string | null;
  readonly youthThen: number | null;
  readonly youthNow: number | null;
  readonly low: bigint | null;
  readonly mid: bigint | null;
  readonly high: bigint | null;
};

export type LineRecord = BasisRecord & {
  readonly estimateId: number;
  readonly productId: number;
  readonly name: string;
  readonly group: string;
  readonly weight: 'light' | 'heavy';
  readonly unit: string;
  readonly code: string;
  readonly level: Level;
  readonly pot: Pot;
  readonly tariffCents: Cents | null;
  readonly lumpCents: Cents | null;
  readonly priceSource: string;
  readonly note: string;
  readonly version: number;
};

export function lineOfRecord(record: LineRecord): EstimateLine {
  const { productId, name, group, weight, unit, code, level, pot, priceSource, note, version } = record;
  return {
    product: { id: productId, name, group, weight, unit, code },
    level,
    pot,
    price: priceOf(record),
    priceSource,
    note,
    version,
  };
}

function priceOf(record: LineRecord): LinePrice {
  if (record.basis === 'none') return { kind: 'lump-sum', lumpCents: record.lumpCents };
  return { kind: 'per-unit', basis: basisOf(record.basis, record), tariffCents: record.tariffCents };
}

/** The checks of the table promise that what a basis needs is there. */
function basisOf(kind: VolumeBasis['kind'], record: BasisRecord): VolumeBasis {
  const volume = record.baseVolume ?? 0n;
  const changePercentage = record.changePercentage ?? '0';
  const spreadPercentage = record.spreadPercentage ?? '0';
  switch (kind) {
    case 'stated':
      return { kind, low: record.low ?? 0n, mid: record.mid ?? 0n, high: record.high ?? 0n };
    case 'past-use':
      return {
        kind,
        volume,
        months: record.baseMonths ?? 12,
        byMonth: monthlyUseOf(record),
        changePercentage,
        spreadPercentage,
      };
    case 'transformation':
      return { kind, volume, changePercentage, spreadPercentage };
    case 'population':
      return { kind, volume, youthThen: record.youthThen ?? 1, youthNow: record.youthNow ?? 0, spreadPercentage };
  }
}

function monthlyUseOf({ useYear, useByMonth, seasonByMonth }: BasisRecord): UseByMonth | null {
  return useYear === null || useByMonth === null ? null : { year: useYear, used: useByMonth, season: seasonByMonth };
}

/** The other way: a line as the table takes it, with the volumes that follow from its basis. */
export function recordOfLine(line: EstimateLine): BasisRecord & {
  readonly tariffCents: Cents | null;
  readonly lumpCents: Cents | null;
} {
  const { price } = line;
  const nothing = {
    baseVolume: null,
    baseMonths: null,
    useYear: null,
    useByMonth: null,
    seasonByMonth: null,
    changePercentage: null,
    spreadPercentage: null,
    youthThen: null,
    youthNow: null,
  };
  if (price.kind === 'lump-sum') {
    const none = { basis: 'none', low: null, mid: null, high: null } as const;
    return { ...nothing, ...none, tariffCents: null, lumpCents: price.lumpCents };
  }
  const { basis, tariffCents } = price;
  const volumes = budgetOfLine(line).volumes ?? { low: null, mid: null, high: null };
  return {
    ...nothing,
    ...volumes,
    basis: basis.kind,
    baseVolume: basis.kind === 'stated' ? null : basis.volume,
    ...(basis.kind === 'past-use' && {
      baseMonths: basis.months,
      useYear: basis.byMonth?.year ?? null,
      useByMonth: basis.byMonth?.used ?? null,
      seasonByMonth: basis.byMonth?.season ?? null,
    }),
    changePercentage: basis.kind === 'past-use' || basis.kind === 'transformation' ? basis.changePercentage : null,
    spreadPercentage: basis.kind === 'stated' ? null : basis.spreadPercentage,
    youthThen: basis.kind === 'population' ? basis.youthThen : null,
    youthNow: basis.kind === 'population' ? basis.youthNow : null,
    tariffCents,
    lumpCents: null,
  };
}
