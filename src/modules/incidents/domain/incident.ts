/** Where an incident stands, who must move, and what may be done next. Pure: the steps in, the answer out. */
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import { addWorkingDays, STATUTORY_CALENDAR } from '../../../kernel/working-days.ts';

export const INCIDENT_KINDS = ['calamity', 'violence', 'serious-incident'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

export const INCIDENT_STEPS = [
  'acknowledged',
  'inspectorate-informed',
  'supervisor-informed',
  'supplement',
  'account',
  'note',
  'follow-up',
  'follow-up-done',
  'closed',
] as const;
export type IncidentStepKind = (typeof INCIDENT_STEPS)[number];

/** What of a step says where the incident stands. */
export type StepFact = { readonly kind: IncidentStepKind; readonly onDay: PlainDate; readonly dueOn: PlainDate | null };

export type IncidentState = 'reported' | 'in-hand' | 'account-received' | 'closed';
export type Mover = 'region' | 'provider';

export type IncidentStanding = {
  readonly state: IncidentState;
  readonly inspectorateOn: PlainDate | null;
  readonly supervisorOn: PlainDate | null;
  /** Before when the provider's account is due; null while nobody acknowledged. */
  readonly accountDueOn: PlainDate | null;
  readonly accountOn: PlainDate | null;
  /** A follow-up that was asked and not judged done yet. */
  readonly followUpDueOn: PlainDate | null;
  /** Who must move, what it is, and by when; null when closed. */
  readonly next: { readonly mover: Mover; readonly what: NextThing; readonly dueOn: PlainDate } | null;
};

export type NextThing = 'acknowledge' | 'inform-inspectorate' | 'give-account' | 'follow-up' | 'judge' | 'close';

/** Calamities and violence go to the inspectorate at once (Jeugdwet art. 4.1.8, first paragraph). */
export const mustInformInspectorate = (kind: IncidentKind): boolean => kind !== 'serious-incident';

/** Working days within which the region acknowledges, and days within which it judges; our own choice, no law. */
export const ACKNOWLEDGE_WORKING_DAYS = 2;
export const JUDGE_DAYS = 14;

/** Folds the steps, oldest first, of an incident that was reported on a day. */
export function standingOf(
  incident: { readonly kind: IncidentKind; readonly reportedOn: PlainDate },
  steps: readonly StepFact[],
): IncidentStanding {
  const last = (kind: IncidentStepKind) => steps.findLast((step) => step.kind === kind);
  const at = (kind: IncidentStepKind) => steps.findLastIndex((step) => step.kind === kind);
  const followUpOpen = at('follow-up') > at('follow-up-done');
  const known = {
    inspectorateOn: last('inspectorate-informed')?.onDay ?? null,
    supervisorOn: last('supervisor-informed')?.onDay ?? null,
    accountDueOn: last('acknowledged')?.dueOn ?? null,
    accountOn: last('account')?.onDay ?? null,
    followUpDueOn: followUpOpen ? (last('follow-up')?.dueOn ?? null) : null,
  };
  if (last('closed')) return { state: 'closed', ...known, next: null };
  const answered = Math.max(at('account'), at('supplement')) > at('follow-up');
  const state = !last('acknowledged') ? 'reported' : known.accountOn === null ? 'in-hand' : 'account-received';
  return { state, ...known, next: nextOf(incident, known, followUpOpen && answered) };
}

function nextOf(
  { kind, reportedOn }: { readonly kind: IncidentKind; readonly reportedOn: PlainDate },
  known: Pick<IncidentStanding, 'inspectorateOn' | 'accountDueOn' | 'accountOn' | 'followUpDueOn'>,
  followUpAnswered: boolean,
): NonNullable<IncidentStanding['next']> {
  const { inspectorateOn, accountDueOn, accountOn, followUpDueOn } = known;
  if (accountDueOn === null)
    return {
      mover: 'region',
      what: 'acknowledge',
      dueOn: addWorkingDays(reportedOn, ACKNOWLEDGE_WORKING_DAYS, STATUTORY_CALENDAR),
    };
  if (inspectorateOn === null && mustInformInspectorate(kind))
    return { mover: 'provider', what: 'inform-inspectorate', dueOn: reportedOn };
  if (accountOn === null) return { mover: 'provider', what: 'give-account', dueOn: accountDueOn };
  if (followUpDueOn !== null)
    return followUpAnswered
      ? { mover: 'region', what: 'judge', dueOn: addDays(followUpDueOn, JUDGE_DAYS) }
      : { mover: 'provider', what: 'follow-up', dueOn: followUpDueOn };
  return { mover: 'region', what: 'close', dueOn: addDays(accountOn, JUDGE_DAYS) };
}
