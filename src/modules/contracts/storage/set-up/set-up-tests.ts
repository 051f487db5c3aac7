import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { sql } from '../../../../platform/db/sql.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { SetUpTest, TestedClause } from '../../domain/set-up/set-up-test.ts';

/** A test as it was recorded. */
export type RecordedTest = SetUpTest & { readonly recordedAt: Date; readonly personName: string | null };

type ClauseOfRow = { readonly key: string | null; readonly number: string | null; readonly title: string | null };
const clauseOf = ({ key, number, title }: ClauseOfRow): TestedClause =>
  key === null ? { from: 'own', number: number ?? '', title: title ?? '' } : { from: 'library', key };

/** The last test of each clause that was tested in the actor's region. */
export async function listLastTests(tx: Tx): Promise<{ clause: TestedClause; test: RecordedTest }[]> {
  const rows = await tx.query<ClauseOfRow & RecordedTest>(sql`
    select distinct on (t.model_key, t.clause_number, t.clause_title)
           t.model_key as key, t.clause_number as number, t.clause_title as title, t.practice, t.agreements, t.investment,
           t.yearly_cost_cents as "yearlyCostCents", t.difference, t.intended_result as "intendedResult",
           t.verdict, t.recorded_at as "recordedAt", p.name as "personName"
      from clause_set_up_test t left join person p on p.id = t.person_id
     order by t.model_key, t.clause_number, t.clause_title, t.id desc`);
  return rows.map((row) => {
    const { key: _, number: __, title: ___, ...test } = row;
    return { clause: clauseOf(row), test };
  });
}

export type UsedClause = {
  readonly clause: TestedClause;
  readonly contracts: number;
  /** One of the contracts that have it. */
  readonly exampleId: number;
};

/** Clauses that are in force in contracts of the scope that run on or after a day, each with how many have it. */
export async function listUsedClauses(tx: Tx, today: PlainDate): Promise<UsedClause[]> {
  const rows = await tx.query<ClauseOfRow & Omit<UsedClause, 'clause'>>(sql`
    select k.model_key as key, own.number, own.title, count(*)::int as contracts, min(c.id) as "exampleId"
      from contract_clause k join contract c on c.id = k.contract_id
      left join lateral (select k.number, k.title where k.model_key is null) own on true
     where k.active and least(c.through_on, c.terminated_on) >= ${today}::date
     group by k.model_key, own.number, own.title`);
  return rows.map((row) => ({ clause: clauseOf(row), contracts: row.contracts, exampleId: row.exampleId }));
}

/** Does a contract that this organisation buys, or that its region bought, have such a clause of parties' own? */
export const hasOwnClause = async (
  tx: Tx,
  organisationId: number,
  { number, title }: Extract<TestedClause, { from: 'own' }>,
): Promise<boolean> =>
  (
    await tx.one<{ known: boolean }>(sql`
      select exists (select from contract_clause k join contract c on c.id = k.contract_id
                      where k.model_key is null and k.number = ${number} and k.title = ${title}
                        and ${organisationId}::int in (c.region_id, c.purchaser_id)) as known`)
  ).known;

export type NewTest = {
  readonly organisationId: number;
  readonly personId: number;
  readonly today: PlainDate;
  readonly clause: TestedClause;
  readonly test: SetUpTest;
};

/** Records a test, for the region of who recorded it. Append-only. */
export function insertTest(tx: Tx, { organisationId, personId, today, clause, test }: NewTest): Promise<number> {
  const of = clause.from === 'library' ? { key: clause.key, number: null, title: null } : { key: null, ...clause };
  return tx.execute(sql`
    insert into clause_set_up_test (region_id, model_key, clause_number, clause_title, practice, agreements, investment,
                                    yearly_cost_cents, difference, intended_result, verdict, person_id)
    select coalesce((select o.id from organisation o where o.id = ${organisationId} and o.kind = 'region'),
                    (select min(r.region_id) from region_membership r where r.municipality_id = ${organisationId}
                      and (r.through_on is null or r.through_on >= ${today}::date))),
           ${of.key}, ${of.number}, ${of.title}, ${test.practice}, ${test.agreements}, ${test.investment},
           ${test.yearlyCostCents}, ${test.difference}, ${test.intendedResult}, ${test.verdict}, ${personId}`);
}
