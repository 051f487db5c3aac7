import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { EffectChange } from '../domain/clauses/effects-of.ts';
import type { ContractChange } from '../domain/register/change.ts';
import type { ContractRecord } from '../domain/register/contract-record.ts';
import type { ChangeReason } from '../domain/register/reasons.ts';
import { changeToJson, type RecordJson, recordFromJson, recordToJson } from '../domain/register/record-json.ts';
import { loadRecord } from './contract-record.ts';

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
           a.effective_on as "effectiveOn", a.value_change_cents as "valueChangeCents", a.effects
      from contract_amendment a left join person p on p.id = a.person_id
     where a.contract_id = ${contractId} order by a.version desc`);
  return rows.map((row) => ({ ...row, effects: fromKept(row.effects) }));
}

export type NewAmendment = {
  readonly contractId: number;
  readonly version: number;
  readonly personId: number;
  readonly reason: ChangeReason;
  readonly explanation: string;
  readonly effectiveOn: PlainDate;
  readonly before: ContractRecord;
  readonly after: ContractRecord;
  readonly effects: readonly EffectChange[];
  readonly valueChangeCents: bigint;
  /** What takes effect on its day, later than today; empty: all of it took effect at once. */
  readonly later: readonly ContractChange[];
};

export const insertAmendment = (tx: Tx, made: NewAmendment): Promise<number> =>
  tx.execute(sql`
    insert into contract_amendment (contract_id, version, reason_code, explanation, effective_on, before, after, effects,
                                    value_change_cents, person_id, changes)
    values (${made.contractId}, ${made.version}, ${made.reason}, ${made.explanation}, ${made.effectiveOn},
            ${JSON.stringify(recordToJson(made.before))}::jsonb, ${JSON.stringify(recordToJson(made.after))}::jsonb,
            ${toKept(made.effects)}::jsonb, ${made.valueChangeCents}, ${made.personId},
            ${made.later.length > 0 ? JSON.stringify(made.later.map(changeToJson)) : null}::jsonb)`);

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
