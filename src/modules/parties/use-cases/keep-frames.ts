import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { isWithinReach } from '../domain/within-reach.ts';
import { findOrganisation } from '../storage/organisations.ts';
import {
  bindGoals,
  type FrameContent,
  insertPolicyFrame,
  listPolicyFrames,
  type PolicyFrame,
  updatePolicyFrame,
} from '../storage/policy-frames.ts';
import { endMember, insertMember, listWorkingGroup, type WorkingGroupMember } from '../storage/working-group.ts';
import { loadSeat, type Official, regionOf } from './seat.ts';

type NotYours = { readonly code: 'parties.not-yours' };
type GoalElsewhere = { readonly code: 'parties.goal-of-another' };
type Future = { readonly code: 'parties.decision-in-future' };

/** A region records decisions of its own and of its members; a municipality its own. */
async function mayDecideFor(tx: Tx, by: Official, organisationId: number): Promise<boolean> {
  const organisation = await findOrganisation(tx, organisationId);
  if (organisation?.kind !== 'region' && organisation?.kind !== 'municipality') return false;
  return isWithinReach(await loadSeat(tx, by), organisation);
}

async function getFrame(tx: Tx, by: Official, id: number): Promise<PolicyFrame> {
  const [frame] = await listPolicyFrames(tx, by.regionIds, id);
  if (!frame) throw new Error(`policy frame ${id} was just written and is gone`);
  return frame;
}

/** Records a council decision and the goals it binds. */
export async function addFrame(
  tx: Tx,
  by: Official,
  wanted: FrameContent & { readonly organisationId: number; readonly goalIds: readonly number[] },
): Promise<Result<PolicyFrame, NotYours | GoalElsewhere | Future>> {
  if (!(await mayDecideFor(tx, by, wanted.organisationId))) return no({ code: 'parties.not-yours' });
  if (wanted.decidedOn > by.today) return no({ code: 'parties.decision-in-future' });
  const id = await insertPolicyFrame(tx, wanted.organisationId, wanted);
  if ((await bindGoals(tx, id, wanted.goalIds, by.regionIds)) < wanted.goalIds.length) {
    return no({ code: 'parties.goal-of-another' });
  }
  return yes(await getFrame(tx, by, id));
}

/** Changes a frame that is still as the person saw it; `goalIds` replaces the goals it binds. */
export async function changeFrame(
  tx: Tx,
  by: Official,
  id: number,
  change: Partial<FrameContent> & { readonly goalIds?: readonly number[] | undefined },
  matches: (version: number) => boolean,
): Promise<
  Result<
    PolicyFrame,
    | NotYours
    | GoalElsewhere
    | Future
    | { readonly code: 'parties.frame-unknown' }
    | { readonly code: 'http.version-differs' }
  >
> {
  const [frame] = await listPolicyFrames(tx, by.regionIds, id);
  if (!frame) return no({ code: 'parties.frame-unknown' });
  if (!(await mayDecideFor(tx, by, frame.organisationId))) return no({ code: 'parties.not-yours' });
  if (!matches(frame.rowVersion)) return no({ code: 'http.version-differs' });
  if (change.decidedOn !== undefined && change.decidedOn > by.today) return no({ code: 'parties.decision-in-future' });
  if ((await updatePolicyFrame(tx, id, frame.rowVersion, { ...frame, ...change })) === 0) {
    return no({ code: 'http.version-differs' });
  }
  if (change.goalIds && (await bindGoals(tx, id, change.goalIds, by.regionIds)) < change.goalIds.length) {
    return no({ code: 'parties.goal-of-another' });
  }
  return yes(await getFrame(tx, by, id));
}

/** Somebody of the region or a member joins the working group of the purchasing training. */
export async function addToWorkingGroup(
  tx: Tx,
  by: Official,
  wanted: Pick<WorkingGroupMember, 'name' | 'organisationId' | 'knowledgeField' | 'fromOn'>,
): Promise<Result<WorkingGroupMember, NotYours>> {
  const regionId = regionOf(by);
  if (regionId === undefined || !(await mayDecideFor(tx, by, wanted.organisationId))) {
    return no({ code: 'parties.not-yours' });
  }
  const [member] = await listWorkingGroup(tx, await insertMember(tx, regionId, wanted));
  if (!member) throw new Error('a member of the working group was just written and is gone');
  return yes(member);
}

/** Somebody leaves the working group; who took part stays known. */
export async function leaveWorkingGroup(
  tx: Tx,
  by: Official,
  wanted: { readonly id: number; readonly throughOn: PlainDate },
): Promise<
  Result<
    WorkingGroupMember,
    | NotYours
    | { readonly code: 'parties.group-member-unknown' }
    | { readonly code: 'parties.already-ended' }
    | { readonly code: 'parties.end-before-start' }
  >
> {
  const [found] = await listWorkingGroup(tx, wanted.id);
  if (!found) return no({ code: 'parties.group-member-unknown' });
  if (!(await mayDecideFor(tx, by, found.organisationId))) return no({ code: 'parties.not-yours' });
  if (found.throughOn !== null) return no({ code: 'parties.already-ended' });
  if (wanted.throughOn < found.fromOn) return no({ code: 'parties.end-before-start' });
  await endMember(tx, found.id, wanted.throughOn);
  return yes({ ...found, throughOn: wanted.throughOn });
}
