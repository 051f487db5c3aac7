import type { PlainDate } from '../src/kernel/plain-date.ts';
import { listAllocations } from '../src/modules/allocations/storage/list-allocations.ts';
import { countClaims, listClaims } from '../src/modules/claims/storage/list-claims.ts';
import { planYearOn } from '../src/modules/contracts/api.ts';
import type { Axis } from '../src/modules/steering/domain/utilisation/use.ts';
import { loadThreadRows } from '../src/modules/steering/storage/thread-rows.ts';
import { gatherEarly } from '../src/modules/steering/use-cases/gather-early.ts';
import { gatherMonitors } from '../src/modules/steering/use-cases/gather-monitors.ts';
import { gatherToday } from '../src/modules/steering/use-cases/gather-today.ts';
import { gatherUtilisation } from '../src/modules/steering/use-cases/gather-utilisation.ts';
import type { Role } from '../src/platform/auth/roles.ts';
import { type ActorScope, type Database, type Tx, withScope } from '../src/platform/db/index.ts';
import { testDatabase } from '../test/support/database.ts';
import { measureInDuckDb } from './lists-duckdb.ts';
import { plansOf } from './lists-plans.ts';
import { loadTenYears } from './ten-years.ts';

const TODAY = '2026-11-22' as PlainDate;
const ROUNDS = 41;
const PAGE = { after: undefined, limit: 25 };
const BY_NUMBER = { column: 'number', type: 'bigint', descending: true } as const;
const BY_END = { column: 'sortThrough', type: 'date' } as const;
const BY_PRODUCT = { column: 'sortProduct', type: 'text' } as const;
const BY_RECEIPT = { column: 'received_at', type: 'timestamptz', descending: true } as const;

type Measured = {
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly worstMs: number;
  readonly timesYardstick: number;
};

/**
 * Lists, home screens and dashboards at ten years of the demonstration region, for those with the most rows. The yardstick is
 * the cheapest way to show the same page: its 25 rows by primary key, in the same run, transaction and scope included; and the
 * same questions over the same rows in DuckDB.
 */
export async function benchLists(): Promise<object> {
  const db = await testDatabase();
  await loadTenYears(db);
  const municipality = await largest(db, 'municipality_id');
  const provider = await largest(db, 'provider_id');
  const region = await regionOf(db);
  const officer = { ...NOBODY, organisationId: municipality.id, municipalityIds: [municipality.id] };
  const administrator = { ...NOBODY, organisationId: provider.id, providerIds: [provider.id] };
  const manager = { ...NOBODY, organisationId: region, regionIds: [region] };
  return {
    bench: 'lists',
    tables: await rowsOf(db),
    rows: { municipalityAllocations: municipality.rows, providerAllocations: provider.rows },
    municipality: await measureAll(db, officer, listsOf(officer)),
    provider: await measureAll(db, administrator, listsOf(administrator)),
    homes: {
      ...(await measureAll(db, manager, { 'contract-manager': home(manager, 'contract-manager', 'region') })),
      ...(await measureAll(db, officer, {
        'financial-officer': home(officer, 'financial-officer', 'municipality'),
        'access-worker': home(officer, 'access-worker', 'municipality'),
      })),
      ...(await measureAll(db, administrator, {
        'care-administrator': home(administrator, 'care-administrator', 'provider'),
      })),
    },
    dashboards: {
      region: await measureAll(db, manager, dashboardsOf(manager, 'contract-manager', 'region')),
      municipality: await measureAll(db, officer, dashboardsOf(officer, 'financial-officer', 'municipality')),
      provider: await measureAll(db, administrator, dashboardsOf(administrator, 'care-administrator', 'provider')),
    },
    plans: await plansOf(db, manager, dashboardsOf(manager, 'contract-manager', 'region')),
    duckdb: await measureInDuckDb(db, { regionId: region, municipalityId: municipality.id, providerId: provider.id }),
  };
}

const NOBODY: ActorScope = {
  personId: null,
  organisationId: null,
  role: '',
  purpose: null,
  regionIds: [],
  municipalityIds: [],
  providerIds: [],
};

type Question = (tx: Tx) => Promise<unknown>;

const listsOf = (scope: ActorScope): Record<string, Question> => {
  const allocations =
    (filter: Parameters<typeof listAllocations>[2], order: Parameters<typeof listAllocations>[4] = BY_NUMBER) =>
    (tx: Tx) =>
      listAllocations(tx, scope, filter, TODAY, order, PAGE);
  const claims = (filter: Parameters<typeof listClaims>[1]) => async (tx: Tx) => {
    await listClaims(tx, filter, BY_RECEIPT, PAGE);
    await countClaims(tx, filter);
  };
  return {
    'allocations, all': allocations({}),
    'allocations, running': allocations({ status: 'running' }),
    'allocations, running, first to end': allocations({ status: 'running' }, BY_END),
    'allocations, past': allocations({ status: 'past' }),
    'allocations, by number sought': allocations({ search: '1001' }),
    'allocations, by product sought': allocations({ search: 'begeleiding' }),
    'allocations, ordered by product': allocations({}, BY_PRODUCT),
    'declarations, all': claims({}),
    'declarations, by text sought': claims({ search: 'linde' }),
    'declarations, to pay': claims({ paid: false }),
  };
};

const home =
  (scope: ActorScope, role: Role, kind: string): Question =>
  (tx) =>
    gatherToday(tx, { actor: { role, organisation: { id: scope.organisationId ?? 0, name: '', kind } }, scope }, TODAY);

/** What the screens of use, monitors and the thread ask, by the use cases that their routes call. */
function dashboardsOf(scope: ActorScope, role: Role, kind: string): Record<string, Question> {
  const who = { actor: { role, organisation: { id: scope.organisationId ?? 0, name: '', kind } }, scope };
  const plan = planYearOn(TODAY);
  const utilisation =
    (axis: Axis, filter = {}) =>
    (tx: Tx) =>
      gatherUtilisation(tx, who, { axis, plan, filter: { year: plan.year, ...filter } });
  return {
    'use, per contract': utilisation('contract'),
    'use, per product': utilisation('product'),
    'use, per provider': utilisation('provider'),
    'use, per municipality': utilisation('municipality'),
    'use, per segment': utilisation('segment'),
    'use, a year that is over, per contract': (tx) =>
      gatherUtilisation(tx, who, { axis: 'contract', plan: { year: 2020, throughMonth: 12 }, filter: { year: 2020 } }),
    'use, allocations used up early': (tx) => gatherEarly(tx, who, { year: plan.year }, '2026-10-31' as PlainDate),
    monitors: (tx) => gatherMonitors(tx, who, plan, { referrer: String, goal: () => '' }),
    thread: (tx) => loadThreadRows(tx, plan),
  };
}

async function measureAll(
  db: Database,
  scope: ActorScope,
  questions: Readonly<Record<string, Question>>,
): Promise<Record<string, Measured>> {
  const page = await withScope(db, scope, (tx) =>
    tx.query<{ id: bigint }>('select id from allocation order by id desc limit 25'),
  );
  const ids = page.map(({ id }) => id);
  const yardstick = await measure(db, scope, (tx) =>
    tx.query('select * from allocation where id = any($1::bigint[])', [ids]),
  );
  const answers: Record<string, Measured> = {};
  for (const [name, question] of Object.entries(questions)) {
    const { median, p95, worst } = await measure(db, scope, question);
    answers[name] = {
      medianMs: round(median),
      p95Ms: round(p95),
      worstMs: round(worst),
      timesYardstick: round(median / yardstick.median),
    };
  }
  return answers;
}

async function measure(db: Database, scope: ActorScope, question: Question) {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    await withScope(db, scope, question);
    times.push(performance.now() - began);
  }
  // The first round finds cold caches and is left out.
  const warm = times.slice(1).sort((a, b) => a - b);
  const at = (share: number) => warm[Math.min(warm.length - 1, Math.floor(warm.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), worst: at(1) };
}

const round = (value: number): number => Math.round(value * 10) / 10;

async function largest(db: Database, column: 'municipality_id' | 'provider_id'): Promise<{ id: number; rows: number }> {
  const { rows } = await db.migrator.query(
    `select ${column} as id, count(*)::int as rows from allocation group by 1 order by 2 desc limit 1`,
  );
  return rows[0];
}

async function regionOf(db: Database): Promise<number> {
  const { rows } = await db.migrator.query(`select id from organisation where kind = 'region' limit 1`);
  return rows[0].id;
}

/** How many rows the lists and dashboards stand on. */
async function rowsOf(db: Database): Promise<Record<string, number>> {
  const tables = [
    'allocation',
    'claim',
    'claim_line',
    'delivery_notice',
    'utilisation',
    'care_use',
    'allocation_usage',
  ];
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await db.migrator.query(`select count(*)::int as rows from ${table}`);
    counts[table] = rows[0].rows;
  }
  return counts;
}
