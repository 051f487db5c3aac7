import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ConditionStatus } from '../domain/conditions.ts';
import type { ManagementRule } from '../domain/management.ts';
import type { Differentiation } from '../domain/tiers.ts';

/** The documents by which a region manages its providers. */
type Contents = {
  readonly 'account-management': ManagementRule;
  readonly differentiation: Differentiation;
  readonly conditions: { readonly statuses: Readonly<Record<string, ConditionStatus>> };
  /** Of the module control, which reads and checks it. */
  readonly enforcement: object;
};
export type PolicyKind = keyof Contents;

export type Policy<Kind extends PolicyKind = PolicyKind> = {
  readonly id: number;
  readonly version: number;
  readonly fromOn: PlainDate;
  readonly content: Contents[Kind];
  readonly note: string;
  readonly personName: string | null;
};

/** Every version of a document of the region, newest first. */
export const listPolicies = <Kind extends PolicyKind>(tx: Tx, regionId: number, kind: Kind): Promise<Policy<Kind>[]> =>
  tx.query<Policy<Kind>>(sql`
    select d.id, d.version, d.from_on as "fromOn", d.content, d.note, p.name as "personName"
      from supplier_policy d left join person p on p.id = d.person_id
     where d.region_id = ${regionId} and d.kind = ${kind} order by d.version desc`);

/** The version that counts on a day: the highest that has begun. */
export async function findPolicy<Kind extends PolicyKind>(
  tx: Tx,
  regionId: number,
  kind: Kind,
  today: PlainDate,
): Promise<Policy<Kind> | undefined> {
  return (await listPolicies(tx, regionId, kind)).find(({ fromOn }) => fromOn <= today);
}

/** Adds a version; two at once do not both get its number, for that is unique. */
export const insertPolicy = <Kind extends PolicyKind>(
  tx: Tx,
  made: {
    readonly regionId: number;
    readonly kind: Kind;
    readonly fromOn: PlainDate;
    readonly content: Contents[Kind];
    readonly note: string;
    readonly personId: number;
  },
): Promise<number> =>
  tx.execute(sql`
    insert into supplier_policy (region_id, kind, version, from_on, content, note, person_id)
    select ${made.regionId}::int, ${made.kind}::text, coalesce(max(version), 0) + 1, ${made.fromOn}::date,
           ${JSON.stringify(made.content)}::jsonb, ${made.note}::text, ${made.personId}::int
      from supplier_policy where region_id = ${made.regionId} and kind = ${made.kind}`);
