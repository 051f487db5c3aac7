import type { Sealer } from '../../../platform/crypto/sealer.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ProcedureKind } from '../domain/kind.ts';
import { foldProcedure, type ProcedureState } from '../domain/procedure-state.ts';
import { listApplications } from '../storage/applications.ts';
import { loadEvents } from '../storage/procedure-events.ts';
import { findProcedure, type ProcedureProduct, type ProcedureRow, productsOf } from '../storage/procedures.ts';
import { type AwardedApplication, listAwarded } from './award/list-awarded.ts';
import { kindOf } from './run-procedure.ts';

/** What of a procedure may be published, as the scope of who publishes sees it: nothing that is still sealed. */
export type PublicationFacts = {
  readonly procedure: ProcedureRow;
  readonly kind: Pick<ProcedureKind, 'name' | 'openness' | 'tests'>;
  readonly stage: 'preparing' | 'planned' | 'active' | 'complete' | 'cancelled';
  /** From the first phase in which one can hand in; `closesAt` is of the last, null when it stays open. */
  readonly receiving: { readonly from: string; readonly closesAt: string | null } | null;
  readonly products: readonly ProcedureProduct[];
  /** How many took part, of what has been opened; null: nothing yet. */
  readonly tenderers: number | null;
  readonly awarded: readonly AwardedApplication[];
};

/** Undefined when the scope shows no such procedure. */
export async function publicationFacts(
  tx: Tx,
  sealer: Sealer,
  procedureId: number,
  now: string,
): Promise<PublicationFacts | undefined> {
  const procedure = await findProcedure(tx, procedureId);
  const events = (await loadEvents(tx, procedureId)).map((line) => line.event);
  if (!procedure || events.length === 0) return undefined;
  const state = foldProcedure(events);
  const kind = kindOf(state);
  const receiving = receivingOf(kind, state);
  const opened = events.some((one) => one.kind === 'opened');
  return {
    procedure,
    kind,
    stage: stageOf(procedure, state, receiving, now),
    receiving,
    products: await productsOf(tx, procedureId),
    tenderers: opened
      ? new Set((await listApplications(tx, procedureId, null)).map((one) => one.providerId)).size
      : null,
    awarded: await listAwarded(tx, sealer, procedureId),
  };
}

function receivingOf(kind: ProcedureKind, state: ProcedureState): PublicationFacts['receiving'] {
  const receives = new Set([...kind.phases, ...kind.runPhases].filter((one) => one.receives).map((one) => one.key));
  const begun = [...state.phases, ...state.runs.flatMap((run) => run.phases)].filter((one) => receives.has(one.key));
  const [first, last] = [begun[0], begun.at(-1)];
  return first && last ? { from: first.begunAt, closesAt: last.closesAt } : null;
}

function stageOf(
  { announcedAt }: ProcedureRow,
  { stopped }: ProcedureState,
  receiving: PublicationFacts['receiving'],
  now: string,
): PublicationFacts['stage'] {
  if (stopped) return 'cancelled';
  if (!announcedAt) return 'preparing';
  if (!receiving) return 'planned';
  return receiving.closesAt !== null && receiving.closesAt <= now ? 'complete' : 'active';
}
