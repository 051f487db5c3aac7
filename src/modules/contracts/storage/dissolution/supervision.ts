import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { sql } from '../../../../platform/db/sql.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { Check, DissolutionGround } from '../../domain/dissolution/supervision.ts';

/** Checks under contracts, in the order in which they were recorded. */
export const listChecksOf = (
  tx: Tx,
  contractIds: readonly number[],
): Promise<(Check & { readonly contractId: number })[]> =>
  tx.query(sql`
    select k.id, k.contract_id as "contractId", k.kind, k.key, k.title, k.on_day as "onDay", k.met, k.reason,
           p.name as "personName"
      from contract_check k left join person p on p.id = k.person_id
     where k.contract_id = any(${contractIds}::int[]) order by k.id`);

/** Of these contracts, the ones on which a dissolution stands prepared. */
export async function listPreparedOn(tx: Tx, contractIds: readonly number[]): Promise<number[]> {
  const rows = await tx.query<{ id: number }>(sql`
    select distinct d.contract_id as id from contract_dissolution d
      left join contract_dissolution_end e on e.dissolution_id = d.id
     where d.contract_id = any(${contractIds}::int[]) and e.dissolution_id is null`);
  return rows.map(({ id }) => id);
}

export type NewCheck = Omit<Check, 'id' | 'personName'> & { readonly contractId: number; readonly personId: number };
export const insertCheck = (tx: Tx, made: NewCheck): Promise<number> =>
  tx.execute(sql`
    insert into contract_check (contract_id, kind, key, title, on_day, met, reason, person_id)
    values (${made.contractId}, ${made.kind}, ${made.key}, ${made.title}, ${made.onDay}, ${made.met}, ${made.reason},
            ${made.personId})`);

export type Dissolution = {
  readonly id: number;
  readonly contractId: number;
  readonly effectiveOn: PlainDate;
  readonly grounds: readonly DissolutionGround[];
  readonly explanation: string;
  readonly personName: string | null;
  readonly recordedAt: Date;
  /** Null: prepared, and nothing happened yet. */
  readonly outcome: 'carried-out' | 'withdrawn' | null;
  readonly outcomeReason: string | null;
};

const ROWS = sql`
  select d.id, d.contract_id as "contractId", d.effective_on as "effectiveOn", d.grounds, d.explanation, p.name as "personName",
         d.recorded_at as "recordedAt", e.outcome, e.reason as "outcomeReason"
    from contract_dissolution d left join person p on p.id = d.person_id
    left join contract_dissolution_end e on e.dissolution_id = d.id`;

/** Dissolutions of a contract, newest first. */
export const listDissolutions = (tx: Tx, contractId: number): Promise<Dissolution[]> =>
  tx.query<Dissolution>(sql`${ROWS} where d.contract_id = ${contractId} order by d.id desc`);

export const findDissolution = (tx: Tx, id: number): Promise<Dissolution | undefined> =>
  tx.maybeOne<Dissolution>(sql`${ROWS} where d.id = ${id}`);

export type NewDissolution = {
  readonly contractId: number;
  readonly effectiveOn: PlainDate;
  readonly grounds: readonly DissolutionGround[];
  readonly explanation: string;
  readonly personId: number;
};
export const insertDissolution = (tx: Tx, made: NewDissolution): Promise<number> =>
  tx.execute(sql`
    insert into contract_dissolution (contract_id, effective_on, grounds, explanation, person_id)
    values (${made.contractId}, ${made.effectiveOn}, ${JSON.stringify(made.grounds)}::jsonb, ${made.explanation}, ${made.personId})`);

export const endDissolution = (
  tx: Tx,
  id: number,
  made: { readonly outcome: 'carried-out' | 'withdrawn'; readonly reason: string; readonly personId: number },
): Promise<number> =>
  tx.execute(sql`
    insert into contract_dissolution_end (dissolution_id, outcome, reason, person_id)
    values (${id}, ${made.outcome}, ${made.reason}, ${made.personId})`);
