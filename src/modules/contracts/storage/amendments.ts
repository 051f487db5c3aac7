import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { EffectChange } from '../domain/clauses/effects-of.ts';
import type { ContractChange } from '../domain/register/change.ts';
import type { ContractRecord } from '../domain/register/contract-record.ts';
import type { ChangeReason } from '../domain/register/reasons.ts';
import { changeToJson, type RecordJson, recordFromJson, recordToJson } from '../domain/register/record-json.ts';
import { loadRecord } from './contract-record.ts';

/** A clause that became different: it came, says something else, or was taken out. */
export type ChangedClause = {
  readonly number: string;
  readonly title: string;
  readonly change: 'comes' | 'differs' | 'off';
};

export type Amendment = {
  readonly id: number;
  readonly version: number;
  readonly recordedAt: Date;
  readonly personName: string | null;
  readonly reason: ChangeReason;
  readonly explanation: string;
  readonly effectiveOn: PlainDate;
  readonly valueChangeCents: bigint;
  /** What was shown before it was adopted. */
  readonly effects: readonly EffectChange[];
  /** The clauses that it set, by number. */
  readonly clauses: readonly ChangedClause[];
  /** The version of the earlier amendment that it brings up to date. */
  readonly updatesVersion: number | null;
  /** The agreement with several providers that it carries out. */
  readonly group: { readonly id: number; readonly name: string } | null;
};

/** Amounts are kept as text: JSON has no whole numbers of that size. */
const toKept = (effects: readonly EffectChange[]): string =>
  JSON.stringify(effects, (_, value) => (typeof value === 'bigint' ? String(value) : value));

type KeptEffects = Parameters<typeof JSON.stringify>[0];
const fromKept = (kept: KeptEffects): EffectChange[] =>
  JSON.parse(JSON.stringify(kept), (key, value) => (key === 'amountCents' ? BigInt(value as string) : value));

/** Changes of a contract, newest first. */
export async function listAmendments(tx: Tx, contractId: number): Promise<Amendment[]> {
  const rows = await tx.query<Amendment>(sql`
    select a.id, a.version, a.recorded_at as "recordedAt", p.name as "personName", a.reason_code as reason, a.explanation,
           a.effective_on as "effectiveOn", a.value_change_cents as "valueChangeCents", a.effects,
           a.updates_version as "updatesVersion",
           coalesce((select jsonb_agg(jsonb_build_object('number', n ->> 'number', 'title', n ->> 'title', 'change',
                       case when not (n ->> 'active')::boolean then 'off' when o is null then 'comes' else 'differs' end) order by place)
              from jsonb_array_elements(a.after -> 'clauses') with ordinality as after(n, place)
              left join jsonb_array_elements(a.before -> 'clauses') as before(o) on o ->> 'number' = n ->> 'number'
             where o is distinct from n), '[]') as clauses,
           case when g.id is not null then jsonb_build_object('id', g.id, 'name', g.name) end as "group"
      from contract_amendment a left join person p on p.id = a.person_id
      left join group_agreement_contract l on l.contract_id = a.contract_id and l.version = a.version
      left join group_agreement g on g.id = l.group_agreement_id
     where a.contract_id = ${contractId} order by a.version desc`);
  return rows.map((row) => ({ ...row, effects: fromKept(row.effects) }));
}

/** Has a contract an amendment that made this version? */
export const hasAmendment = async (tx: Tx, contractId: number, version: number): Promise<boolean> =>
  (
    await tx.one<{ known: boolean }>(sql`
      select exists (select from contract_amendment where contract_id = ${contractId} and version = ${version}) as known`)
  ).known;

/** Who decided on changes that belong together, why, and from which day they hold. */
export type AmendmentReason = {
  readonly personId: number;
  readonly reason: ChangeReason;
  readonly explanation: string;
  readonly effectiveOn: PlainDate;
};

/** What an amendment makes of one contract. */
export type NewAmendment = {
  readonly contractId: number;
  readonly version: number;
  readonly before: ContractRecord;
  readonly after: ContractRecord;
  readonly effects: readonly EffectChange[];
  readonly valueChangeCents: bigint;
  /** What takes effect on its day, later than today; empty: all of it took effect at once. */
  readonly later: readonly ContractChange[];
  readonly updatesVersion: number | null;
};

/** Keeps the amendments of one or of many contracts, in one statement. */
export function insertAmendments(tx: Tx, why: AmendmentReason, made: readonly NewAmendment[]): Promise<number> {
  const rows = made.map((one) => ({
    contract: one.contractId,
    version: one.version,
    before: recordToJson(one.before),
    after: recordToJson(one.after),
    effects: JSON.parse(toKept(one.effects)),
    value: String(one.valueChangeCents),
    changes: one.later.length > 0 ? one.later.map(changeToJson) : null,
    updates: one.updatesVersion,
  }));
  return tx.execute(sql`
    insert into contract_amendment (contract_id, version, reason_code, explanation, effective_on, before, after, effects,
                                    value_change_cents, person_id, changes, updates_version)
    select n.contract, n.version, ${why.reason}, ${why.explanation}, ${why.effectiveOn}::date, n.before, n.after, n.effects,
           n.value, ${why.personId}::int, nullif(n.changes, 'null'::jsonb), n.updates
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           as n(contract int, version int, before jsonb, after jsonb, effects jsonb, value bigint, changes jsonb, updates int)`);
}

/** A contract as it was in each version; `recordedAt` is null for how it was first made. */
export type ContractVersion = {
  readonly version: number;
  readonly recordedAt: Date | null;
  readonly record: ContractRecord;
};

/** All versions of a contract, oldest first; the last is how it stands. Empty when it does not exist in the scope. */
export async function listVersions(tx: Tx, contractId: number, today: PlainDate): Promise<ContractVersion[]> {
  const kept = await tx.query<{ version: number; recordedAt: Date; before: RecordJson; after: RecordJson }>(sql`
    select version, recorded_at as "recordedAt", before, after from contract_amendment
     where contract_id = ${contractId} order by version`);
  const [first] = kept;
  if (!first) {
    const now = await loadRecord(tx, contractId, today);
    return now ? [{ version: now.version, recordedAt: null, record: now.record }] : [];
  }
  return [
    { version: first.version - 1, recordedAt: null, record: recordFromJson(first.before) },
    ...kept.map(({ version, recordedAt, after }) => ({ version, recordedAt, record: recordFromJson(after) })),
  ];
}
