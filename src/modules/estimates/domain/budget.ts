import { addCents, type Cents, subtractCents, ZERO_CENTS } from '../../../kernel/money.ts';
import type { Estimate, EstimateLine } from './estimate.ts';
import { type Volumes, volumesOf } from './volume-basis.ts';

/** The three budgets of an estimate: at low, mid and high volume. */
export const SCENARIOS = ['low', 'mid', 'high'] as const;
export type Scenario = (typeof SCENARIOS)[number];
export type PerScenario<Value> = { readonly [S in Scenario]: Value };

export type LineBudget = {
  readonly line: EstimateLine;
  /** Null for a lump sum. */
  readonly volumes: Volumes | null;
  /** Volume x tariff, or the lump sum; null while the price is not known. */
  readonly cents: PerScenario<Cents> | null;
};

export type ScenarioBudget = {
  /** What the frame has to pay. */
  readonly totalCents: Cents;
  /** Frame minus total: below zero does not fit. */
  readonly roomCents: Cents;
  readonly fits: boolean;
  readonly regionalCents: Cents;
  readonly localCents: Cents;
  /** What the pot for national specialist care has to pay, and what stays in it; null without a pot. */
  readonly ltaCents: Cents;
  readonly ltaRoomCents: Cents | null;
  /** What other sources pay: shown, and in no other total. */
  readonly elsewhereCents: Cents;
};

export type Budget = {
  readonly lines: readonly LineBudget[];
  readonly scenarios: PerScenario<ScenarioBudget>;
  /** Lines without a price: they are not in any total. */
  readonly unpriced: readonly EstimateLine[];
};

export const perScenario = <Value>(make: (scenario: Scenario) => Value): PerScenario<Value> => ({
  low: make('low'),
  mid: make('mid'),
  high: make('high'),
});

/**
 * Budget = volume x tariff, summed and compared with the frame for low, mid and high volume. Volumes and tariffs are
 * whole, so nothing is rounded here. A line without a price counts in no total and is named in `unpriced`.
 */
export function budgetOf(estimate: Estimate): Budget {
  const lines = estimate.lines.map(budgetOfLine);
  return {
    lines,
    scenarios: perScenario((scenario) => scenarioOf(estimate, lines, scenario)),
    unpriced: lines.filter(({ cents }) => cents === null).map(({ line }) => line),
  };
}

export function budgetOfLine(line: EstimateLine): LineBudget {
  const { price } = line;
  if (price.kind === 'lump-sum') {
    const { lumpCents } = price;
    return { line, volumes: null, cents: lumpCents === null ? null : perScenario(() => lumpCents) };
  }
  const volumes = volumesOf(price.basis);
  const { tariffCents } = price;
  return {
    line,
    volumes,
    cents: tariffCents === null ? null : perScenario((scenario) => (volumes[scenario] * tariffCents) as Cents),
  };
}

function scenarioOf(estimate: Estimate, lines: readonly LineBudget[], scenario: Scenario): ScenarioBudget {
  const sumOf = (counts: (line: EstimateLine) => boolean): Cents =>
    addCents(...lines.filter(({ line }) => counts(line)).map(({ cents }) => cents?.[scenario] ?? ZERO_CENTS));
  const totalCents = sumOf(({ pot }) => pot === 'frame');
  const ltaCents = sumOf(({ pot }) => pot === 'lta');
  const roomCents = subtractCents(estimate.frameCents, totalCents);
  return {
    totalCents,
    roomCents,
    fits: roomCents >= 0n,
    regionalCents: sumOf(({ pot, level }) => pot === 'frame' && level === 'regional'),
    localCents: sumOf(({ pot, level }) => pot === 'frame' && level === 'local'),
    ltaCents,
    ltaRoomCents: estimate.ltaCents === null ? null : subtractCents(estimate.ltaCents, ltaCents),
    elsewhereCents: sumOf(({ pot }) => pot === 'elsewhere'),
  };
}
