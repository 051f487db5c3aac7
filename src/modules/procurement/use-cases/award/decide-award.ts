import { no, type Result, yes } from '../../../../kernel/result.ts';
import { canonicalJson } from '../../../../platform/crypto/hash-chain.ts';
import type { Sealer } from '../../../../platform/crypto/sealer.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import {
  type AwardRefusal,
  type AwardStep,
  checkDecisions,
  type Decision,
  type Outcome,
  proposeOutcomes,
} from '../../domain/award/outcome.ts';
import type { Moment } from '../../domain/decide.ts';
import type { RunKey } from '../../domain/procedure-event.ts';
import { nameOf } from '../../domain/recorded.ts';
import { findWalk, presentPhase } from '../../domain/walk.ts';
import { insertAward, type LetterGrounds, listAwards } from '../../storage/awards.ts';
import { listConsensus, listPanels, type PanelRow } from '../../storage/panels.ts';
import { findProcedure } from '../../storage/procedures.ts';
import { gatherTests, reasonsAgainst, type TestedApplication, toTested } from '../assessment/gather-tests.ts';
import { type PanelRanking, rankPanel } from '../assessment/rank-panel.ts';
import { momentOf } from '../moment.ts';
import { actInProcedure, type ProcurementActor, type RunRefusal } from '../run-procedure.ts';
import { digestOf } from '../sealed-json.ts';
import { reasonText } from './reasons.nl.ts';

export type DecideRefusal =
  | RunRefusal
  | AwardRefusal
  | { readonly code: 'procurement.not-yours' }
  | { readonly code: 'procurement.ranking-missing' }
  | { readonly code: 'procurement.revision-reason-missing' };

/** What the present phase asks to decide, and in which phase the decision stands. */
type AwardPlace = { readonly step: AwardStep; readonly phase: string };

type Gathered = {
  readonly place: AwardPlace;
  readonly tested: readonly TestedApplication[];
  readonly panel: PanelRow | undefined;
  readonly ranking: PanelRanking | undefined;
};

/**
 * What there is to decide now: who is selected, in a phase that invites; who is awarded, in the phase for that; and an
 * award again while objections are decided, as a next version with its reason.
 */
function placeOf({ kind, state }: Moment, run: RunKey): AwardPlace | undefined {
  const walk = findWalk(kind, state, run);
  const present = walk && presentPhase(walk);
  if (!walk || !present) return undefined;
  const can = (act: string) => present.kind.acts.some((one) => one.by === 'purchaser' && one.act === act);
  if (can('invite')) return { step: 'select', phase: present.kind.key };
  if (can('decide-award')) return { step: 'award', phase: present.kind.key };
  const award = walk.kinds.find((phase) => phase.acts.some((one) => one.act === 'decide-award'));
  return award && can('decide-objection') ? { step: 'award', phase: award.key } : undefined;
}

async function gather(
  tx: Tx,
  sealer: Sealer,
  moment: Moment,
  procedureId: number,
  run: RunKey,
): Promise<Result<Gathered, DecideRefusal>> {
  const place = placeOf(moment, run);
  if (!place) return no({ code: 'procurement.act-not-now', act: 'decide-award', phase: null });
  const tested = await gatherTests(tx, sealer, moment, procedureId, run);
  const ranks = moment.kind.tests.includes(place.step === 'select' ? 'selection' : 'award');
  if (!ranks) return yes({ place, tested, panel: undefined, ranking: undefined });
  const panels = (await listPanels(tx, procedureId)).filter((one) => one.run === run);
  const panel = panels.findLast((one) => scoredFor(moment, place, one.phase));
  return yes({ place, tested, panel, ranking: panel && (await rankPanel(tx, sealer, panel)) });
}

/** A panel of the phase that invites serves selection; one of a phase that only scores serves the award. */
function scoredFor({ kind }: Moment, { step }: AwardPlace, phase: string): boolean {
  const invites = kind.runPhases.find((one) => one.key === phase)?.acts.some((one) => one.act === 'invite') === true;
  return invites === (step === 'select');
}

export type Proposal = {
  readonly step: AwardStep;
  /** There is a decision already. */
  readonly revises: boolean;
  readonly tested: readonly TestedApplication[];
  readonly decisions: readonly Decision[];
  /** Applications that cannot be decided about yet: a test is open, or they are not ranked. */
  readonly open: readonly number[];
  readonly tied: readonly number[];
};

/** What would be decided by tests and formula, for a person to look at and confirm. */
export async function proposeAward(
  tx: Tx,
  actor: ProcurementActor,
  sealer: Sealer,
  procedureId: number,
  run: RunKey,
): Promise<Result<Proposal, DecideRefusal>> {
  const moment = await momentOf(tx, actor, procedureId);
  if (!moment) return no({ code: 'procurement.procedure-unknown' });
  const found = await gather(tx, sealer, moment, procedureId, run);
  if (!found.ok) return found;
  const { place, tested, panel, ranking } = found.value;
  const ranks = moment.kind.tests.includes(place.step === 'select' ? 'selection' : 'award');
  const places = panel?.places ?? (place.step === 'select' ? moment.kind.maximumSelected : null);
  const { outcomes, tied, open } = proposeOutcomes(
    place.step,
    tested.map(toTested),
    ranks ? { ranked: ranking?.ranked ?? [], places } : null,
  );
  const ranked = ranking?.ranked.length ?? 0;
  const decisions = outcomes.map((one) => ({
    ...one,
    reason: reasonOf(
      one.outcome,
      one.rank,
      ranked,
      places,
      tested.find((a) => a.row.id === one.applicationId),
    ),
  }));
  const revises = (await earlierAwards(tx, procedureId, run, place)).length > 0;
  return yes({ step: place.step, revises, tested, decisions, open, tied });
}

/** What was decided before in the same place; a next decision is a next version and needs a reason. */
const earlierAwards = async (tx: Tx, procedureId: number, run: RunKey, { phase }: AwardPlace) =>
  (await listAwards(tx, procedureId)).filter((one) => one.run === run && one.phase === phase);

function reasonOf(
  outcome: Outcome,
  rank: number | null,
  ranked: number,
  places: number | null,
  tested: TestedApplication | undefined,
): string {
  const against = { incomplete: 'completeness', excluded: 'exclusion', unsuitable: 'suitability' } as const;
  if (tested && outcome in against) return reasonsAgainst(tested, against[outcome as keyof typeof against]).join(' ');
  if (rank === null) return reasonText.met;
  return outcome === 'awarded' || outcome === 'selected' || places === null
    ? `${reasonText.met} ${reasonText.ranked(rank, ranked)}`
    : reasonText.notReached(rank, ranked, places);
}

/**
 * Decides about every application of a run at once, each with its reason. The decision goes into the log by its digest;
 * after an objection it is made again as a next version, with the reason for that.
 */
export async function decideAward(
  tx: Tx,
  actor: ProcurementActor,
  sealer: Sealer,
  made: {
    readonly procedureId: number;
    readonly run: RunKey;
    readonly decisions: readonly Pick<Decision, 'applicationId' | 'outcome' | 'reason'>[];
    readonly revisionReason: string | null;
  },
): Promise<Result<number, DecideRefusal>> {
  const { procedureId, run } = made;
  const moment = await momentOf(tx, actor, procedureId);
  if (!moment) return no({ code: 'procurement.procedure-unknown' });
  const procedure = await findProcedure(tx, procedureId);
  if (procedure?.regionId !== actor.organisationId) return no({ code: 'procurement.not-yours' });
  const found = await gather(tx, sealer, moment, procedureId, run);
  if (!found.ok) return found;
  const { place, tested, panel, ranking } = found.value;
  if (panel === undefined && moment.kind.tests.includes(place.step === 'select' ? 'selection' : 'award'))
    return no({ code: 'procurement.ranking-missing' });
  if (ranking && ranking.faults.length > 0) return no({ code: 'procurement.ranking-missing' });
  const ranks = new Map(ranking?.ranked.map((one) => [one.applicationId, one.rank]));
  const decisions = made.decisions.map((one) => ({ ...one, rank: ranks.get(one.applicationId) ?? null }));
  const right = checkDecisions(place.step, tested.map(toTested), decisions);
  if (!right.ok) return right;
  const version = (await earlierAwards(tx, procedureId, run, place)).length + 1;
  const revisionReason = version === 1 ? null : (made.revisionReason?.trim() ?? '');
  if (revisionReason === '') return no({ code: 'procurement.revision-reason-missing' });
  const digest = digestOf(canonicalJson({ decisions, version, revisionReason }));
  const grounds = await groundsOf(tx, panel, tested, decisions);
  const id = await insertAward(
    tx,
    { procedureId, run, phase: place.phase, version, revisionReason, digest, at: actor.now, personId: actor.personId },
    decisions.map((one) => ({ ...one, grounds: grounds(one.applicationId, ranking?.ranked.length ?? 0) })),
  );
  const what = nameOf({ about: 'award', run, phase: place.phase, version });
  const acted = await actInProcedure(tx, actor, procedureId, () =>
    yes([{ kind: 'recorded', at: actor.now, personId: actor.personId, what, digest }]),
  );
  return acted.ok ? yes(id) : acted;
}

/** What the letters tell beside the reason: own points with motivation, and who was awarded with what, where bids competed. */
async function groundsOf(
  tx: Tx,
  panel: PanelRow | undefined,
  tested: readonly TestedApplication[],
  decisions: readonly Decision[],
): Promise<(applicationId: number, ranked: number) => LetterGrounds> {
  const consensus = new Map(
    (panel ? await listConsensus(tx, panel.id) : []).map((one) => [one.applicationId, one.sheet]),
  );
  const pointsOf = (applicationId: number) =>
    (panel?.formula.criteria ?? []).flatMap(({ key, name, maximum }) => {
      const given = consensus.get(applicationId)?.find((one) => one.key === key);
      return given ? [{ name, maximum, points: given.points, motivation: given.motivation }] : [];
    });
  const awarded = decisions.flatMap(({ applicationId, outcome, rank }) => {
    const row = tested.find((one) => one.row.id === applicationId)?.row;
    const points = pointsOf(applicationId).map(({ motivation: _, ...given }) => given);
    return outcome === 'awarded' && rank !== null && row ? [{ name: row.providerName, rank, points }] : [];
  });
  return (applicationId, ranked) => ({ ranked, awarded, points: pointsOf(applicationId) });
}
