import { type ChainLine, chainHash, FIRST_HASH } from '../../../platform/crypto/hash-chain.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ProcedureEvent } from '../domain/procedure-event.ts';

/**
 * The log of a procedure from its first line on, as far as the scope shows it: all of it for the region; for others its
 * course once it is announced, without what was handed in by whom. Empty when there is no such procedure.
 */
export async function loadEvents(tx: Tx, procedureId: number): Promise<ChainLine<ProcedureEvent>[]> {
  return tx.query<ChainLine<ProcedureEvent>>(sql`
    select event, previous_hash as "previousHash", hash from procedure_event
     where procedure_id = ${procedureId} order by place`);
}

/** As `loadEvents`, with the place of each line in the log. */
export const loadLog = (
  tx: Tx,
  procedureId: number,
): Promise<(ChainLine<ProcedureEvent> & { readonly place: number })[]> =>
  tx.query(sql`
    select place, event, previous_hash as "previousHash", hash from procedure_event
     where procedure_id = ${procedureId} order by place`);

/** Names of people, as far as the scope shows them. */
export async function personNames(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await tx.query<{ id: number; name: string }>(
    sql`select id, name from person where id = any(${[...new Set(ids)]}::int[])`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** A line of a log for everybody; the event is null where it is withheld, the hashes stand. */
export type PublicLine = Omit<ChainLine<ProcedureEvent>, 'event'> & { readonly event: ProcedureEvent | null };

/** The log of an announced procedure for everybody; empty when there is none. */
export const loadPublicLog = (tx: Tx, procedureId: number): Promise<PublicLine[]> =>
  tx.query<PublicLine>(sql`select event, previous_hash as "previousHash", hash from rd.procedure_log(${procedureId})`);

/** Logs of many procedures in one statement, by procedure. */
export async function loadEventsOf(
  tx: Tx,
  procedureIds: readonly number[],
): Promise<ReadonlyMap<number, ProcedureEvent[]>> {
  const rows = await tx.query<{ id: number; event: ProcedureEvent }>(sql`
    select procedure_id as id, event from procedure_event
     where procedure_id = any(${procedureIds}::int[]) order by procedure_id, place`);
  return new Map(
    [...Map.groupBy(rows, (row) => row.id)].map(([id, own]) => [id, own.map((row) => row.event)] as const),
  );
}

/** A log from its first line on, each event chained to the one before. */
export function chainOf(events: readonly ProcedureEvent[]): ChainLine<ProcedureEvent>[] {
  let previousHash = FIRST_HASH;
  return events.map((event) => {
    const line = { event, previousHash, hash: chainHash(previousHash, event) };
    previousHash = line.hash;
    return line;
  });
}

/**
 * Adds events to the end of a log, under the lock of `lockProcedure`. Who may not read the whole log may still add to it:
 * the database gives place and hash of the last line.
 */
export async function appendEvents(tx: Tx, procedureId: number, events: readonly ProcedureEvent[]): Promise<void> {
  const end = await tx.maybeOne<{ place: number; hash: string }>(
    sql`select place, hash from rd.procedure_log_end(${procedureId})`,
  );
  let previousHash = end?.hash ?? FIRST_HASH;
  let place = end ? end.place + 1 : 0;
  for (const event of events) {
    const hash = chainHash(previousHash, event);
    await tx.execute(sql`
      insert into procedure_event (procedure_id, place, event, previous_hash, hash)
      values (${procedureId}, ${place}, ${JSON.stringify(event)}::jsonb, ${previousHash}, ${hash})`);
    previousHash = hash;
    place += 1;
  }
}
