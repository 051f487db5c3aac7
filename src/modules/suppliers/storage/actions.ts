import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type SqlFragment, sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ActionKind, ActionOwner, ActionStep, ActionStepKind } from '../domain/action.ts';

export type TakenStep = ActionStep & { readonly text: string; readonly personName: string | null };

/** An action or agreement with everything that became of it. */
export type SupplierAction = {
  readonly id: number;
  readonly regionId: number;
  readonly providerId: number | null;
  readonly providerName: string | null;
  readonly meetingId: number | null;
  readonly kind: ActionKind;
  readonly title: string;
  readonly owner: ActionOwner;
  readonly ownerId: number | null;
  readonly ownerName: string | null;
  /** As agreed first; steps may move it. */
  readonly dueOn: PlainDate;
  readonly consequence: string | null;
  readonly recordedAt: Date;
  readonly steps: readonly TakenStep[];
};

/** Actions in scope that fit the condition, each with its steps in order; one statement. */
const listWhere = (tx: Tx, where: SqlFragment): Promise<SupplierAction[]> =>
  tx.query<SupplierAction>(sql`
    select a.id, a.region_id as "regionId", a.provider_id as "providerId", o.name as "providerName", a.meeting_id as "meetingId",
           a.kind, a.title, a.owner, a.owner_id as "ownerId", p.name as "ownerName", a.due_on as "dueOn", a.consequence,
           a.recorded_at as "recordedAt",
           coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'onDay', s.on_day, 'dueOn', s.due_on, 'text', s.text,
                                                         'personName', w.name) order by s.id)
                       from supplier_action_step s left join person w on w.id = s.person_id where s.action_id = a.id), '[]') as steps
      from supplier_action a left join organisation o on o.id = a.provider_id left join person p on p.id = a.owner_id
     where ${where} order by a.due_on, a.id`);

export const listActions = (
  tx: Tx,
  asked: {
    readonly regionId?: number | undefined;
    readonly providerId?: number | undefined;
    readonly meetingId?: number | undefined;
  },
): Promise<SupplierAction[]> =>
  listWhere(
    tx,
    sql.and([
      asked.regionId === undefined ? sql.yes : sql`a.region_id = ${asked.regionId}`,
      asked.providerId === undefined ? sql.yes : sql`a.provider_id = ${asked.providerId}`,
      asked.meetingId === undefined ? sql.yes : sql`a.meeting_id = ${asked.meetingId}`,
    ]),
  );

export const findAction = async (tx: Tx, id: number): Promise<SupplierAction | undefined> =>
  (await listWhere(tx, sql`a.id = ${id}`))[0];

export type NewAction = Pick<
  SupplierAction,
  'regionId' | 'providerId' | 'meetingId' | 'kind' | 'title' | 'owner' | 'ownerId' | 'dueOn' | 'consequence'
>;

export async function insertAction(tx: Tx, made: NewAction, personId: number): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into supplier_action (region_id, provider_id, meeting_id, kind, title, owner, owner_id, due_on, consequence, person_id)
    values (${made.regionId}, ${made.providerId}, ${made.meetingId}, ${made.kind}, ${made.title}, ${made.owner}, ${made.ownerId},
            ${made.dueOn}, ${made.consequence}, ${personId}) returning id`);
  return id;
}

export const holdAction = (tx: Tx, id: number): Promise<number> =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('supplier action'), ${id})`);

export const insertActionStep = (
  tx: Tx,
  action: Pick<SupplierAction, 'id' | 'regionId' | 'providerId'>,
  step: {
    readonly kind: ActionStepKind;
    readonly onDay: PlainDate;
    readonly dueOn: PlainDate | null;
    readonly text: string;
    readonly personId: number;
  },
): Promise<number> =>
  tx.execute(sql`
    insert into supplier_action_step (action_id, region_id, provider_id, kind, on_day, due_on, text, person_id)
    values (${action.id}, ${action.regionId}, ${action.providerId}, ${step.kind}, ${step.onDay}, ${step.dueOn}, ${step.text},
            ${step.personId})`);
