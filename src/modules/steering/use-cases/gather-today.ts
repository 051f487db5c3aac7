import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { ActorScope, Tx } from '../../../platform/db/index.ts';
import { passedBounds } from '../../claims/index.ts';
import { type PlanYear, planYearOn } from '../../contracts/api.ts';
import { dutiesOfScope, endingEvidenceOfScope } from '../../contracts/index.ts';
import { controlWorkOf } from '../../control/index.ts';
import { countResultsAwaiting } from '../../delivery/index.ts';
import { expectationOfYear, expectedOver, type YearExpectation } from '../../forecast/index.ts';
import { incidentWorkOf } from '../../incidents/index.ts';
import { providerWorkOf, supplierWorkOf, type WaitToShow } from '../../suppliers/index.ts';
import {
  type AdministrationFacts,
  type ChangeFacts,
  type GroupUse,
  groupUtilisation,
  type MoneyOfYear,
  moneyOf,
  totals,
} from '../domain/today.ts';
import {
  contractsOfYear,
  ownWorkOfContracts,
  type SupplierWork,
  sortWork,
  type Work,
  workOfAdministration,
  workOfBatches,
  workOfBounds,
  workOfClaims,
  workOfContracts,
  workOfDuties,
  workOfEvidence,
  workOfForecast,
  workOfHeld,
  workOfLevels,
  workOfMessages,
  workOfObligations,
  workOfResults,
  workOfSuppliers,
  workOfUndeclared,
  workOfUnpaid,
} from '../domain/worklist.ts';
import { loadProviderCustomers, type ProviderCustomers } from '../storage/provider-customers.ts';
import {
  countEndingAllocations,
  loadAdministration,
  loadBatchesToRelease,
  loadChanges,
  loadClaimsToRepair,
  loadContractPlans,
  loadDueObligations,
  loadHeldLines,
  loadMoney,
  loadOpenMessages,
  loadOrphanProducts,
  loadUndeclaredMonth,
  loadUnpaidClaims,
} from '../storage/today-facts.ts';
import { loadSignalLevels } from '../storage/utilisation/agreed-rows.ts';
import { gatherWaits } from './gather-waits.ts';

/** How far ahead the worklist looks for obligations, and back for what changed or was refused. */
const OBLIGATION_NOTICE_DAYS = 30;
const ALLOCATION_NOTICE_DAYS = 30;
const REPAIR_WINDOW_DAYS = 60;
const CHANGE_WINDOW_DAYS = 14;

/** What the home screen of one role is made of. */
export type TodayFacts = {
  readonly role: string;
  readonly today: PlainDate;
  readonly plan: PlanYear;
  /** Budget and use of the contracts in scope; the region's for region and municipality, one's own for a provider. */
  readonly totals: ReturnType<typeof totals>;
  /** Use in the months counted: of one municipality, beside last year's; otherwise of all contracts in scope. */
  readonly money: MoneyOfYear | undefined;
  readonly moneyLastYear: MoneyOfYear | undefined;
  /** Is the money that of one municipality, so that the region's budget is not its measure? */
  readonly ofOneMunicipality: boolean;
  /** Where the year ends by the newest forecast, for a region or a provider; undefined while there is none. */
  readonly expectation: YearExpectation | undefined;
  readonly groups: readonly GroupUse[];
  readonly work: readonly Work[];
  readonly changes: readonly ChangeFacts[];
  /** Where somebody else must move. */
  readonly waits: readonly WaitToShow[];
  /** For an administrator, instead of money. */
  readonly administration: AdministrationFacts | undefined;
  /** For a provider: the young people it helps and who pays for them. */
  readonly customers: ProviderCustomers | undefined;
};

export type WhoAsks = {
  readonly actor: Pick<Actor, 'role' | 'organisation'>;
  readonly scope: ActorScope;
};

/** What a room above this floor asks of somebody, in words; the composition hands it in. */
export type WorkSource = (tx: Tx, who: WhoAsks, today: PlainDate) => Promise<readonly SupplierWork[]>;

/** Answers the first question of the role from what is recorded: a handful of set-based statements. */
export async function gatherToday(
  tx: Tx,
  who: WhoAsks,
  today: PlainDate,
  more: WorkSource = async () => [],
): Promise<TodayFacts> {
  const { role, organisation } = who.actor;
  const plan = planYearOn(today);
  if (role === 'administrator')
    return administrationToday(who, today, plan, await loadAdministration(tx, organisation.id, today));
  const own = organisation.kind === 'municipality' ? organisation.id : undefined;
  const plans = await loadContractPlans(tx, plan);
  const money = own === undefined ? [] : await loadMoney(tx, plan, own);
  return {
    role,
    today,
    plan,
    totals: totals(plans, plan),
    money: own === undefined ? moneyOf(plans, plan.year) : money.find((one) => one.year === plan.year),
    moneyLastYear: money.find((one) => one.year === plan.year - 1),
    ofOneMunicipality: own !== undefined,
    expectation: await expectationFor(tx, organisation, plan.year),
    groups: groupUtilisation(plans, plan),
    work: sortWork([
      ...(await gatherWork(tx, who, { today, plan, plans })),
      ...workOfSuppliers(await more(tx, who, today)),
    ]),
    waits: await gatherWaits(tx, who, today),
    changes: await loadChanges(tx, addDays(today, -CHANGE_WINDOW_DAYS)),
    administration: undefined,
    customers:
      organisation.kind === 'provider' ? await loadProviderCustomers(tx, organisation.id, plan.year, today) : undefined,
  };
}

/** A region asks about itself, a provider about its own line; a municipality has no budget of its own to compare with. */
async function expectationFor(
  tx: Tx,
  { id, kind }: WhoAsks['actor']['organisation'],
  year: number,
): Promise<YearExpectation | undefined> {
  if (kind === 'region') return expectationOfYear(tx, year, { regionId: id, providerId: null });
  if (kind === 'provider') return expectationOfYear(tx, year, { regionId: null, providerId: id });
  return undefined;
}

/** An administrator sees who may do what, and no money or care. */
const administrationToday = (
  { actor }: WhoAsks,
  today: PlainDate,
  plan: PlanYear,
  administration: AdministrationFacts,
): TodayFacts => ({
  role: actor.role,
  today,
  plan,
  totals: totals([], plan),
  money: undefined,
  moneyLastYear: undefined,
  ofOneMunicipality: false,
  expectation: undefined,
  groups: [],
  work: workOfAdministration(administration),
  changes: [],
  waits: [],
  administration,
  customers: undefined,
});

type Basis = {
  readonly today: PlainDate;
  readonly plan: PlanYear;
  readonly plans: Awaited<ReturnType<typeof loadContractPlans>>;
};

/** Where somebody is to move in enforcement and control. */
const controlWork = (tx: Tx, { actor: { role, organisation }, scope: { personId } }: WhoAsks, today: PlainDate) =>
  controlWorkOf(tx, {
    personId: personId ?? 0,
    organisationId: organisation.id,
    organisationKind: organisation.kind,
    role,
    today,
  });

/** What the newest forecast of the region of the actor expects to pass its bound. */
async function expectedIn(tx: Tx, { regionIds: [regionId] }: ActorScope, today: PlainDate) {
  return regionId === undefined ? undefined : expectedOver(tx, regionId, today);
}

/** Only what the role itself can act on. */
async function gatherWork(tx: Tx, { actor, scope }: WhoAsks, { today, plan, plans }: Basis): Promise<Work[]> {
  switch (actor.role) {
    case 'contract-manager':
    case 'purchaser': {
      const ofYear = contractsOfYear(plans, plan);
      const contracts = workOfContracts(ofYear, plan, today);
      const due = await loadDueObligations(tx, addDays(today, OBLIGATION_NOTICE_DAYS));
      const duties = workOfDuties(await dutiesOfScope(tx, today), addDays(today, OBLIGATION_NOTICE_DAYS));
      const bounds = workOfBounds(await passedBounds(tx, { today }));
      const regionId = scope.regionIds[0];
      const { levels } = await loadSignalLevels(tx, regionId ?? 0);
      const reached = workOfLevels(ofYear, levels, today);
      const ofProviders =
        regionId === undefined ? [] : await supplierWorkOf(tx, { regionId, personId: scope.personId }, today);
      const ahead = workOfForecast(await expectedIn(tx, scope, today));
      return [
        ...workOfSuppliers(await controlWork(tx, { actor, scope }, today)),
        ...workOfSuppliers(await incidentWorkOf(tx, 'region')),
        ...workOfSuppliers(ofProviders),
        ...workOfObligations(due),
        ...duties,
        ...ahead,
        ...contracts,
        ...bounds,
        ...reached,
      ];
    }
    case 'financial-officer':
      return [
        ...workOfSuppliers(await controlWork(tx, { actor, scope }, today)),
        ...workOfMessages(await loadOpenMessages(tx)),
        ...workOfHeld(await loadHeldLines(tx, actor.organisation.id)),
        ...workOfBatches(await loadBatchesToRelease(tx, actor.organisation.id, scope.personId)),
        ...workOfUnpaid(await loadUnpaidClaims(tx, actor.organisation.id)),
        ...workOfForecast(await expectedIn(tx, scope, today), false),
      ];
    case 'alderman':
      return workOfForecast(await expectedIn(tx, scope, today), actor.organisation.kind === 'region');
    case 'care-administrator':
      return [
        ...workOfSuppliers(await controlWork(tx, { actor, scope }, today)),
        ...workOfSuppliers(await incidentWorkOf(tx, 'provider')),
        ...workOfSuppliers(await providerWorkOf(tx, actor.organisation.id, today)),
        ...workOfEvidence(await endingEvidenceOfScope(tx, today)),
        ...workOfResults(await countResultsAwaiting(tx, scope, 'provider'), 'provider'),
        ...workOfUndeclared(await loadUndeclaredMonth(tx, scope.providerIds, today), today),
        ...workOfClaims(await loadClaimsToRepair(tx, addDays(today, -REPAIR_WINDOW_DAYS))),
        ...workOfBounds(await passedBounds(tx, { today })),
      ];
    case 'sales-adviser':
      return [
        ...workOfSuppliers(await controlWork(tx, { actor, scope }, today)),
        ...workOfSuppliers(await incidentWorkOf(tx, 'provider')),
        ...workOfSuppliers(await providerWorkOf(tx, actor.organisation.id, today)),
        ...workOfEvidence(await endingEvidenceOfScope(tx, today)),
        ...ownWorkOfContracts(contractsOfYear(plans, plan), plan, today),
        ...workOfBounds(await passedBounds(tx, { today })),
      ];
    case 'supervisor':
      return workOfSuppliers(await incidentWorkOf(tx, 'supervisor'));
    case 'access-worker': {
      const soon = { from: today, through: addDays(today, ALLOCATION_NOTICE_DAYS) };
      const { count, first } = await countEndingAllocations(tx, scope, soon);
      return [
        ...workOfResults(await countResultsAwaiting(tx, scope, 'municipality'), 'municipality'),
        ...(count === 0 ? [] : [{ code: 'allocations-end' as const, count, dueOn: first, amountCents: null }]),
      ];
    }
    case 'policy-adviser': {
      const orphans = await loadOrphanProducts(tx, scope.regionIds, plan, today);
      return orphans.map((one) => ({
        code: 'product-without-goal',
        productId: one.id,
        productName: one.name,
        dueOn: null,
        amountCents: one.budgetCents,
      }));
    }
    default:
      return [];
  }
}
