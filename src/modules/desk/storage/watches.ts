import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Direction, Unit } from '../domain/figures.ts';

/** A figure that somebody follows, with the newest reading. */
export type Watch = {
  readonly id: number;
  readonly figure: string;
  readonly label: string;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly line: bigint;
  readonly value: bigint | null;
  readonly beyond: boolean | null;
  readonly readOn: PlainDate | null;
};
/** Whose, and in which role: a person with two roles follows with each what its home shows. */
export type Watcher = { readonly personId: number; readonly organisationId: number; readonly role: string };

export const listWatches = (tx: Tx, { personId, organisationId, role }: Watcher): Promise<Watch[]> =>
  tx.query<Watch>(sql`
    select w.id, w.figure, w.label, w.unit, w.direction, w.line, r.value, r.beyond, r.on_day as "readOn"
      from figure_watch w
      left join lateral (select * from figure_reading x where x.watch_id = w.id order by x.on_day desc limit 1) r on true
     where w.person_id = ${personId} and w.organisation_id = ${organisationId} and w.role = ${role} and w.ended_at is null
     order by w.id`);

/** Undefined when this figure was followed in this direction first. */
export async function insertWatch(
  tx: Tx,
  by: Watcher,
  made: Pick<Watch, 'figure' | 'label' | 'unit' | 'direction' | 'line'>,
): Promise<number | undefined> {
  const added = await tx.maybeOne<{ id: number }>(sql`
    insert into figure_watch (organisation_id, person_id, role, figure, label, unit, direction, line)
    values (${by.organisationId}, ${by.personId}, ${by.role}, ${made.figure}, ${made.label}, ${made.unit}, ${made.direction}, ${made.line})
    on conflict do nothing returning id`);
  return added?.id;
}

/** Gives whether there was one of one's own that was not ended. */
export const endWatch = async (tx: Tx, { personId }: Watcher, id: number): Promise<boolean> =>
  (await tx.execute(
    sql`update figure_watch set ended_at = now() where id = ${id} and person_id = ${personId} and ended_at is null`,
  )) > 0;

/** One reading a day; that of a day stands. */
export const insertReadings = (
  tx: Tx,
  onDay: PlainDate,
  readings: readonly { readonly watchId: number; readonly value: bigint; readonly beyond: boolean }[],
): Promise<number> =>
  tx.execute(sql`
    insert into figure_reading (watch_id, on_day, value, beyond)
    select x.id, ${onDay}::date, x.value, x.beyond
      from unnest(${readings.map((one) => one.watchId)}::int[], ${readings.map((one) => one.value)}::bigint[],
                  ${readings.map((one) => one.beyond)}::boolean[]) x (id, value, beyond)
    on conflict do nothing`);
