import type { Tx } from '../../../platform/db/tx.ts';
import type { Moment } from '../domain/decide.ts';
import { foldProcedure } from '../domain/procedure-state.ts';
import { loadEvents } from '../storage/procedure-events.ts';
import { kindOf, type ProcurementActor } from './run-procedure.ts';

/** Where a procedure stands now as far as the scope shows its log; undefined when there is no such procedure. */
export async function momentOf(
  tx: Tx,
  actor: Pick<ProcurementActor, 'personId' | 'now'>,
  procedureId: number,
): Promise<Moment | undefined> {
  const events = (await loadEvents(tx, procedureId)).map((line) => line.event);
  if (events.length === 0) return undefined;
  const state = foldProcedure(events);
  return { kind: kindOf(state), state, now: actor.now, personId: actor.personId };
}

/** The phase keys of a kind in which something is handed in, from first to last. */
export const receivingPhases = ({ kind }: Pick<Moment, 'kind'>): readonly string[] =>
  [...kind.phases, ...kind.runPhases].filter((phase) => phase.receives !== undefined).map((phase) => phase.key);
