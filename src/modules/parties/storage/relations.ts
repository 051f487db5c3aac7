import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RelationKind } from '../domain/relation.ts';

/** Typed relations between actors; the payer is never the user (R-002). */
export type Relation = {
  readonly fromId: number;
  readonly fromName: string;
  readonly toId: number;
  readonly toName: string;
  readonly kind: RelationKind;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate | null;
  readonly note: string | null;
};

export const listRelations = (tx: Tx, organisationId: number | undefined): Promise<Relation[]> =>
  tx.query<Relation>(sql`
    select r.from_id as "fromId", a.name as "fromName", r.to_id as "toId", b.name as "toName", r.kind,
           r.from_on as "fromOn", r.through_on as "throughOn", r.note
      from organisation_relation r join organisation a on a.id = r.from_id join organisation b on b.id = r.to_id
     where ${organisationId === undefined ? sql.yes : sql`${organisationId} in (r.from_id, r.to_id)`}
     order by r.kind, lower(a.name), lower(b.name), r.from_on limit 500`);

export const insertRelation = (tx: Tx, made: Omit<Relation, 'fromName' | 'toName'>): Promise<number> =>
  tx.execute(sql`
    insert into organisation_relation (from_id, to_id, kind, from_on, through_on, note)
    values (${made.fromId}, ${made.toId}, ${made.kind}, ${made.fromOn}, ${made.throughOn}, ${made.note})`);

/** Gives a relation its last day; gives the number of rows changed. */
export const endRelation = (
  tx: Tx,
  key: Pick<Relation, 'fromId' | 'toId' | 'kind' | 'fromOn'>,
  throughOn: PlainDate,
): Promise<number> =>
  tx.execute(sql`
    update organisation_relation set through_on = ${throughOn}
     where from_id = ${key.fromId} and to_id = ${key.toId} and kind = ${key.kind} and from_on = ${key.fromOn}
       and (through_on is null or through_on > ${throughOn}::date)`);
