import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Database } from '../src/platform/db/index.ts';

type Whose = { readonly regionId: number; readonly municipalityId: number; readonly providerId: number };
const ROUNDS = 21;

/** What the questions read, one table each, with the columns that they need. */
const TABLES = {
  care_use: '*',
  utilisation: '*',
  contract: 'id, region_id, provider_id, purchaser_id, number, name, from_on, through_on, terminated_on',
  contract_product: '*',
  contract_tariff: '*',
  product: 'id, region_id, name, product_group, weight, unit',
  product_purpose: '*',
  organisation: 'id, kind, name',
  allocation_current:
    "allocation_id, municipality_id, provider_id, number, product_id, from_on, nullif(ends_on, 'infinity') as ends_on",
  claim: 'id, municipality_id, provider_id, number, received_at, line_count, claimed_cents, approved_cents',
} as const;

/**
 * The same questions over the same rows in DuckDB, a database in columns made for sums, with two threads and all in memory. It knows
 * no scope, no row security and no transaction of others: a yardstick, not a rival.
 */
export async function measureInDuckDb(db: Database, whose: Whose): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'rd-duckdb-'));
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  try {
    for (const [table, columns] of Object.entries(TABLES)) {
      const { rows } = await db.migrator.query(
        `select row_to_json(t)::text as line from (select ${columns} from ${table}) t`,
      );
      const path = join(folder, `${table}.json`);
      await writeFile(path, rows.map(({ line }: { line: string }) => line).join('\n'));
      await connection.run(`create table ${table} as select * from read_json('${path}', format = 'newline_delimited')`);
    }
    const answers: Record<string, object> = {};
    for (const [name, question] of Object.entries(questionsOf(whose))) {
      const times: number[] = [];
      let rows = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const began = performance.now();
        rows = (await connection.runAndReadAll(question)).getRows().length;
        times.push(performance.now() - began);
      }
      const warm = times.slice(1).sort((a, b) => a - b);
      const at = (share: number) => Math.round((warm[Math.floor((warm.length - 1) * share)] ?? Number.NaN) * 10) / 10;
      answers[name] = { medianMs: at(0.5), p95Ms: at(0.95), rows };
    }
    return answers;
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(folder, { recursive: true, force: true });
  }
}

const sumsOfUse = (where: string): string => `
  with agreed as (
    select c.provider_id, a.product_id, c.id as contract_id, date_trunc('month', c.from_on::date) as from_month,
           least(c.through_on::date, coalesce(c.terminated_on::date, c.through_on::date)) as through_on,
           case when o.kind = 'municipality' then o.id end as municipality_id
      from contract c join contract_product a on a.contract_id = c.id and a.year = 2026 join organisation o on o.id = c.purchaser_id),
  tariffs as (
    select contract_id, product_id, municipality_id, date_trunc('month', from_on::date) as from_month,
           coalesce(through_on::date, date '9999-12-31') as through_on, tariff_cents
      from contract_tariff where withdrawn_at is null),
  care as (
    select distinct on (u.provider_id, u.product_id, u.municipality_id, u.month) g.contract_id, u.product_id, u.month::date as month,
           u.allocated_volume * coalesce(w.tariff_cents, 0) + u.allocated_cents as allocated,
           u.started_volume * coalesce(w.tariff_cents, 0) + u.started_cents as started
      from care_use u
      left join agreed g on g.provider_id = u.provider_id and g.product_id = u.product_id
           and (g.municipality_id is null or g.municipality_id = u.municipality_id)
           and g.from_month <= u.month::date and g.through_on >= u.month::date
      left join tariffs w on w.contract_id = g.contract_id and w.product_id = u.product_id
           and (w.municipality_id is null or w.municipality_id = u.municipality_id)
           and w.from_month <= u.month::date and w.through_on >= u.month::date
     where u.${where} and u.month between '2026-01-01' and '2026-12-01'
     order by u.provider_id, u.product_id, u.municipality_id, u.month, g.municipality_id nulls last, g.contract_id desc, w.municipality_id nulls last),
  x as (
    select contract_id, product_id, month, allocated, started, 0 as claimed, 0 as approved, 0 as paid from care
    union all
    select contract_id, product_id, month::date, 0, 0, claimed_cents, approved_cents, paid_cents
      from utilisation where ${where} and month between '2026-01-01' and '2026-12-01')
  select contract_id, month(month), unit, sum(allocated), sum(started), sum(claimed), sum(approved), sum(paid)
    from x left join product p on p.id = x.product_id group by 1, 2, 3`;

const questionsOf = ({ regionId, municipalityId, providerId }: Whose): Record<string, string> => ({
  'use, per contract, region': sumsOfUse(`region_id = ${regionId}`),
  'use, per contract, municipality': sumsOfUse(`municipality_id = ${municipalityId}`),
  'use, per contract, provider': sumsOfUse(`provider_id = ${providerId}`),
  'monitors, counts of care': `
    select product_id, provider_id, month(month::date), sum(allocations), sum(waited), sum(wait_days), sum(in_help), sum(help_days)
      from care_use where region_id = ${regionId} and month between '2026-01-01' and '2026-12-01' group by 1, 2, 3`,
  thread: `
    select u.contract_id, u.product_id, u.provider_id, s.goal_id, s.purchase_task_id, sum(u.approved_cents), sum(u.refused_cents), sum(u.paid_cents)
      from utilisation u left join product_purpose s on s.product_id = u.product_id and s.from_on <= u.month
           and (s.through_on is null or s.through_on >= u.month)
     where u.month between '2026-01-01' and '2026-10-01' group by 1, 2, 3, 4, 5`,
  'home, contracts against plan': `
    select u.contract_id, p.product_group, sum(u.approved_cents), sum(u.claimed_cents) from utilisation u join product p on p.id = u.product_id
     where u.month between '2026-01-01' and '2026-10-01' group by 1, 2`,
  'allocations, first page, municipality': `
    select * from allocation_current where municipality_id = ${municipalityId} order by number desc limit 25`,
  'declarations, first page, municipality': `
    select * from claim where municipality_id = ${municipalityId} order by received_at desc, id desc limit 25`,
});
