import type { Cents } from '../../../kernel/money.ts';
import { addDays, type PlainDate, yearOf } from '../../../kernel/plain-date.ts';

/** A tariff version of a contract as an indexation must know it. */
export type IndexableTariff = {
  readonly id: number;
  readonly contractId: number;
  readonly contractFrom: PlainDate;
  /** Last day of the contract; when it was terminated earlier, that day. */
  readonly contractThrough: PlainDate;
  /** May the contract be extended past its last day? */
  readonly extendable: boolean;
  readonly productId: number;
  readonly municipalityId: number | null;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
  readonly tariffCents: Cents;
  /** iJw code. */
  readonly unit: string;
  /** First month, from the month of the new tariff on, in which care was declared on this contract and product. */
  readonly declaredIn: PlainDate | null;
};

/** Why a tariff gets no new version. */
export type LeftReason = 'declared' | 'has-later-version' | 'contract-ended' | 'extension-left-out';

export type PlanLine<Tariff extends IndexableTariff> = {
  readonly base: Tariff;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
  readonly newCents: Cents;
  /** The contract is in its first year, so that nothing is calculated afterwards. */
  readonly firstYear: boolean;
  /** The contract ends before the new tariff: it counts once the contract is extended. */
  readonly pendingExtension: boolean;
};

export type IndexPlan<Tariff extends IndexableTariff> = {
  readonly lines: readonly PlanLine<Tariff>[];
  readonly left: readonly { readonly tariff: Tariff; readonly reason: LeftReason }[];
};

export type PlanQuestion = {
  readonly from: PlainDate;
  /** Last day of new versions whose predecessor ends on the day before; null: they run on. */
  readonly through: PlainDate | null;
  /** Also for contracts that end before, when they may be extended? */
  readonly includeExtendable: boolean;
  /** What an index makes of a tariff, with or without after-calculation. */
  indexed(tariff: Cents, unit: string, firstYear: boolean): Cents;
};

/**
 * Which tariff versions follow from an index: one for each contract, product and municipality that has a tariff on the
 * day before, unless that would touch what was declared or what was already agreed for later. Running it again over
 * what it made gives no lines.
 */
export function planIndexation<Tariff extends IndexableTariff>(
  tariffs: readonly Tariff[],
  question: PlanQuestion,
): IndexPlan<Tariff> {
  const dayBefore = addDays(question.from, -1);
  const lines: PlanLine<Tariff>[] = [];
  const left: { tariff: Tariff; reason: LeftReason }[] = [];
  for (const versions of Map.groupBy(tariffs, scopeOf).values()) {
    const base = versions.find(({ from, through }) => from <= dayBefore && (through === null || through >= dayBefore));
    if (!base) continue;
    const later = versions.some(({ from }) => from >= question.from);
    const reason = later ? 'has-later-version' : whyLeft(base, question);
    if (reason) left.push({ tariff: base, reason });
    else lines.push(lineOf(base, question));
  }
  return { lines, left };
}

const scopeOf = ({ contractId, productId, municipalityId }: IndexableTariff): string =>
  `${contractId}|${productId}|${municipalityId ?? ''}`;

/** Why something that is agreed in a contract is not indexed from this day on; undefined when it is. */
export function whyLeft(
  base: Pick<IndexableTariff, 'declaredIn' | 'contractThrough' | 'extendable'>,
  { from, includeExtendable }: Pick<PlanQuestion, 'from' | 'includeExtendable'>,
): LeftReason | undefined {
  if (base.declaredIn !== null) return 'declared';
  if (base.contractThrough >= from) return undefined;
  if (!base.extendable) return 'contract-ended';
  return includeExtendable ? undefined : 'extension-left-out';
}

/** In the first year of a contract nothing is calculated afterwards. */
export const isFirstYear = (contractFrom: PlainDate, from: PlainDate): boolean =>
  yearOf(contractFrom) >= yearOf(from) - 1;

function lineOf<Tariff extends IndexableTariff>(
  base: Tariff,
  { from, through, indexed }: PlanQuestion,
): PlanLine<Tariff> {
  const runsInto = base.through === null || base.through >= from;
  const firstYear = isFirstYear(base.contractFrom, from);
  return {
    base,
    from,
    through: runsInto ? base.through : through,
    newCents: indexed(base.tariffCents, base.unit, firstYear),
    firstYear,
    pendingExtension: base.contractThrough < from,
  };
}

/** The last day of the earlier version once the new one is there. */
export const lastDayBefore = ({ base, from }: PlanLine<IndexableTariff>): PlainDate =>
  base.through !== null && base.through < from ? base.through : addDays(from, -1);
