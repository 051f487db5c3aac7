import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** Who takes part in the purchasing training, with which field of knowledge. */
export type WorkingGroupMember = {
  readonly id: number;
  readonly name: string;
  readonly organisationId: number;
  readonly organisationName: string;
  readonly knowledgeField: 'policy' | 'finance' | 'access' | 'contract' | 'procurement' | 'data';
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate | null;
};

/** Row security shows only the own region's; present members first. */
export const listWorkingGroup = (tx: Tx, id?: number): Promise<WorkingGroupMember[]> =>
  tx.query<WorkingGroupMember>(sql`
    select w.id, w.name, w.organisation_id as "organisationId", o.name as "organisationName",
           w.knowledge_field as "knowledgeField", w.from_on as "fromOn", w.through_on as "throughOn"
      from working_group_member w join organisation o on o.id = w.organisation_id
     where (${id ?? null}::int is null or w.id = ${id ?? null})
     order by w.through_on desc nulls first, w.knowledge_field, lower(w.name), w.id`);

export async function insertMember(
  tx: Tx,
  regionId: number,
  made: Pick<WorkingGroupMember, 'name' | 'organisationId' | 'knowledgeField' | 'fromOn'>,
): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into working_group_member (region_id, organisation_id, name, knowledge_field, from_on)
    values (${regionId}, ${made.organisationId}, ${made.name}, ${made.knowledgeField}, ${made.fromOn}) returning id`);
  return id;
}

export const endMember = (tx: Tx, id: number, throughOn: PlainDate): Promise<number> =>
  tx.execute(sql`update working_group_member set through_on = ${throughOn} where id = ${id}`);
