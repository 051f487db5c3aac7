/** May this be written down about an incident? Each no has its own code; the first that holds is given. */
import { holdsBsn } from '../../../kernel/bsn.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import { type IncidentKind, type IncidentStanding, type IncidentStepKind, mustInformInspectorate } from './incident.ts';

/** In whose name somebody acts on an incident. */
export type IncidentParty = 'region' | 'provider' | 'supervisor';

export type IncidentRefusal = {
  readonly code:
    | 'incidents.provider-unknown'
    | 'incidents.municipality-unknown'
    | 'incidents.unknown'
    | 'incidents.not-allowed'
    | 'incidents.day-in-future'
    | 'incidents.day-before-incident'
    | 'incidents.due-missing'
    | 'incidents.due-in-past'
    | 'incidents.text-missing'
    | 'incidents.text-holds-bsn'
    | 'incidents.closed'
    | 'incidents.already-done'
    | 'incidents.not-acknowledged'
    | 'incidents.inspectorate-not-told'
    | 'incidents.supervisor-not-told'
    | 'incidents.account-missing'
    | 'incidents.still-follow-up'
    | 'incidents.no-follow-up';
};

export type IncidentEntry = {
  readonly providerId: number;
  readonly municipalityId: number | null;
  readonly kind: IncidentKind;
  readonly onDay: PlainDate;
  readonly text: string;
  readonly measures: string;
};

/** A report is about a provider of the region, of a day that was, and holds no citizen service number. */
export function decideReport(
  entry: IncidentEntry,
  facts: { readonly providerKnown: boolean; readonly municipalityKnown: boolean },
  today: PlainDate,
): Result<undefined, IncidentRefusal> {
  if (!facts.providerKnown) return no({ code: 'incidents.provider-unknown' });
  if (!facts.municipalityKnown) return no({ code: 'incidents.municipality-unknown' });
  if (entry.onDay > today) return no({ code: 'incidents.day-in-future' });
  if (entry.text.trim() === '') return no({ code: 'incidents.text-missing' });
  return holdsBsn(`${entry.text} ${entry.measures}`) ? no({ code: 'incidents.text-holds-bsn' }) : yes(undefined);
}

/** Who may take which step. */
const STEPS_OF: Readonly<Record<IncidentParty, readonly IncidentStepKind[]>> = {
  region: [
    'acknowledged',
    'inspectorate-informed',
    'supervisor-informed',
    'note',
    'follow-up',
    'follow-up-done',
    'closed',
  ],
  provider: ['inspectorate-informed', 'supervisor-informed', 'supplement', 'account'],
  supervisor: ['supervisor-informed'],
};
const WITHOUT_TEXT: readonly IncidentStepKind[] = ['acknowledged', 'inspectorate-informed', 'supervisor-informed'];

export type StepEntry = {
  readonly kind: IncidentStepKind;
  readonly onDay: PlainDate;
  readonly dueOn: PlainDate | null;
  readonly text: string;
};

type Known = {
  readonly kind: IncidentKind;
  readonly onDay: PlainDate;
  readonly standing: IncidentStanding;
  readonly party: IncidentParty;
};

/** May this step be taken now, by this party? */
export function decideStep(step: StepEntry, known: Known, today: PlainDate): Result<undefined, IncidentRefusal> {
  const code = refusalOf(step, known) ?? formRefusalOf(step, known, today);
  return code === undefined ? yes(undefined) : no({ code });
}

/** What the screens offer: the steps that nothing but their own form can refuse. */
export const possibleSteps = (known: Known): readonly IncidentStepKind[] =>
  STEPS_OF[known.party].filter((kind) => refusalOf({ kind }, known) === undefined);

function refusalOf({ kind }: Pick<StepEntry, 'kind'>, known: Known): IncidentRefusal['code'] | undefined {
  const { standing, party } = known;
  if (!STEPS_OF[party].includes(kind)) return 'incidents.not-allowed';
  if (standing.state === 'closed') return 'incidents.closed';
  switch (kind) {
    case 'acknowledged':
      return standing.accountDueOn === null ? undefined : 'incidents.already-done';
    case 'inspectorate-informed':
      return standing.inspectorateOn === null ? undefined : 'incidents.already-done';
    case 'supervisor-informed':
      return standing.supervisorOn === null ? undefined : 'incidents.already-done';
    case 'follow-up':
      if (standing.accountDueOn === null) return 'incidents.not-acknowledged';
      return standing.followUpDueOn === null ? undefined : 'incidents.still-follow-up';
    case 'follow-up-done':
      return standing.followUpDueOn === null ? 'incidents.no-follow-up' : undefined;
    case 'closed':
      return closingRefusalOf(known);
    default:
      return undefined;
  }
}

/** nothing is closed before inspectorate and municipal supervisor know, and the provider gave its account. */
function closingRefusalOf({ kind, standing }: Known): IncidentRefusal['code'] | undefined {
  if (standing.accountDueOn === null) return 'incidents.not-acknowledged';
  if (mustInformInspectorate(kind) && standing.inspectorateOn === null) return 'incidents.inspectorate-not-told';
  if (standing.supervisorOn === null) return 'incidents.supervisor-not-told';
  if (standing.accountOn === null) return 'incidents.account-missing';
  return standing.followUpDueOn === null ? undefined : 'incidents.still-follow-up';
}

function formRefusalOf(step: StepEntry, known: Known, today: PlainDate): IncidentRefusal['code'] | undefined {
  if (step.onDay > today) return 'incidents.day-in-future';
  if (step.onDay < known.onDay) return 'incidents.day-before-incident';
  const asksTerm = step.kind === 'acknowledged' || step.kind === 'follow-up';
  if (asksTerm && step.dueOn === null) return 'incidents.due-missing';
  if (asksTerm && step.dueOn !== null && step.dueOn < today) return 'incidents.due-in-past';
  if (!WITHOUT_TEXT.includes(step.kind) && step.text.trim() === '') return 'incidents.text-missing';
  return holdsBsn(step.text) ? 'incidents.text-holds-bsn' : undefined;
}
