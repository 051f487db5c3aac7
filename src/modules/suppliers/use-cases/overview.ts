import { monthsIn, spreadThrough } from '../../../kernel/month-plan.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type PlanYear, planYearOn } from '../../contracts/api.ts';
import { dutiesOfScope } from '../../contracts/index.ts';
import { type FoldedAction, foldAction } from '../domain/action.ts';
import { type ConditionState, REFUSED_AT_MOST_PERCENT, shareMet, statesOf } from '../domain/conditions.ts';
import { courseFactsOf } from '../domain/course-facts.ts';
import {
  type ManagementRule,
  type ManagementStyle,
  START_RULE,
  type StyleByRule,
  styleByRule,
} from '../domain/management.ts';
import { type Matter, type MatterFacts, mattersOf } from '../domain/priority.ts';
import type { TierFacts } from '../domain/tiers.ts';
import { CONDITIONS } from '../library/index.ts';
import { type Assignment, type ChosenStyle, listAssignments, listChosenStyles } from '../storage/accounts.ts';
import { listActions, type SupplierAction } from '../storage/actions.ts';
import { listConditionChecks } from '../storage/conditions.ts';
import { listProviderContracts, type ProviderContract } from '../storage/contracts-of-provider.ts';
import { courseCounts } from '../storage/course-counts.ts';
import { listMeetings, type Meeting } from '../storage/meetings.ts';
import { findPolicy } from '../storage/policies.ts';
import { lastYearOf, listRegionProviders, type RegionProvider } from '../storage/region-providers.ts';
import { listDutyReports } from '../storage/reports.ts';
import { allSignals, type Signal } from '../storage/signals.ts';
import { type AdoptedTier, listTiers } from '../storage/tiers.ts';

export type TrackedAction = SupplierAction & { readonly folded: FoldedAction };

/** Everything that is known of one provider of a region, with what asks for attention. */
export type ProviderView = {
  readonly provider: RegionProvider;
  /** Share of all approved care of the region in the last twelve months, in per cent. */
  readonly sharePercent: number;
  readonly byRule: StyleByRule;
  readonly chosen: ChosenStyle | null;
  readonly style: ManagementStyle;
  readonly assignment: Assignment | null;
  readonly contracts: readonly (ProviderContract & { readonly plannedCents: bigint })[];
  readonly signals: readonly Signal[];
  readonly actions: readonly TrackedAction[];
  readonly meetings: readonly Meeting[];
  readonly conditions: readonly ConditionState[];
  readonly tier: AdoptedTier | null;
  readonly tierFacts: TierFacts;
  readonly matters: readonly Matter[];
};

export type RegionOverview = {
  readonly rule: ManagementRule;
  readonly ruleAdopted: boolean;
  readonly plan: PlanYear;
  readonly providers: readonly ProviderView[];
};

/** All providers of a region, or one, each with everything that is known: about a dozen set-based statements. */
export async function gatherOverview(
  tx: Tx,
  asked: { readonly regionId: number; readonly providerId?: number | undefined },
  today: PlainDate,
): Promise<RegionOverview> {
  const { regionId, providerId } = asked;
  const plan = planYearOn(today);
  const all = await listRegionProviders(tx, regionId, today);
  const regionCents = all.reduce((sum, one) => sum + one.approvedCents, 0n);
  const regionLightCents = all.reduce((sum, one) => sum + one.lightCents, 0n);
  const adopted = (await findPolicy(tx, regionId, 'account-management', today))?.content;
  const rule = adopted ?? START_RULE;
  const courses = await courseCounts(tx, regionId, lastYearOf(today));
  const statuses = (await findPolicy(tx, regionId, 'conditions', today))?.content.statuses ?? {};
  const by = <Row extends { readonly providerId: number | null }>(rows: readonly Row[]) =>
    Map.groupBy(rows, (row) => row.providerId);
  const chosen = by(await listChosenStyles(tx, regionId, today));
  const assigned = by(await listAssignments(tx, regionId, today));
  const contracts = by(await listProviderContracts(tx, asked, plan));
  const signals = by((await allSignals(tx, { providerId })).filter((one) => one.regionId === regionId));
  const actions = by(
    (await listActions(tx, asked)).map((one) => ({ ...one, folded: foldAction(one, one.steps, today) })),
  );
  const meetings = by(await listMeetings(tx, regionId, providerId));
  const checks = by(await listConditionChecks(tx, regionId, providerId));
  const reported = by(await listDutyReports(tx, regionId));
  const tiers = by(await listTiers(tx, regionId, today));
  const duties = by(await dutiesOfScope(tx, today));
  const providers = all
    .filter(({ id }) => providerId === undefined || id === providerId)
    .map((provider): ProviderView => {
      const { id } = provider;
      const byRule = styleByRule({ ...provider, regionLightCents }, rule);
      const choice = chosen.get(id)?.[0];
      const override = choice?.style ? choice : null;
      const style = override?.style ?? byRule.style;
      const assignment = assigned.get(id)?.[0] ?? null;
      const planned = (contracts.get(id) ?? []).map((one) => ({ ...one, plannedCents: plannedSoFar(one, plan) }));
      const own = { signals: signals.get(id) ?? [], actions: actions.get(id) ?? [], meetings: meetings.get(id) ?? [] };
      const conditions = statesOf(CONDITIONS, {
        statuses,
        checks: checks.get(id) ?? [],
        figures: figuresOf(provider, today),
      });
      const facts: MatterFacts = {
        dutyReportedOn: reported.get(id)?.[0]?.onDay ?? null,
        signalsWaiting: own.signals.filter(({ state }) => state !== 'answered').length,
        actionsLate: own.actions.filter(({ folded }) => folded.state === 'late').length,
        actionsOpen: own.actions.filter(({ folded }) => ['open', 'late', 'reported'].includes(folded.state)).length,
        consequencesOpen: own.actions.filter(({ folded }) => folded.consequence === 'open').length,
        contracts: planned,
        duties: distinct(duties.get(id) ?? []),
        conditionsNotMet: conditions.filter(({ state }) => state === 'not-met').length,
        lastTalkOn: own.meetings.find(({ state }) => state === 'held')?.onDay ?? null,
        nextTalkOn: own.meetings.findLast(({ state, onDay }) => state === 'planned' && onDay >= today)?.onDay ?? null,
        talkEveryMonths: rule.talkEveryMonths[style],
        managed: style === 'reactive' || assignment?.managerId != null,
      };
      return {
        provider,
        sharePercent: regionCents > 0n ? Number((provider.approvedCents * 1000n) / regionCents) / 10 : 0,
        byRule,
        chosen: override,
        style,
        assignment,
        contracts: planned,
        ...own,
        conditions,
        tier: tiers.get(id)?.[0] ?? null,
        tierFacts: { ...tierFactsOf(provider, { ...own, conditions }, today), ...courseFactsOf(courses.get(id)) },
        matters: mattersOf(facts, today),
      };
    });
  return { rule, ruleAdopted: adopted !== undefined, plan, providers };
}

/** The plan spreads the budget of the year evenly over the months of the contract, as everywhere in the house. */
const plannedSoFar = (contract: ProviderContract, { year, throughMonth }: PlanYear): bigint =>
  spreadThrough(
    contract.budgetCents,
    monthsIn({ from: contract.fromOn, through: contract.lastDay }, year),
    throughMonth,
  );

/** What several contracts ask alike stands once. */
const distinct = <Duty extends { readonly title: string; readonly on: PlainDate }>(duties: readonly Duty[]) => [
  ...new Map(duties.map((one) => [`${one.title}|${one.on}`, one])).values(),
];

const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 1000) / whole) / 10;

const RECENT_DAYS = 125;

function figuresOf({ lines, refusedLines, lastMonth, recentMonths }: RegionProvider, today: PlainDate) {
  const refused = shareOf(refusedLines, lines);
  return {
    'sends-messages': lastMonth === null ? null : lastMonth >= addDays(today, -RECENT_DAYS),
    'few-refused': refused === null ? null : refused <= REFUSED_AT_MOST_PERCENT,
    'declares-monthly': lastMonth === null ? null : recentMonths >= 3,
  };
}

/** Facts by which providers are told apart, over the last twelve months; size is none of them. */
function tierFactsOf(
  { lines, refusedLines, satisfaction }: RegionProvider,
  own: Pick<ProviderView, 'signals' | 'actions' | 'conditions'>,
  today: PlainDate,
): Omit<TierFacts, keyof ReturnType<typeof courseFactsOf>> {
  const { from } = lastYearOf(today);
  const due = own.actions.filter(
    ({ owner, folded }) =>
      owner === 'provider' &&
      folded.state !== 'dropped' &&
      folded.dueOn >= from &&
      (folded.dueOn <= today || folded.state === 'done'),
  );
  return {
    'refused-share': shareOf(refusedLines, lines),
    'conditions-met': shareMet(own.conditions),
    'agreements-kept': shareOf(due.filter(({ folded }) => folded.inTime).length, due.length),
    'negative-signals': own.signals.filter(({ tone, onDay }) => tone === 'negative' && onDay >= from).length,
    satisfaction,
    development: own.actions.filter(
      ({ kind, folded }) =>
        kind === 'development' &&
        (folded.state === 'open' || folded.state === 'reported' || (folded.state === 'done' && folded.dueOn >= from)),
    ).length,
  };
}
