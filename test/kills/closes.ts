import assert from 'node:assert/strict';
import { claimSums, ledgerBalance } from '../../src/app/doctor/checks/money.ts';
import { asOwner, type Database, type Tx } from '../../src/platform/db/index.ts';

/** What may never be there, whatever moment a worker is killed: half of what one declaration causes. */
const HALVES = {
  'a line of no declaration': `select l.seq from claim_line l left join claim c on c.id = l.claim_id where c.id is null`,
  'a declaration whose message has no outcome': `select c.id from claim c join message m on m.id = c.message_id where m.outcome is null`,
  'a declaration not booked once': `select c.id from claim c where (select count(*) from ledger_transaction t
      where t.claim_id = c.id and t.kind = 'claim-decided') <> 1`,
  'an outcome without a declaration': `select m.id from message m left join claim c on c.message_id = m.id
      where m.message_code = 'JW323' and m.outcome = 'processed' and c.id is null`,
  'a whole answer neither given nor on its way': `select c.id from claim c where c.held_count = 0
      and not exists (select from message a where a.direction = 'out' and a.answers_id = c.message_id)
      and not exists (select from job j where j.dedupe_key = 'answer:' || c.message_id and j.failed_at is null)`,
  'use of an allocation that is not its lines': `
      select coalesce(u.allocation_id, l.allocation_id) from allocation_usage u full join (
        select allocation_id, date_trunc('month', from_on)::date as month, sum(volume) as volume from claim_line
         where verdict <> 'R' and sign = 'D' group by 1, 2) l on l.allocation_id = u.allocation_id and l.month = u.month
       where u.approved_volume is distinct from l.volume`,
  'figures that are not the declarations': `
      select 1 from (select sum(claimed_cents) as claimed, sum(approved_cents) as approved, sum(held_cents) as held from utilisation) u,
        (select sum(claimed_cents) as claimed, sum(approved_cents) as approved, sum(held_cents) as held from claim) c
       where (u.claimed, u.approved, u.held) is distinct from (c.claimed, c.approved, c.held)`,
} as const;

/** Fails when a sum does not close or half a declaration is there; one picture of the whole database. */
export const assertCloses = (db: Database): Promise<void> =>
  asOwner(db, async (tx) => {
    const patient = { tx, dataDir: '', migrationsDir: '', now: new Date() };
    for (const finding of [...(await ledgerBalance(patient)), ...(await claimSums(patient))])
      assert.ok(finding.ok, finding.text);
    for (const [what, query] of Object.entries(HALVES)) assert.deepEqual(await tx.query(query), [], what);
  });

/**
 * All that declarations caused, told without numbers and moments that differ between one run and another: by reference, by
 * allocation, by account.
 */
export const outcomeOf = (db: Database): Promise<Outcome> =>
  asOwner(db, async (tx) => {
    const told: Partial<Record<keyof Outcome, readonly string[]>> = {};
    for (const what of Object.keys(OUTCOME) as (keyof Outcome)[]) told[what] = await sorted(tx, OUTCOME[what]);
    return told as Outcome;
  });

/**
 * What a limit had left at a line is another fact where declarations of one provider come in another order, or side by side with
 * two workers; what was decided and booked is not. `left` is what is not compared.
 *
 * Fails at the first row that one has and the other has not; a whole difference of thousands of rows tells nobody anything.
 */
export function assertSame(told: Outcome, expected: Outcome, left: readonly (keyof Outcome)[] = []): void {
  for (const what of Object.keys(OUTCOME) as (keyof Outcome)[]) {
    if (left.includes(what)) continue;
    const at = told[what].findIndex((row, index) => row !== expected[what][index]);
    assert.equal(told[what][at], expected[what][at], `${what}, row ${at}`);
    assert.equal(told[what].length, expected[what].length, what);
  }
}

const sorted = async (tx: Tx, query: string): Promise<readonly string[]> =>
  (await tx.query<{ row: string }>(`select to_jsonb(x)::text as row from (${query}) x order by 1`)).map(
    ({ row }) => row,
  );

const OUTCOME = {
  claims: `select m.identification, c.provider_id, c.municipality_id, c.number, c.line_count, c.refused_count, c.held_count, c.claimed_cents,
      c.approved_cents, c.refused_cents, c.held_cents, c.failed_rules, m.outcome from claim c join message m on m.id = c.message_id`,
  lines: `select l.provider_id, l.municipality_id, l.reference, l.allocation_id, l.verdict, l.amount_cents, l.approved_cents, l.failed_rules,
      l.contract_tariff_id, l.used_period_volume, l.used_total_volume, l.used_total_cents from claim_line l`,
  facts: 'select l.provider_id, l.municipality_id, l.reference, l.funding from claim_line l',
  use: 'select * from allocation_usage',
  bounds: 'select * from bound_use',
  figures: 'select * from utilisation',
  books: `select t.kind, e.account, e.provider_id, e.municipality_id, e.contract_id, e.product_id, e.month, sum(e.debit_cents) as debit,
      sum(e.credit_cents) as credit, count(*) as entries from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
      group by 1, 2, 3, 4, 5, 6, 7`,
  answers: `select provider_id, municipality_id, message_code, direction, count(*) as messages from message group by 1, 2, 3, 4`,
} as const;

/** Rows as text, sorted, of each kind of consequence. */
export type Outcome = Readonly<Record<keyof typeof OUTCOME, readonly string[]>>;
