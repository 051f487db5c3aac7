import { percentage } from '../../../kernel/month-plan.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';

/** What asks for attention about a provider; used for the first sentence, the list and the agenda of a talk. */
export type Matter =
  | { readonly code: 'duty-reported'; readonly on: PlainDate }
  | { readonly code: 'signals-waiting'; readonly count: number }
  | { readonly code: 'actions-late'; readonly count: number }
  | { readonly code: 'consequence-open'; readonly count: number }
  | { readonly code: 'limit-near'; readonly contract: string; readonly percent: number }
  | {
      readonly code: 'ahead-of-plan' | 'behind-plan';
      readonly contract: string;
      readonly percent: number;
      readonly planPercent: number;
    }
  | { readonly code: 'extension-to-decide' | 'contract-ends'; readonly contract: string; readonly on: PlainDate }
  | { readonly code: 'evidence'; readonly title: string; readonly on: PlainDate }
  | { readonly code: 'conditions-not-met'; readonly count: number }
  | { readonly code: 'actions-open'; readonly count: number }
  | { readonly code: 'talk-due'; readonly since: PlainDate | null }
  | { readonly code: 'no-manager' };

export type MatterFacts = {
  readonly dutyReportedOn: PlainDate | null;
  readonly signalsWaiting: number;
  readonly actionsLate: number;
  readonly actionsOpen: number;
  readonly consequencesOpen: number;
  readonly contracts: readonly {
    readonly number: string;
    readonly budgetCents: bigint;
    readonly plannedCents: bigint;
    readonly approvedCents: bigint;
    readonly limitCents: bigint | null;
    readonly lastDay: PlainDate;
    readonly extensionDecideBy: PlainDate | null;
  }[];
  readonly duties: readonly { readonly title: string; readonly on: PlainDate }[];
  readonly conditionsNotMet: number;
  readonly lastTalkOn: PlainDate | null;
  readonly nextTalkOn: PlainDate | null;
  /** Null: the style of this provider asks for no regular talk. */
  readonly talkEveryMonths: number | null;
  readonly managed: boolean;
};

/** A report of danger to continuity leads for this long. */
const DUTY_LEADS_DAYS = 90;
const LIMIT_NEAR_PERCENT = 90;
const OFF_PLAN_POINTS = 5;
const EXTENSION_NOTICE_DAYS = 60;
const END_NOTICE_DAYS = 90;
const DUTY_NOTICE_DAYS = 60;

/** What asks for attention, most pressing first; empty when all is well. */
export function mattersOf(facts: MatterFacts, today: PlainDate): readonly Matter[] {
  const count = (
    code: 'signals-waiting' | 'actions-late' | 'consequence-open' | 'conditions-not-met' | 'actions-open',
    n: number,
  ) => (n > 0 ? [{ code, count: n } as const] : []);
  const reported = facts.dutyReportedOn;
  return [
    ...(reported !== null && reported >= addDays(today, -DUTY_LEADS_DAYS)
      ? [{ code: 'duty-reported', on: reported } as const]
      : []),
    ...count('consequence-open', facts.consequencesOpen),
    ...count('actions-late', facts.actionsLate),
    ...count('signals-waiting', facts.signalsWaiting),
    ...facts.contracts.flatMap((contract) => mattersOfContract(contract, today)),
    ...facts.duties
      .filter(({ on }) => on <= addDays(today, DUTY_NOTICE_DAYS))
      .map(({ title, on }) => ({ code: 'evidence', title, on }) as const),
    ...count('conditions-not-met', facts.conditionsNotMet),
    ...(facts.managed ? [] : [{ code: 'no-manager' } as const]),
    ...(talkIsDue(facts, today) ? [{ code: 'talk-due', since: facts.lastTalkOn } as const] : []),
    ...count('actions-open', facts.actionsOpen - facts.actionsLate),
  ];
}

function mattersOfContract(contract: MatterFacts['contracts'][number], today: PlainDate): Matter[] {
  const { number, lastDay, budgetCents, limitCents, approvedCents, plannedCents, extensionDecideBy } = contract;
  if (lastDay < today) return [];
  const found: Matter[] = [];
  if (extensionDecideBy !== null && extensionDecideBy <= addDays(today, EXTENSION_NOTICE_DAYS))
    found.push({ code: 'extension-to-decide', contract: number, on: extensionDecideBy });
  else if (extensionDecideBy === null && lastDay <= addDays(today, END_NOTICE_DAYS))
    found.push({ code: 'contract-ends', contract: number, on: lastDay });
  const ofLimit = limitCents !== null && limitCents > 0n ? percentage(approvedCents, limitCents) : 0;
  if (ofLimit >= LIMIT_NEAR_PERCENT) return [{ code: 'limit-near', contract: number, percent: ofLimit }, ...found];
  if (budgetCents <= 0n || plannedCents <= 0n) return found;
  const [percent, planPercent] = [percentage(approvedCents, budgetCents), percentage(plannedCents, budgetCents)];
  const points = Math.round((percent - planPercent) * 10) / 10;
  if (Math.abs(points) < OFF_PLAN_POINTS) return found;
  return [{ code: points > 0 ? 'ahead-of-plan' : 'behind-plan', contract: number, percent, planPercent }, ...found];
}

/** Days of a month, as far as the time between talks goes. */
const MONTH_DAYS = 31;

function talkIsDue({ talkEveryMonths, lastTalkOn, nextTalkOn }: MatterFacts, today: PlainDate): boolean {
  if (talkEveryMonths === null) return false;
  if (nextTalkOn !== null && nextTalkOn >= today) return false;
  return lastTalkOn === null || addDays(lastTalkOn, talkEveryMonths * MONTH_DAYS) < today;
}
