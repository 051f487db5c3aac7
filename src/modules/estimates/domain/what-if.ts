import {
  add,
  type Fraction,
  fraction,
  multiply,
  ONE,
  percent,
  roundToCents,
  roundToWhole,
} from '../../../kernel/fraction.ts';
import type { Cents } from '../../../kernel/money.ts';
import { type Budget, type PerScenario, perScenario } from './budget.ts';
import type { Estimate, EstimateLine, Level, LinePrice, Pot } from './estimate.ts';
import { type VolumeBasis, volumesOf } from './volume-basis.ts';

export type LineChange = {
  readonly productId: number;
  readonly basis?: VolumeBasis | undefined;
  readonly tariffCents?: Cents | undefined;
  readonly lumpCents?: Cents | undefined;
  readonly level?: Level | undefined;
  readonly pot?: Pot | undefined;
};

export type MunicipalityChange = {
  readonly municipalityId: number;
  readonly regionalWeight?: bigint | undefined;
  readonly localWeight?: bigint | undefined;
  readonly ceilingCents?: Cents | null | undefined;
};

/** What somebody wants to try; what is absent stays as it is. Percentages are decimal strings with a point. */
export type WhatIf = {
  readonly frameCents?: Cents | undefined;
  readonly ltaCents?: Cents | undefined;
  /** Every volume up or down by this percentage; after the changes per line. */
  readonly volumePercentage?: string | undefined;
  /** Every tariff and lump sum up or down by this percentage, each rounded to whole cents, half away from zero. */
  readonly pricePercentage?: string | undefined;
  readonly lines?: readonly LineChange[] | undefined;
  readonly municipalities?: readonly MunicipalityChange[] | undefined;
};

/** The estimate as it would be. Nothing is stored; changes of products that are not in the estimate do nothing. */
export function tryOut(estimate: Estimate, wish: WhatIf): Estimate {
  const changes = new Map((wish.lines ?? []).map((change) => [change.productId, change]));
  const municipalities = new Map((wish.municipalities ?? []).map((change) => [change.municipalityId, change]));
  const volumeFactor = factorOf(wish.volumePercentage);
  const priceFactor = factorOf(wish.pricePercentage);
  return {
    ...estimate,
    frameCents: wish.frameCents ?? estimate.frameCents,
    ltaCents: wish.ltaCents ?? estimate.ltaCents,
    lines: estimate.lines.map((line) => {
      const changed = changeLine(line, changes.get(line.product.id));
      return { ...changed, price: scalePrice(changed.price, volumeFactor, priceFactor) };
    }),
    municipalities: estimate.municipalities.map((one) => {
      const change = municipalities.get(one.municipality.id);
      if (!change) return one;
      return {
        ...one,
        regionalWeight: change.regionalWeight ?? one.regionalWeight,
        localWeight: change.localWeight ?? one.localWeight,
        ceilingCents: change.ceilingCents === undefined ? one.ceilingCents : change.ceilingCents,
      };
    }),
  };
}

/** A line with some of its inputs changed; a basis or tariff only fits a price per unit, a lump sum only a lump sum. */
export function changeLine(line: EstimateLine, change: Omit<LineChange, 'productId'> | undefined): EstimateLine {
  if (!change) return line;
  const { price } = line;
  return {
    ...line,
    level: change.level ?? line.level,
    pot: change.pot ?? line.pot,
    price:
      price.kind === 'lump-sum'
        ? { ...price, lumpCents: change.lumpCents ?? price.lumpCents }
        : { ...price, basis: change.basis ?? price.basis, tariffCents: change.tariffCents ?? price.tariffCents },
  };
}

const factorOf = (percentage: string | undefined): Fraction | undefined =>
  percentage === undefined ? undefined : add(ONE, percent(percentage));

function scalePrice(price: LinePrice, volume: Fraction | undefined, money: Fraction | undefined): LinePrice {
  const scaled = (cents: Cents | null): Cents | null =>
    cents === null || money === undefined ? cents : roundToCents(multiply(fraction(cents), money));
  if (price.kind === 'lump-sum') return { ...price, lumpCents: scaled(price.lumpCents) };
  return {
    ...price,
    basis: volume === undefined ? price.basis : scaleVolumes(price.basis, volume),
    tariffCents: scaled(price.tariffCents),
  };
}

function scaleVolumes(basis: VolumeBasis, factor: Fraction): VolumeBasis {
  const { low, mid, high } = volumesOf(basis);
  const times = (volume: bigint): bigint => roundToWhole(multiply(fraction(volume), factor));
  return { kind: 'stated', low: times(low), mid: times(mid), high: times(high) };
}

export type LineDifference = {
  readonly line: EstimateLine;
  readonly before: PerScenario<Cents> | null;
  readonly after: PerScenario<Cents> | null;
  /** After minus before; what has no price counts as zero. */
  readonly difference: PerScenario<Cents>;
};

export type BudgetDifference = {
  readonly totalCents: PerScenario<Cents>;
  readonly roomCents: PerScenario<Cents>;
  /** Only lines whose amount changes. */
  readonly lines: readonly LineDifference[];
};

/** After minus before. Both are budgets of the same lines in the same order. */
export function differenceOf(before: Budget, after: Budget): BudgetDifference {
  const lines = after.lines.map(({ line, cents }, at): LineDifference => {
    const earlier = before.lines[at]?.cents ?? null;
    const difference = perScenario((scenario) => ((cents?.[scenario] ?? 0n) - (earlier?.[scenario] ?? 0n)) as Cents);
    return { line, before: earlier, after: cents, difference };
  });
  const of = (key: 'totalCents' | 'roomCents') =>
    perScenario((scenario) => (after.scenarios[scenario][key] - before.scenarios[scenario][key]) as Cents);
  return {
    totalCents: of('totalCents'),
    roomCents: of('roomCents'),
    lines: lines.filter(({ difference }) => difference.low !== 0n || difference.mid !== 0n || difference.high !== 0n),
  };
}
