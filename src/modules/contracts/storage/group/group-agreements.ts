import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { type SqlFragment, sql } from '../../../../platform/db/sql.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { ClauseRecord } from '../../domain/register/contract-record.ts';
import type { ChangeReason } from '../../domain/register/reasons.ts';
import { type ClauseJson, clauseFromJson, clauseToJson } from '../../domain/register/record-json.ts';

export type Named = { readonly id: number; readonly name: string };

/** A group agreement, with the agreements before and after it that it is in one chain with. */
export type GroupAgreementRow = {
  readonly id: number;
  readonly name: string;
  readonly clauses: readonly ClauseRecord[];
  readonly reason: ChangeReason;
  readonly explanation: string;
  readonly effectiveOn: PlainDate;
  readonly recordedAt: Date;
  readonly personName: string | null;
  readonly organisationName: string;
  /** Contracts that the actor sees. */
  readonly contractCount: number;
  readonly updates: Named | null;
  readonly updatedBy: readonly Named[];
};

type Row = Omit<GroupAgreementRow, 'clauses'> & { readonly clauses: readonly ClauseJson[] };

async function select(tx: Tx, condition: SqlFragment): Promise<GroupAgreementRow[]> {
  const rows = await tx.query<Row>(sql`
    select g.id, g.name, g.clauses, g.reason_code as reason, g.explanation, g.effective_on as "effectiveOn",
           g.recorded_at as "recordedAt", p.name as "personName", o.name as "organisationName",
           (select count(*)::int from group_agreement_contract l where l.group_agreement_id = g.id) as "contractCount",
           case when u.id is not null then jsonb_build_object('id', u.id, 'name', u.name) end as updates,
           coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name) order by n.id)
              from group_agreement n where n.updates_id = g.id), '[]') as "updatedBy"
      from group_agreement g join organisation o on o.id = g.organisation_id
      left join person p on p.id = g.person_id
      left join group_agreement u on u.id = g.updates_id
     where ${condition} order by g.id desc`);
  return rows.map((row) => ({ ...row, clauses: row.clauses.map(clauseFromJson) }));
}

/** All group agreements of the actor's scope, newest first. */
export const listGroupAgreements = (tx: Tx): Promise<GroupAgreementRow[]> => select(tx, sql`true`);

/** One group agreement; others do not exist. */
export const findGroupAgreement = async (tx: Tx, id: number): Promise<GroupAgreementRow | undefined> =>
  (await select(tx, sql`g.id = ${id}`))[0];

/** A contract in which a group agreement holds; `version` is null when it said the same already. */
export type GroupContractRow = {
  readonly contractId: number;
  readonly number: string;
  readonly name: string;
  readonly providerName: string;
  readonly version: number | null;
};

/** The contracts of a group agreement that the actor sees, by number. */
export const listGroupContracts = (tx: Tx, id: number): Promise<GroupContractRow[]> =>
  tx.query<GroupContractRow>(sql`
    select c.id as "contractId", c.number, c.name, p.name as "providerName", l.version
      from group_agreement_contract l join contract c on c.id = l.contract_id join organisation p on p.id = c.provider_id
     where l.group_agreement_id = ${id} order by c.number, c.id`);

export type NewGroupAgreement = {
  readonly regionId: number;
  readonly organisationId: number;
  readonly personId: number;
  readonly name: string;
  readonly clauses: readonly ClauseRecord[];
  readonly reason: ChangeReason;
  readonly explanation: string;
  readonly effectiveOn: PlainDate;
  readonly updatesId: number | null;
  readonly contracts: readonly { readonly id: number; readonly version: number | null }[];
};

/** Keeps a group agreement with its contracts, after the amendments that it made; gives its number. */
export async function insertGroupAgreement(tx: Tx, made: NewGroupAgreement): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into group_agreement (region_id, organisation_id, name, clauses, reason_code, explanation, effective_on, updates_id,
                                 person_id)
    values (${made.regionId}, ${made.organisationId}, ${made.name},
            ${JSON.stringify(made.clauses.map(clauseToJson))}::jsonb, ${made.reason}, ${made.explanation},
            ${made.effectiveOn}, ${made.updatesId}, ${made.personId}) returning id`);
  await tx.execute(sql`
    insert into group_agreement_contract (group_agreement_id, contract_id, version)
    select ${id}::int, n.id, n.version from jsonb_to_recordset(${JSON.stringify(made.contracts)}::jsonb) as n(id int, version int)`);
  return id;
}
