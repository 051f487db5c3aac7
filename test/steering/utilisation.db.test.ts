import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadDemo } from '../../src/app/demo/load.ts';
import { plainDate } from '../../src/kernel/plain-date.ts';
import { postDueEverywhere } from '../../src/modules/settlement/index.ts';
import type { Monitorbeeld, Uitnuttingsbeeld, VroegeToewijzing } from '../../src/modules/steering/api.ts';
import { steeringRoutes } from '../../src/modules/steering/index.ts';
import { asOwner } from '../../src/platform/db/index.ts';
import { testDatabase } from '../support/database.ts';
import { type ModuleServer, moduleServer } from '../support/module-server.ts';
import { vault } from '../support/world.ts';
import { keepFactsBySql, sumsBySql } from './lines-by-sql.ts';
import { monitorsBySql } from './monitors-by-sql.ts';

const db = await testDatabase();
let server: ModuleServer;
const who = new Map<string, { person: number; organisation: number }>();
let product = 0;
let provider = 0;

before(async () => {
  assert.ok((await loadDemo(db, { vault, scale: 0.02 })).ok);
  await postDueEverywhere(db, plainDate('2026-11-22'));
  await asOwner(db, (tx) => keepFactsBySql(tx, 2026, 10));
  server = await moduleServer(db, steeringRoutes({ today: () => plainDate('2026-11-22') }));
  await asOwner(db, async (tx) => {
    const people = await tx.query<{ role: string; person: number; organisation: number }>(
      `select role, min(person_id) as person, min(organisation_id) as organisation from person_role
        where role in ('contract-manager', 'financial-officer', 'care-administrator', 'alderman') group by role`,
    );
    for (const { role, ...ids } of people) who.set(role, ids);
    const most = await tx.one<{ product: number; provider: number }>(
      `select (select product_id from utilisation group by 1 order by sum(lines) desc limit 1) as product,
              (select provider_id from utilisation group by 1 order by sum(lines) desc limit 1) as provider`,
    );
    product = most.product;
    provider = most.provider;
  });
});
after(() => server.app.close());

const as = (role: string) => who.get(role) ?? assert.fail(role);
const ROLES = {
  'contract-manager': () => 'true',
  'financial-officer': () => `municipality_id = ${as('financial-officer').organisation}`,
  'care-administrator': () => `provider_id = ${as('care-administrator').organisation}`,
  // Sees no child of the municipality, and all its totals.
  alderman: () => `municipality_id = ${as('alderman').organisation}`,
} as const;
const AXES = {
  contract: 'facts.contract_id',
  product: 'facts.product_id',
  aanbieder: 'facts.provider_id',
  gemeente: 'facts.municipality_id',
  segment: `case p.weight when 'light' then 'licht' when 'heavy' then 'zwaar' end`,
} as const;
/** Three scopes: everything, one product, one provider; with the axes along which each is told apart. */
const SCOPES = () =>
  [
    { query: '', where: 'true', axes: ['contract', 'segment'] },
    { query: `&product=${product}`, where: `facts.product_id = ${product}`, axes: ['gemeente', 'aanbieder'] },
    { query: `&aanbieder=${provider}`, where: `facts.provider_id = ${provider}`, axes: ['product'] },
  ] as const;

for (const [role, own] of Object.entries(ROLES)) {
  test(`R-265 R-280: every figure of the utilisation equals a statement over the lines (${role})`, async () => {
    for (const scope of SCOPES()) {
      for (const axis of scope.axes) {
        const reply = await server.ask(as(role).person, 'GET', `/uitnutting?jaar=2026&as=${axis}${scope.query}`);
        assert.equal(reply.status, 200, reply.text);
        const shown = reply.json as Uitnuttingsbeeld;
        const where = `(${scope.where}) and (${own()})`;
        const counted = await asOwner(db, (tx) => sumsBySql(tx, { by: AXES[axis], where }));
        const name = `${role} ${axis} ${scope.query}`;
        const withSums = counted.filter(hasAny);
        assert.ok(role !== 'contract-manager' || withSums.length > 0, name);
        const rows = new Map(shown.regels.map((row) => [row.sleutel, row]));
        for (const sums of withSums)
          assert.deepEqual(
            shownSums(rows.get(sums.key) ?? assert.fail(`${name}: ${sums.key}`)),
            moneyOf(sums),
            `${name} ${sums.key}`,
          );
        for (const row of shown.regels.filter((one) => !counted.some((sums) => sums.key === one.sleutel)))
          assert.ok(
            Object.values(row.cent).every((amount) => amount === 0),
            `${name}: ${row.naam} has figures without lines`,
          );
        const [all] = await asOwner(db, (tx) => sumsBySql(tx, { by: `'all'`, where }));
        if (all) assert.deepEqual(shownSums(shown.totaal), moneyOf(all), `${name} in all`);
        if (all && shown.totaal.volume)
          assert.deepEqual(
            [shown.totaal.volume.toegewezen, shown.totaal.volume.gestart, shown.totaal.volume.goedgekeurd],
            [Number(all.allocatedVolume), Number(all.startedVolume), Number(all.approvedVolume)],
            `${name} volume`,
          );
      }
    }
  });
}

test('R-281: who reads allocations sees each one that runs out early, as many as are counted', async () => {
  const rows = await asOwner(db, (tx) =>
    tx.query<{ id: bigint; municipality: number; provider: number }>(
      `select c.allocation_id as id, c.municipality_id as municipality, c.provider_id as provider
         from care_course c
         join (select allocation_id, sum(approved_volume) as used from allocation_usage where month <= '2026-10-31' group by 1) u
           using (allocation_id)
         join allocation_current a using (allocation_id)
        where a.listed and c.from_on <= '2026-10-31' and c.counts_through > '2026-10-31' and c.total_volume > 0
          and u.used >= c.total_volume / 4.0
          and c.from_on + floor(c.total_volume * (date '2026-10-31' - c.from_on + 1) / u.used)::int < c.counts_through - 14`,
    ),
  );
  let shownInAll = 0;
  for (const role of ['financial-officer', 'care-administrator'] as const) {
    const own = rows.filter(
      (row) => (role === 'financial-officer' ? row.municipality : row.provider) === as(role).organisation,
    );
    const ids: number[] = [];
    let next: string | null = '';
    while (next !== null) {
      const reply = await server.ask(
        as(role).person,
        'GET',
        `/uitnutting/vroege-toewijzingen?jaar=2026&limit=5${next && `&cursor=${encodeURIComponent(next)}`}`,
      );
      assert.equal(reply.status, 200, reply.text);
      const page = reply.json as { items: VroegeToewijzing[]; volgende: string | null; totaal: number };
      assert.equal(page.totaal, own.length, role);
      assert.ok(page.items.every((row) => row.dagenTekort > 14 && 4 * row.gebruikt >= row.toegewezen));
      ids.push(...page.items.map(({ id }) => id));
      next = page.volgende;
    }
    assert.deepEqual(
      ids.toSorted((a, b) => a - b),
      own.map(({ id }) => Number(id)).toSorted((a, b) => a - b),
    );
    shownInAll += ids.length;
  }
  assert.ok(shownInAll > 0, 'the demonstration has allocations that run out early');
  for (const role of ['contract-manager', 'alderman'] as const)
    assert.equal((await server.ask(as(role).person, 'GET', '/uitnutting/vroege-toewijzingen')).status, 403, role);
});

type Sums = Awaited<ReturnType<typeof sumsBySql>>[number];
const hasAny = ({ key: _, ...sums }: Sums): boolean => Object.values(sums).some((amount) => amount !== 0n);
const moneyOf = (sums: Sums) => ({
  toegewezen: Number(sums.allocatedCents),
  gestart: Number(sums.startedCents),
  geleverd: Number(sums.deliveredCents),
  gedeclareerd: Number(sums.claimedCents),
  goedgekeurd: Number(sums.approvedCents),
  afgewezen: Number(sums.claimedCents - sums.approvedCents - sums.heldCents),
  inBeoordeling: Number(sums.heldCents),
  vast: Number(sums.fixedCents),
  betaald: Number(sums.paidCents),
  nogTeKomen: Number(sums.allocatedCents - sums.approvedCents - sums.heldCents),
});
const shownSums = ({ cent }: Pick<Uitnuttingsbeeld['totaal'], 'cent'>) => cent;

for (const [role, own] of Object.entries(ROLES)) {
  test(`R-263 R-266 R-267: monitors equal statements over lines and notices, and hide what is small (${role})`, async () => {
    const reply = await server.ask(as(role).person, 'GET', '/monitors?jaar=2026');
    assert.equal(reply.status, 200, reply.text);
    const { monitors } = reply.json as Monitorbeeld;
    const counted = await asOwner(db, (tx) => monitorsBySql(tx, own()));
    for (const { code, value, count } of counted) {
      const shown = monitors.find((one) => one.code === code) ?? assert.fail(code);
      assert.equal(shown.waarde, count === null || count >= 10 ? value : null, `${role} ${code} (of ${count})`);
    }
    for (const monitor of monitors)
      for (const row of monitor.regels)
        for (const [place, value] of row.waarden.entries())
          if (monitor.kolommen[place]?.maat === 'aantal')
            assert.ok(value === null || value === 0 || value >= 10, `${monitor.code} ${row.naam}: ${value}`);
  });
}

test('months add up to the year, and budgets to what contracts agree', async () => {
  const shown = (await server.ask(as('contract-manager').person, 'GET', '/uitnutting?jaar=2026'))
    .json as Uitnuttingsbeeld;
  for (const measure of ['toegewezen', 'goedgekeurd', 'betaald'] as const)
    assert.equal(
      shown.maanden.reduce((sum, { cent }) => sum + cent[measure], 0),
      shown.totaal.cent[measure],
      measure,
    );
  const agreed = await asOwner(db, (tx) =>
    tx.one<{ budget: bigint }>('select sum(budget_cents)::bigint as budget from contract_product where year = 2026'),
  );
  assert.equal(shown.totaal.budgetCent, Number(agreed.budget));
  assert.equal(
    shown.maanden.reduce((sum, { planCent }) => sum + (planCent ?? 0), 0),
    Number(agreed.budget),
  );
});

test('the region chooses its percentages with a reason; a stale choice and another role are refused', async () => {
  const path = '/uitnutting/signaalpercentages';
  const wanted = { percentages: [60, 90], reden: 'Eerder willen weten', versie: 0 };
  const manager = as('contract-manager').person;
  assert.equal((await server.ask(as('care-administrator').person, 'POST', path, { body: wanted })).status, 403);
  assert.deepEqual((await server.ask(manager, 'POST', path, { body: wanted })).json, { percentages: [60, 90] });
  const again = await server.ask(manager, 'POST', path, { body: { ...wanted, percentages: [50] } });
  assert.equal((again.json as { code: string }).code, 'steering.levels-changed');
  const twice = await server.ask(manager, 'POST', path, { body: { ...wanted, percentages: [50, 50], versie: 1 } });
  assert.equal((twice.json as { code: string }).code, 'steering.levels-alike');
  const shown = (await server.ask(manager, 'GET', '/uitnutting')).json as Uitnuttingsbeeld;
  assert.deepEqual(shown.signaalpercentages, [60, 90]);
  const kept = await asOwner(db, (tx) =>
    tx.one(`select before, after from setting_change where setting = 'signal-levels'`),
  );
  assert.deepEqual(kept, { before: '70, 85, 100', after: '60, 90' });
});

test('who has no right to totals gets none', async () => {
  const { person } = await asOwner(db, (tx) =>
    tx.one<{ person: number }>(`select min(person_id) as person from person_role where role = 'access-worker'`),
  );
  assert.equal((await server.ask(person, 'GET', '/uitnutting')).status, 403);
});
