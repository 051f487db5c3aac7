import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Sealer } from '../../../../platform/crypto/sealer.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { contentToJson, EMPTY_CONTENT } from '../../domain/application/content.ts';
import { doorOf, handIn, openDoor } from '../../domain/application/hand-in.ts';
import { type Missing, progressOf } from '../../domain/application/progress.ts';
import { withdraw } from '../../domain/decide.ts';
import type { ProcedureEvent, RunKey } from '../../domain/procedure-event.ts';
import { insertContent } from '../../storage/application-content.ts';
import { type ApplicationRow, findApplication, insertApplication } from '../../storage/applications.ts';
import { listDecisionsAbout } from '../../storage/awards.ts';
import { momentOf, receivingPhases } from '../moment.ts';
import { actInProcedure, type ProcurementActor, type RunRefusal } from '../run-procedure.ts';
import { sealJson, sealUse } from '../sealed-json.ts';
import { loadDrafts } from './drafts.ts';
import { demandsOf, gatherAsked } from './gather-demands.ts';

export type ApplicationRefusal =
  | RunRefusal
  | { readonly code: 'procurement.application-unknown' }
  | { readonly code: 'procurement.not-invited' }
  | { readonly code: 'procurement.application-incomplete'; readonly missing: readonly Missing[] };

/** Begins to take part: in a round that is open, or on any day where the kind lets one enter so. */
export async function startApplication(
  tx: Tx,
  actor: ProcurementActor,
  procedureId: number,
  run: RunKey | null,
): Promise<Result<number, ApplicationRefusal>> {
  const moment = await momentOf(tx, actor, procedureId);
  if (!moment) return no({ code: 'procurement.procedure-unknown' });
  const door = openDoor(moment, run);
  if (!door) return no({ code: 'procurement.act-not-now', act: 'hand-in', phase: null });
  if (receivingPhases(moment).indexOf(door.phase) > 0) return no({ code: 'procurement.not-invited' });
  return yes(
    await insertApplication(tx, { procedureId, providerId: actor.organisationId, run, personId: actor.personId }),
  );
}

/** An application of the acting provider; others do not exist for it. */
export async function findOwnApplication(
  tx: Tx,
  actor: Pick<ProcurementActor, 'organisationId'>,
  id: number,
): Promise<ApplicationRow | undefined> {
  const row = await findApplication(tx, id);
  return row?.providerId === actor.organisationId ? row : undefined;
}

/** Whether a provider may hand in now, and in which phase; a later phase is for who was selected. */
export async function doorFor(
  tx: Tx,
  actor: ProcurementActor,
  application: ApplicationRow,
): Promise<Result<{ readonly phase: string; readonly closesAt: string | null }, ApplicationRefusal>> {
  const moment = await momentOf(tx, actor, application.procedureId);
  if (!moment) return no({ code: 'procurement.procedure-unknown' });
  const door = doorOf(moment, application);
  if (!door) return no({ code: 'procurement.act-not-now', act: 'hand-in', phase: null });
  const later = receivingPhases(moment).indexOf(door.phase) > 0;
  if (later && (await listDecisionsAbout(tx, [application.id])).at(-1)?.outcome !== 'selected')
    return no({ code: 'procurement.not-invited' });
  return yes(door);
}

/**
 * Hands in the draft as it stands: seals it, writes its digest and the moment by the clock of the server into the log, and
 * gives proof of both. Handing in again before the closing moment replaces it. What is late is refused, and what is not
 * complete too unless the provider says that it knows.
 */
export async function handInApplication(
  tx: Tx,
  actor: ProcurementActor,
  sealer: Sealer,
  id: number,
  { alsoIncomplete }: { readonly alsoIncomplete: boolean },
): Promise<Result<ApplicationRow, ApplicationRefusal>> {
  const application = await findOwnApplication(tx, actor, id);
  if (!application) return no({ code: 'procurement.application-unknown' });
  const door = await doorFor(tx, actor, application);
  if (!door.ok && door.refusal.code !== 'procurement.act-not-now') return door;
  const content = (await loadDrafts(tx, sealer, [application])).get(id)?.content ?? EMPTY_CONTENT;
  const { procedureId } = application;
  const asked = await gatherAsked(tx, procedureId);
  const { sealed, digest } = sealJson(sealer, sealUse.procedure(procedureId), contentToJson(content));
  // Where one can enter on any day nothing closes, so that there is no reason to begin before all is there.
  const accepts = alsoIncomplete && application.run !== null;
  let incomplete: readonly Missing[] = [];
  let received: Extract<ProcedureEvent, { kind: 'received' }> | undefined;
  const acted = await actInProcedure(tx, actor, procedureId, (moment) => {
    const decided = handIn(moment, application, digest);
    if (!decided.ok) return decided;
    received = decided.value.find((event) => event.kind === 'received');
    incomplete = progressOf(content, demandsOf(asked, moment.kind, received?.phase, moment.now)).missing;
    return incomplete.length > 0 && !accepts ? yes([]) : decided;
  });
  if (!acted.ok) return acted;
  if (incomplete.length > 0 && !accepts) return no({ code: 'procurement.application-incomplete', missing: incomplete });
  if (!received) throw new Error('handing in gives a receipt');
  await insertContent(tx, {
    applicationId: id,
    procedureId,
    phase: received.phase,
    digest,
    sealed,
    at: actor.now,
    personId: actor.personId,
    evidenceIds: content.evidence.map((one) => one.evidenceId),
  });
  return yes(application);
}

/** Takes back what was handed in, as long as it is sealed; it will never be opened. */
export async function withdrawApplication(
  tx: Tx,
  actor: ProcurementActor,
  id: number,
): Promise<Result<ApplicationRow, ApplicationRefusal>> {
  const application = await findOwnApplication(tx, actor, id);
  if (!application) return no({ code: 'procurement.application-unknown' });
  const acted = await actInProcedure(tx, actor, application.procedureId, (moment) => {
    const decided = withdraw(moment, id);
    return decided.ok ? yes([decided.value]) : decided;
  });
  return acted.ok ? yes(application) : acted;
}
