import { add, ONE, ZERO } from '../../../../kernel/fraction.ts';
import type { ChangeRule, Condition, FundingPart, Moment } from '../terms.ts';
import { asRatio, type Ratio } from './whole.ts';

/** How the care of one child is paid under a part. 'not-per-child': its use is paid by an amount for a contract. */
export type Way = 'delivered' | 'moments' | 'instalments' | 'not-per-child';

export type MomentPlan = {
  readonly at: Moment['at'];
  readonly days: number;
  /** Sum of the shares up to and including this moment; the last is the whole. */
  readonly through: Ratio;
  readonly conditions: readonly Condition[];
  readonly otherwise: Moment['otherwise'];
};

/** A part as the walks read it: its shares added up once, in plain numbers. */
export type PartPlan = {
  readonly part: FundingPart;
  readonly way: Way;
  readonly moments: readonly MomentPlan[];
  /** Pieces of a trajectory; 1 for everything else. */
  readonly pieces: number;
  /** Periods of the price in a year; 0 when the price is not of a period. */
  readonly periodsPerYear: number;
  readonly perYear: number;
  readonly inAdvance: boolean;
  /** What becomes due is paid at the settlement of the year. */
  readonly atYearEnd: boolean;
  /** An ending with these results is an end of the whole trajectory, however it came. */
  readonly finishedBy: readonly Condition[];
};

const PERIODS = { week: 52, month: 12, year: 1 } as const;
const WHOLE_AT_END: MomentPlan = {
  at: 'end',
  days: 0,
  through: { top: 1, bottom: 1 },
  conditions: [],
  otherwise: 'not-due',
};
const plans = new WeakMap<FundingPart, PartPlan>();

/** The plan of a part; made once for each part. */
export function planOf(part: FundingPart): PartPlan {
  const known = plans.get(part);
  if (known) return known;
  const { price, due } = part;
  const moments = due.kind === 'moments' ? momentPlans(due.moments) : [WHOLE_AT_END];
  const plan: PartPlan = {
    part,
    way: wayOf(part),
    moments,
    pieces: price.of === 'trajectory' ? price.pieces : 1,
    periodsPerYear: price.of === 'period' ? PERIODS[price.period] : 0,
    perYear: due.kind === 'instalments' ? due.perYear : 12,
    inAdvance: due.kind === 'instalments' && due.inAdvance,
    atYearEnd: due.kind === 'on-settlement',
    finishedBy: finishingConditions(moments),
  };
  plans.set(part, plan);
  return plan;
}

/** How a part pays what is done for a young person. */
export function wayOf({ price, due }: Pick<FundingPart, 'price' | 'due'>): Way {
  if (price.of === 'unit') return 'delivered';
  if (price.of === 'period') return due.kind === 'instalments' ? 'instalments' : 'delivered';
  if (price.of === 'trajectory' || price.of === 'result') return due.kind === 'per-unit' ? 'delivered' : 'moments';
  return 'not-per-child';
}

function momentPlans(moments: readonly Moment[]): MomentPlan[] {
  let sum = ZERO;
  return moments.map(({ at, days, share, conditions, otherwise }, index) => {
    sum = index === moments.length - 1 ? ONE : add(sum, share);
    return { at, days, through: asRatio(sum), conditions, otherwise };
  });
}

/** The conditions on the end, when they ask for results and not for the plan to be followed. */
function finishingConditions(moments: readonly MomentPlan[]): readonly Condition[] {
  const end = moments.find(({ at, conditions }) => at === 'end' && conditions.length > 0);
  return end === undefined || end.conditions.includes('ended-as-planned') ? [] : end.conditions;
}

/** What a part says about an ending; null when it was as planned, or when another decision takes over. */
export function changeRuleOf(part: FundingPart, reason: string): ChangeRule | null {
  const rules = part.whenChanged;
  if (reason === 'early') return rules.earlyEnding;
  if (reason === 'turned-18') return rules.turning18;
  if (reason === 'moved') return rules.move;
  return reason === 'provider-change' ? rules.providerChange : null;
}
