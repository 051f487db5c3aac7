import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Instant } from '../domain/procedure-event.ts';
import type { RequirementKind, RequirementVersion } from '../domain/requirements/requirement.ts';

/** What a requirement serves. */
export type ServedPurpose = { readonly goalId: number | null; readonly purchaseTaskId: number | null };

export type NewRequirement = ServedPurpose & {
  readonly code: string;
  readonly kind: RequirementKind;
  readonly theme: string;
  readonly first: RequirementVersion;
};

/** Undefined when the region has a set with this name already. */
export async function insertRequirementSet(tx: Tx, regionId: number, name: string): Promise<number | undefined> {
  const made = await tx.maybeOne<{ id: number }>(sql`
    insert into requirement_set (region_id, name) values (${regionId}, ${name})
    on conflict (region_id, name) do nothing returning id`);
  return made?.id;
}

/** Adds requirements with their first version; those whose code is in the set already are left out. Gives how many came in. */
export async function insertRequirements(
  tx: Tx,
  setId: number,
  personId: number,
  made: readonly NewRequirement[],
): Promise<number> {
  const rows = JSON.stringify(
    made.map(({ first, ...own }) => ({
      ...own,
      title: first.title,
      text: first.text,
      status: first.status,
      evidenceKind: first.evidenceKind,
      weight: first.weight,
    })),
  );
  const added = await tx.query<{ id: number; code: string }>(sql`
    insert into requirement (requirement_set_id, code, kind, theme, goal_id, purchase_task_id)
    select ${setId}, code, kind, theme, "goalId", "purchaseTaskId"
      from jsonb_to_recordset(${rows}::jsonb) as w (code text, kind text, theme text, "goalId" int, "purchaseTaskId" int)
    on conflict (requirement_set_id, code) do nothing
    returning id, code`);
  // A statement of its own: row security of a version looks at its requirement, which must be there already.
  await tx.execute(sql`
    insert into requirement_version (requirement_id, version, title, text, status, evidence_kind, weight, person_id)
    select r.id, 1, w.title, w.text, w.status, w."evidenceKind", w.weight, ${personId}
      from jsonb_to_recordset(${rows}::jsonb) as w (code text, title text, text text, status text, "evidenceKind" text, weight numeric)
      join requirement r on r.requirement_set_id = ${setId} and r.code = w.code
     where r.id = any(${added.map(({ id }) => id)}::int[])`);
  return added.length;
}

export const insertVersion = (tx: Tx, id: number, personId: number, made: RequirementVersion): Promise<number> =>
  tx.execute(sql`
    insert into requirement_version (requirement_id, version, title, text, status, evidence_kind, weight, withdrawn, reason, person_id)
    values (${id}, ${made.version}, ${made.title}, ${made.text}, ${made.status}, ${made.evidenceKind}, ${made.weight},
            ${made.withdrawn}, ${made.reason}, ${personId})`);

/** Makes the newest version of every requirement of these sets public; earlier ones that never were stay in the drawer. */
export const publishNewest = (tx: Tx, setIds: readonly number[], at: Instant): Promise<number> =>
  tx.execute(sql`
    update requirement_version v set published_at = ${at}::timestamptz
      from requirement r
     where r.id = v.requirement_id and r.requirement_set_id = any(${setIds}::int[]) and v.published_at is null
       and v.version = (select max(n.version) from requirement_version n where n.requirement_id = v.requirement_id)`);

/** Goals and purchase tasks that a region has, of those named. */
export const purposesExist = async (tx: Tx, regionId: number, asked: ServedPurpose): Promise<boolean> => {
  const found = await tx.one<{ ok: boolean }>(sql`
    select (${asked.goalId}::int is null or exists (select from goal where id = ${asked.goalId} and region_id = ${regionId}))
       and (${asked.purchaseTaskId}::int is null
            or exists (select from purchase_task where id = ${asked.purchaseTaskId} and region_id = ${regionId})) as ok`);
  return found.ok;
};

export const updatePurpose = (tx: Tx, id: number, { goalId, purchaseTaskId }: ServedPurpose): Promise<number> =>
  tx.execute(sql`update requirement set goal_id = ${goalId}, purchase_task_id = ${purchaseTaskId} where id = ${id}`);
