import { percentage } from '../../../kernel/month-plan.ts';
import { addDays, lastDayOfMonth, type PlainDate } from '../../../kernel/plain-date.ts';
import { addWorkingDays, STATUTORY_CALENDAR } from '../../../kernel/working-days.ts';
import {
  type AdministrationFacts,
  type BatchesToRelease,
  type ClaimToRepair,
  type ContractPlan,
  type CountedYear,
  type DueObligation,
  type HeldLines,
  type OpenMessage,
  plannedSoFar,
  type UndeclaredMonth,
  type UnpaidClaims,
  type Used,
} from './today.ts';

/** What asks for an act, why, and by when. One variant per reason; the texts are a map over `code`. */
export type Work = { readonly dueOn: PlainDate | null; readonly amountCents: bigint | null } & (
  | { readonly code: 'obligation-due'; readonly obligation: DueObligation }
  | { readonly code: 'contract-duty'; readonly duty: DutyOfContract }
  | { readonly code: 'own-evidence-ends'; readonly title: string; readonly dueOn: PlainDate }
  | { readonly code: 'extension-to-decide'; readonly contract: ContractOfYear }
  | { readonly code: 'extension-awaited'; readonly contract: ContractOfYear }
  | { readonly code: 'bound-passed'; readonly bound: PassedBoundOf; readonly percentage: number }
  /** `toAct`: the region acts itself; a municipality talks about it with the region. */
  | { readonly code: 'expected-over'; readonly over: ExpectedOverBound; readonly toAct: boolean }
  | { readonly code: 'limit-near'; readonly contract: ContractOfYear; readonly percentage: number }
  | ({ readonly code: 'levels-reached' } & LevelsReached)
  | ({ readonly code: 'ahead-of-plan' } & OffPlan)
  | ({ readonly code: 'behind-plan' } & OffPlan)
  | { readonly code: 'contract-ends'; readonly contract: ContractOfYear }
  | { readonly code: 'answer-declaration'; readonly message: OpenMessage }
  | { readonly code: 'decide-held'; readonly count: number }
  | { readonly code: 'release-batches'; readonly count: number }
  | { readonly code: 'pay-claims'; readonly count: number }
  | { readonly code: 'mandates-without-staffing'; readonly count: number }
  | { readonly code: 'people-without-role'; readonly count: number }
  | { readonly code: 'repair-claim'; readonly claim: ClaimToRepair }
  | ({ readonly code: 'declare-month' } & UndeclaredMonth)
  | { readonly code: 'allocations-end'; readonly count: number }
  | { readonly code: 'results-to-agree'; readonly count: number }
  | { readonly code: 'results-to-answer'; readonly count: number; readonly firstOn: PlainDate | null }
  | { readonly code: 'results-contradicted'; readonly count: number }
  | ({ readonly code: 'supplier-work' } & SupplierWork)
  | { readonly code: 'product-without-goal'; readonly productId: number; readonly productName: string }
);

/** What the file of a provider asks, as suppliers tells it in words. */
export type SupplierWork = {
  readonly dueOn: PlainDate;
  readonly title: string;
  readonly about: string;
  readonly why: string;
  readonly link: string;
};

/** The highest percentage of the region's that contracts reached, how many did, and how many reached a lower one. */
export type LevelsReached = { readonly level: number; readonly count: number; readonly lower: number };

type OffPlan = { readonly contract: ContractOfYear; readonly percentage: number; readonly planPercentage: number };

/** Agreements that are expected to pass their bound, as the forecast tells it. */
export type ExpectedOverBound = {
  readonly count: number;
  readonly cents: bigint;
  readonly firstName: string;
  readonly firstOn: PlainDate;
  readonly probability: number;
};

/** A bound of funding terms of which a share was passed, as claims tells it. */
type PassedBoundOf = {
  readonly name: string;
  readonly measure: 'amount' | 'volume';
  readonly used: bigint;
  readonly limit: bigint;
  readonly toldOn: PlainDate;
  readonly providerName: string;
  readonly contractId: number | null;
  readonly contractNumber: string | null;
  readonly productName: string | null;
};

/** What the checks, the evidence or the subcontractors of a contract ask. */
export type DutyOfContract = {
  readonly contractId: number;
  readonly contractName: string;
  readonly providerId: number;
  readonly providerName: string;
  readonly code: 'checks-due' | 'ground-not-met' | 'evidence-ends' | 'consent-asked';
  readonly on: PlainDate;
  readonly title: string;
  /** Of the contract, where it is done. */
  readonly part: string;
};

/** Contracts are planned per product group; here a contract is one. */
export type ContractOfYear = Omit<ContractPlan, 'productGroup' | 'fixedCents' | keyof Used> & {
  readonly approvedCents: bigint;
} & {
  readonly plannedCents: bigint;
};

/** From how many points above or below plan a contract asks for attention. */
export const OFF_PLAN_POINTS = 5;
/** From which part of the limit a contract asks for attention, in per cent. */
export const LIMIT_NEAR_PERCENTAGE = 90;
/** How long before its last day an extension or an end appears on the list. */
export const EXTENSION_NOTICE_DAYS = 60;
export const END_NOTICE_DAYS = 90;
/** A declaration is answered within ten working days of its arrival (iJw 3.2, JW325). */
export const ANSWER_WORKING_DAYS = 10;

/** Adds up a contract's product groups. */
export function contractsOfYear(plans: readonly ContractPlan[], plan: CountedYear): ContractOfYear[] {
  return [...Map.groupBy(plans, (one) => one.id).values()].flatMap((groups) => {
    const [first] = groups;
    if (!first) return [];
    const add = (pick: (one: ContractPlan) => bigint) => groups.reduce((sum, one) => sum + pick(one), 0n);
    const limited = groups.every((one) => one.limitCents !== null);
    return [
      {
        ...first,
        budgetCents: add((one) => one.budgetCents),
        approvedCents: add((one) => one.approvedCents + one.fixedCents),
        plannedCents: add((one) => plannedSoFar(one, plan)),
        limitCents: limited ? add((one) => one.limitCents ?? 0n) : null,
      },
    ];
  });
}

/** What the contracts themselves ask: extensions, limits, use off plan, endings. One contract can ask several things. */
export function workOfContracts(contracts: readonly ContractOfYear[], plan: CountedYear, today: PlainDate): Work[] {
  return contracts.flatMap((contract): Work[] => {
    if (contract.lastDay < today) return [];
    return [...extensionWork(contract, today), ...workOffPlan(contract, plan)];
  });
}

/** At the percentages that the region chose: one task for what is furthest, of budget or limit, whichever is nearer. */
export function workOfLevels(
  contracts: readonly ContractOfYear[],
  levels: readonly number[],
  today: PlainDate,
): Work[] {
  const reached = contracts.flatMap((contract) => {
    const bounds = [contract.budgetCents, contract.limitCents].filter((bound) => bound !== null && bound > 0n);
    if (contract.lastDay < today || bounds.length === 0) return [];
    const share = Math.max(...bounds.map((bound) => percentage(contract.approvedCents, bound ?? 1n)));
    const level = Math.max(...levels.filter((one) => one <= share));
    return Number.isFinite(level) ? [level] : [];
  });
  if (reached.length === 0) return [];
  const level = Math.max(...reached);
  const count = reached.filter((one) => one === level).length;
  return [{ code: 'levels-reached', level, count, lower: reached.length - count, dueOn: null, amountCents: null }];
}

/** The same for the provider: whether to extend is decided by who buys, so of that it can only say what it wants; a limit is not its to move. */
export const ownWorkOfContracts = (
  contracts: readonly ContractOfYear[],
  plan: CountedYear,
  today: PlainDate,
): readonly Work[] =>
  workOfContracts(contracts, plan, today)
    .filter(({ code }) => code !== 'limit-near')
    .map((work) => (work.code === 'extension-to-decide' ? { ...work, code: 'extension-awaited' } : work));

function extensionWork(contract: ContractOfYear, today: PlainDate): Work[] {
  const { extensionDecideBy: decideBy, lastDay } = contract;
  if (decideBy !== null && !contract.terminated) {
    const soon = decideBy <= addDays(today, EXTENSION_NOTICE_DAYS);
    return soon ? [{ code: 'extension-to-decide', contract, dueOn: decideBy, amountCents: contract.budgetCents }] : [];
  }
  const ends = lastDay <= addDays(today, END_NOTICE_DAYS);
  return ends ? [{ code: 'contract-ends', contract, dueOn: lastDay, amountCents: contract.budgetCents }] : [];
}

function workOffPlan(contract: ContractOfYear, plan: CountedYear): Work[] {
  if (contract.budgetCents <= 0n || plan.throughMonth === 0) return [];
  const used = percentage(contract.approvedCents, contract.budgetCents);
  const planned = percentage(contract.plannedCents, contract.budgetCents);
  if (contract.limitCents !== null && contract.limitCents > 0n) {
    const ofLimit = percentage(contract.approvedCents, contract.limitCents);
    if (ofLimit >= LIMIT_NEAR_PERCENTAGE) {
      const left = contract.limitCents - contract.approvedCents;
      return [{ code: 'limit-near', contract, percentage: ofLimit, dueOn: null, amountCents: left }];
    }
  }
  const difference = contract.approvedCents - contract.plannedCents;
  const share = { contract, percentage: used, planPercentage: planned, dueOn: null };
  const points = Math.round((used - planned) * 10) / 10;
  if (points >= OFF_PLAN_POINTS) return [{ code: 'ahead-of-plan', ...share, amountCents: difference }];
  return points <= -OFF_PLAN_POINTS ? [{ code: 'behind-plan', ...share, amountCents: -difference }] : [];
}

export const workOfObligations = (obligations: readonly DueObligation[]): Work[] =>
  obligations.map((obligation) => ({ code: 'obligation-due', obligation, dueOn: obligation.dueOn, amountCents: null }));

/** Checks, evidence and subcontractors; what several contracts of a provider ask alike, stands once. */
export function workOfDuties(duties: readonly DutyOfContract[], through: PlainDate): Work[] {
  const once = new Map(
    duties.toReversed().map((one) => {
      const about = one.code === 'evidence-ends' ? `provider ${one.providerId}` : `contract ${one.contractId}`;
      return [`${about}|${one.title}|${one.on}`, one] as const;
    }),
  );
  return [...once.values()]
    .filter(({ on }) => on <= through)
    .map((duty) => ({ code: 'contract-duty', duty, dueOn: duty.on, amountCents: null }));
}

/** Bounds of funding terms that are nearly or wholly used; what is left, where it is an amount. */
export const workOfBounds = (bounds: readonly PassedBoundOf[]): Work[] =>
  bounds.map((bound) => ({
    code: 'bound-passed',
    bound,
    percentage: percentage(bound.used, bound.limit),
    dueOn: null,
    amountCents: bound.measure === 'amount' && bound.used < bound.limit ? bound.limit - bound.used : null,
  }));

/** Weeks before a bound is passed: one task, for the first of what is expected to. */
export const workOfForecast = (over: ExpectedOverBound | undefined, toAct = true): Work[] =>
  over ? [{ code: 'expected-over', over, toAct, dueOn: over.firstOn, amountCents: over.cents }] : [];

/** Signals, talks and agreements with providers. */
export const workOfSuppliers = (asked: readonly SupplierWork[]): Work[] =>
  asked.map((one) => ({ ...one, code: 'supplier-work', amountCents: null }));

/** Agreed results of children that wait for one side: a word of access to care, or a better report of the provider. */
export function workOfResults(
  { toAgree, toAct, firstOn }: { readonly toAgree: number; readonly toAct: number; readonly firstOn: PlainDate | null },
  side: 'provider' | 'municipality',
): Work[] {
  const none = { dueOn: null, amountCents: null };
  const work: Work[] = [];
  if (toAgree > 0) work.push({ code: 'results-to-agree', count: toAgree, ...none });
  if (toAct > 0 && side === 'municipality') work.push({ code: 'results-to-answer', count: toAct, firstOn, ...none });
  if (toAct > 0 && side === 'provider') work.push({ code: 'results-contradicted', count: toAct, ...none });
  return work;
}

/** Evidence of the provider itself, to be renewed before it ends. */
export const workOfEvidence = (ending: readonly { readonly on: PlainDate; readonly title: string }[]): Work[] =>
  ending.map(({ on, title }) => ({ code: 'own-evidence-ends', title, dueOn: on, amountCents: null }));

export const workOfMessages = (messages: readonly OpenMessage[]): Work[] =>
  messages.map((message) => ({
    code: 'answer-declaration',
    message,
    dueOn: addWorkingDays(message.receivedOn, ANSWER_WORKING_DAYS, STATUTORY_CALENDAR),
    amountCents: null,
  }));

export const workOfClaims = (claims: readonly ClaimToRepair[]): Work[] =>
  claims.map((claim) => ({ code: 'repair-claim', claim, dueOn: null, amountCents: claim.refusedCents }));

/** A month is declared in the month after it. */
export const workOfUndeclared = (undeclared: UndeclaredMonth, today: PlainDate): Work[] =>
  undeclared.municipalityNames.length === 0
    ? []
    : [{ code: 'declare-month', ...undeclared, dueOn: lastDayOfMonth(today), amountCents: null }];

/** Late first, then by day, then what has no day by amount. */
export function sortWork(work: readonly Work[]): Work[] {
  return [...work].sort((a, b) => {
    if (a.dueOn !== b.dueOn) {
      if (a.dueOn === null) return 1;
      return b.dueOn === null || a.dueOn < b.dueOn ? -1 : 1;
    }
    const [x, y] = [a.amountCents ?? 0n, b.amountCents ?? 0n];
    return x === y ? a.code.localeCompare(b.code) : y > x ? 1 : -1;
  });
}

export const isLate = (work: Work, today: PlainDate): boolean => work.dueOn !== null && work.dueOn < today;

/** Held lines are decided before the answer to their declaration is due (OP090x4). */
export const workOfHeld = (held: HeldLines | undefined): Work[] =>
  held === undefined
    ? []
    : [
        {
          code: 'decide-held',
          count: held.count,
          dueOn: addWorkingDays(held.firstReceivedOn, ANSWER_WORKING_DAYS, STATUTORY_CALENDAR),
          amountCents: held.cents,
        },
      ];

/** A batch is released before the day on which the bank carries it out. */
export const workOfBatches = (batches: BatchesToRelease | undefined): Work[] =>
  batches === undefined
    ? []
    : [{ code: 'release-batches', count: batches.count, dueOn: batches.firstOn, amountCents: batches.cents }];

/** Payment of what was approved, by the end of the first payment term. */
export const workOfUnpaid = (unpaid: UnpaidClaims | undefined): Work[] =>
  unpaid === undefined
    ? []
    : [{ code: 'pay-claims', count: unpaid.count, dueOn: unpaid.firstDueOn, amountCents: unpaid.cents }];

/** Mandates that nobody can carry out and people who can do nothing. */
export const workOfAdministration = (facts: AdministrationFacts): Work[] => [
  ...some('mandates-without-staffing', facts.mandatesWithoutStaffing),
  ...some('people-without-role', facts.peopleWithoutRole),
];

const some = (code: 'mandates-without-staffing' | 'people-without-role', count: number): Work[] =>
  count === 0 ? [] : [{ code, count, dueOn: null, amountCents: null }];
