import type { Tx } from '../../../platform/db/tx.ts';
import type { Instant } from '../domain/procedure-event.ts';
import { foldProcedure } from '../domain/procedure-state.ts';
import { requirementsStand } from '../domain/requirements/next-version.ts';
import { PROCEDURE_KINDS } from '../kinds/index.ts';
import { loadEventsOf } from '../storage/procedure-events.ts';
import { proceduresAsking } from '../storage/procedures.ts';
import { publishNewest } from '../storage/write-requirements.ts';

/**
 * Makes the newest versions of these sets public, except of a set on which applicants are being treated in any of
 * the procedures that ask it. Gives how many versions became public, and the sets that stand.
 */
export async function publishSets(
  tx: Tx,
  setIds: readonly number[],
  now: Instant,
): Promise<{ readonly published: number; readonly standing: readonly number[] }> {
  const asking = await proceduresAsking(tx, setIds);
  const logs = await loadEventsOf(
    tx,
    asking.map(({ procedureId }) => procedureId),
  );
  const stands = (procedureId: number): boolean => {
    const events = logs.get(procedureId);
    if (!events) return false;
    const state = foldProcedure(events);
    const kind = PROCEDURE_KINDS.get(state.procedureKind);
    return kind !== undefined && requirementsStand(kind, state, now);
  };
  const standing = setIds.filter((id) => asking.some((one) => one.setId === id && stands(one.procedureId)));
  const free = setIds.filter((id) => !standing.includes(id));
  return { published: await publishNewest(tx, free, now), standing };
}
