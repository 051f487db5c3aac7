import { loadDemo } from '../src/app/demo/load.ts';
import { asOwner, type Database, type Tx } from '../src/platform/db/index.ts';
import { vault } from '../test/support/world.ts';

/** Years of declarations in the tables; the youngest is the one the demonstration made. */
const YEARS = 10;
/** Far enough apart that a copy of an earlier year never meets another. */
const ID_STEP = 10_000_000;

/**
 * The demonstration region with the same year of care nine times more before it: allocations, use, messages,
 * declarations, lines, payments and monthly figures, each moved back by whole years. Written in SQL, set-based.
 */
export async function loadTenYears(db: Database): Promise<void> {
  const loaded = await loadDemo(db, { vault });
  if (!loaded.ok) throw new Error(loaded.refusal.code);
  await asOwner(db, async (tx) => {
    // What is copied balanced and was decided once; asking that again of ten years would take longer than the bench.
    for (const table of ['ledger_transaction', 'ledger_entry'])
      await tx.execute(`alter table ${table} disable trigger user`);
    // The sums of care are made once for all years that are added, not statement by statement.
    const following = ['allocation_version', 'delivery_notice'];
    for (const table of following) await tx.execute(`alter table ${table} disable trigger ${table}_use`);
    for (let back = 1; back < YEARS; back += 1) {
      for (const year of [2025 - back, 2026 - back]) await tx.query('select rd.ensure_claim_year($1)', [year]);
      for (const each of earlierYear(back)) await runCopy(tx, each);
      await payTheRest(tx, back);
      const [least, most] = [back * ID_STEP, (back + 1) * ID_STEP];
      await tx.query('select rd.keep_care_use(array_agg(id)) from allocation where id between $1 and $2', [
        least,
        most - 1,
      ]);
    }
    for (const table of following) await tx.execute(`alter table ${table} enable trigger ${table}_use`);
    for (const table of ['ledger_transaction', 'ledger_entry'])
      await tx.execute(`alter table ${table} enable trigger user`);
  });
  await db.migrator.query('vacuum analyze');
}

/** Copies of the youngest year, `back` years earlier; everything of a copy has ids of its own. */
function earlierYear(back: number): readonly Copy[] {
  const ids = back * ID_STEP;
  const day = (column: string) => `(${column} - interval '${back} years')::date`;
  const moment = (column: string) => `${column} - interval '${back} years'`;
  const young = `id < ${ID_STEP}`;
  return [
    copy('allocation', { id: `id + ${ids}`, number: `number + ${ids}` }, young),
    copy(
      'allocation_version',
      {
        allocation_id: `allocation_id + ${ids}`,
        from_on: day('from_on'),
        through_on: day('coalesce(through_on, from_on + 365)'),
        decided_at: moment('decided_at'),
        message_id: 'null',
      },
      `allocation_id < ${ID_STEP}`,
    ),
    copy(
      'delivery_notice',
      {
        id: `id + ${ids}`,
        allocation_id: `allocation_id + ${ids}`,
        allocation_from_on: day('allocation_from_on'),
        begins_on: day('begins_on'),
        ends_on: day('ends_on'),
        recorded_at: moment('recorded_at'),
        message_id: 'null',
      },
      young,
    ),
    copy(
      'allocation_usage',
      { allocation_id: `allocation_id + ${ids}`, month: day('month') },
      `allocation_id < ${ID_STEP}`,
    ),
    copy(
      'message',
      {
        id: `id + ${ids}`,
        received_at: moment('received_at'),
        outcome_at: moment('outcome_at'),
        identification: `identification || '-${back}'`,
        answers_id: `answers_id + ${ids}`,
        job_id: 'null',
      },
      young,
    ),
    copy(
      'claim',
      {
        id: `id + ${ids}`,
        message_id: `message_id + ${ids}`,
        declaration_year: `declaration_year - ${back}`,
        number: `number || '-${back}'`,
        period_from: day('period_from'),
        period_through: day('period_through'),
        received_at: moment('received_at'),
        decided_at: moment('decided_at'),
      },
      young,
    ),
    copy(
      'claim_line',
      {
        claim_id: `claim_id + ${ids}`,
        declaration_year: `declaration_year - ${back}`,
        allocation_id: `allocation_id + ${ids}`,
        allocation_number: `allocation_number + ${ids}`,
        from_on: day('from_on'),
        through_on: day('through_on'),
      },
      `claim_id < ${ID_STEP}`,
    ),
    copy(
      'ledger_transaction',
      { id: `id + ${ids}`, claim_id: `claim_id + ${ids}`, occurred_on: day('occurred_on') },
      young,
    ),
    copy(
      'ledger_entry',
      { transaction_id: `transaction_id + ${ids}`, month: day('month') },
      `transaction_id < ${ID_STEP}`,
    ),
    copy('utilisation', { month: day('month') }, `month >= '2025-11-01'`),
    copy(
      'contract_event',
      { id: `id + ${ids}`, closes_id: `closes_id + ${ids}`, created_at: moment('created_at') },
      young,
    ),
  ];
}

/** What was not paid in the youngest year yet has been paid in the earlier ones. */
async function payTheRest(tx: Tx, back: number): Promise<void> {
  await tx.execute(
    `insert into ledger_transaction (id, region_id, provider_id, municipality_id, kind, occurred_on, claim_id)
     select c.id + ${ID_STEP / 2}, c.region_id, c.provider_id, c.municipality_id, 'payment', c.received_at::date, c.id
       from claim c where c.id between ${back * ID_STEP} and ${(back + 1) * ID_STEP - 1}
        and not exists (select from ledger_transaction t where t.claim_id = c.id and t.kind = 'payment')`,
  );
}

type Copy = { readonly table: string; readonly change: Readonly<Record<string, string>>; readonly where: string };

const copy = (table: string, change: Copy['change'], where: string): Copy => ({ table, change, where });

/** One statement that copies the rows of a table that match, with other values in the columns named. */
async function runCopy(tx: Tx, { table, change, where }: Copy): Promise<void> {
  const columns = await tx.query<{ name: string }>(
    `select attname as name from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  const names = columns.map(({ name }) => name);
  await tx.execute(
    `insert into ${table} (${names.join(', ')})
     select ${names.map((name) => change[name] ?? name).join(', ')} from ${table} where ${where}`,
  );
}
