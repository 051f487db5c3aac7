import { no, type Result, yes } from '../../../kernel/result.ts';
import { type ChainLine, firstBrokenLine } from '../../../platform/crypto/hash-chain.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ProcedureKind } from '../domain/kind.ts';
import type { ProcedureEvent } from '../domain/procedure-event.ts';
import { foldProcedure } from '../domain/procedure-state.ts';
import { loadLog, personNames } from '../storage/procedure-events.ts';
import { findProcedure, type ProcedureRow } from '../storage/procedures.ts';
import { kindOf } from './run-procedure.ts';

export type LogView = {
  readonly row: ProcedureRow;
  readonly kind: ProcedureKind;
  readonly lines: readonly (ChainLine<ProcedureEvent> & { readonly place: number })[];
  readonly names: ReadonlyMap<number, string>;
  /** Place of the first line that does not fit; null when the log is whole. A log that is seen in part is not judged. */
  readonly broken: number | null;
};

/** The log of a procedure as far as the scope shows it, calculated again from its first line. */
export async function viewLog(
  tx: Tx,
  id: number,
): Promise<Result<LogView, { readonly code: 'procurement.procedure-unknown' }>> {
  const row = await findProcedure(tx, id);
  const lines = await loadLog(tx, id);
  if (!row || lines.length === 0) return no({ code: 'procurement.procedure-unknown' });
  const whole = lines.every(({ place }, at) => place === at);
  const people = lines.flatMap(({ event }) => (event.personId === null ? [] : [event.personId]));
  return yes({
    row,
    kind: kindOf(foldProcedure(lines.map(({ event }) => event))),
    lines,
    names: await personNames(tx, people),
    broken: whole ? (firstBrokenLine(lines) ?? null) : null,
  });
}
