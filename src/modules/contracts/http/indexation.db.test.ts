import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import type {
  Indexcijfers,
  Indexering,
  IndexeringDetail,
  IndexeringInstellingen,
  Indexeringsvoorbeeld,
  Indexeringsvoorstel,
} from '../api.ts';
import { contractsRoutes } from '../index.ts';

const MANAGER = 1;
const OFFICER = 2;
const CARE = 3;
const ELSEWHERE = 6;

const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  // Two adopted tariffs: contract 200 and 201 follow the one for guidance in a new version of 2026 of their own.
  await asOwner(db, async (tx) => {
    await tx.execute(`insert into tariff (id, region_id, product_id, from_on, through_on, tariff_cents, unit, origin, adopted_on)
      values (900, 1, 101, '2026-01-01', null, 2000, '16', 'agreement', '2025-12-01')`);
    await tx.execute(`insert into contract_product (contract_id, product_id, clause_id, year, volume, budget_cents)
      values (202, 102, 4, 2027, 1, 1)`);
    await tx.execute(
      "insert into product (id, region_id, name, product_group, weight, category, code, unit, funding_model, description, from_on) values (103, 1, 'Ambulant', 'Begeleiding', 'light', '45', '45A05', '04', 'price-times-quantity', '', '2020-01-01')",
    );
    await tx.execute(`insert into contract_tariff (id, contract_id, product_id, clause_id, version, from_on, through_on, tariff_cents, unit, tariff_id)
      values (50, 201, 101, 3, 1, '2026-01-01', '2026-12-31', 2000, '16', 900),
             (51, 201, 103, 3, 1, '2026-01-01', '2026-12-31', 5640, '04', null)`);
  });
});
const server = await moduleServer(db, contractsRoutes({ today }));
after(() => server.app.close());

const figure = (percentage: string) => ({ percentage, bron: 'proef', versieOp: '2026-10-01' });
const settings = (some: Partial<IndexeringInstellingen> = {}): IndexeringInstellingen =>
  ({
    van: '2027-01-01',
    tot: '2027-12-31',
    reeksen: [
      {
        reeks: 'OVA',
        gewicht: '90',
        prognose: figure('4'),
        nacalculatie: { gebruikt: figure('4'), definitief: figure('5') },
      },
      { reeks: 'PPC', gewicht: '10', prognose: figure('2'), nacalculatie: null },
    ],
    methode: 'absoluut',
    decimalen: 2,
    bijGelijkeAfstand: 'van-nul-af',
    uurtariefDeelbaarDoor60: true,
    metVerlenging: true,
    producten: [],
    aanbieders: [],
    ...some,
  }) as IndexeringInstellingen;

const preview = async (some?: Partial<IndexeringInstellingen>) =>
  (await server.ask(MANAGER, 'POST', '/indexeringen/_bereken', { body: settings(some) })).json as Indexeringsvoorbeeld;

/** Every tariff on a day in each month, as any reader finds it. */
const history = async () =>
  JSON.stringify(
    await asOwner(db, (tx) =>
      tx.query(`select d::date as day, t.contract_id, t.product_id, t.municipality_id, t.tariff_cents::text, t.through_on
                  from generate_series('2024-01-15'::date, '2028-12-15', interval '1 month') d
                  join contract_tariff t on t.withdrawn_at is null and daterange(t.from_on, t.through_on, '[]') @> d::date
                 order by 1, 2, 3, 4`),
    ),
  );

test('R-178: a preview per product, provider and contract, with the formula and why others stay', async () => {
  const shown = await preview();
  assert.deepEqual(shown.gewoon.formule, [
    'OVA: 4% + (5% − 4%) = 5,0000%; × gewicht 90,00% = 4,5000%',
    'PPC: 2% = 2,0000%; × gewicht 10,00% = 0,2000%',
    'Index: 4,5000% + 0,2000% = 4,7000%, afgerond op 2 decimalen 4,70%',
  ]);
  assert.equal(shown.eersteJaar.percentage, '3.8000');
  assert.deepEqual(
    shown.regels.map((one) => [
      one.contract,
      one.product,
      one.gemeente,
      one.oudCent,
      one.nieuwCent,
      one.tot,
      one.gevolgPerJaarCent,
    ]),
    [
      ['V-001', 'Begeleiding', null, 100, 105, null, 600_000],
      ['V-001', 'Begeleiding', 'Berkenveld', 102, 107, null, null],
      ['V-001', 'Daghulp', null, 2000, 2094, null, 112_800],
      ['V-002', 'Ambulant', null, 5640, 5880, '2027-12-31', null],
      ['V-002', 'Begeleiding', null, 101, 106, null, 300_000],
      ['V-002', 'Daghulp', null, 2000, 2094, '2027-12-31', null],
    ],
  );
  assert.ok(shown.regels.filter((one) => one.contract === 'V-001').every((one) => one.onderVoorbehoudVanVerlenging));
  assert.equal(shown.totaal.gevolgPerJaarCent, 1_012_800);
  const without = await preview({ metVerlenging: false });
  assert.deepEqual(without.blijft.map((one) => [one.contract, one.product, one.reden]).slice(0, 1), [
    ['V-001', 'Begeleiding', 'verlenging-telt-niet-mee'],
  ]);
  assert.deepEqual(
    [...new Set((await preview({ aanbieders: [WORLD.otherProvider] })).regels.map((one) => one.contract))],
    ['V-002'],
  );
});

test('what cannot be right is refused in words, and only who may index does', async () => {
  const ask = (person: number, body: unknown) => server.ask(person, 'POST', '/indexeringen/_bereken', { body });
  const wrong = await ask(MANAGER, settings({ reeksen: [{ ...settings().reeksen[0], gewicht: '101' } as never] }));
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /De gewichten tellen op tot 101,00%/);
  assert.equal((await ask(MANAGER, settings({ tot: '2026-12-31' as never }))).status, 422);
  assert.equal((await ask(OFFICER, settings())).status, 403);
  assert.equal((await ask(CARE, settings())).status, 403);
  const body = { instellingen: settings(), vingerafdruk: '0'.repeat(64) };
  const stale = await server.ask(MANAGER, 'POST', '/indexeringen', { body });
  assert.equal(stale.status, 409, stale.text);
  assert.match(stale.text, /Er is niets opgeslagen/);
});

test('carried out and taken back by date gives the same history; a second run finds nothing to do', async () => {
  const before = await history();
  const planned = await preview();
  const body = { instellingen: settings(), vingerafdruk: planned.vingerafdruk };
  const made = await server.ask(MANAGER, 'POST', '/indexeringen', { body });
  assert.equal(made.status, 201, made.text);
  const run = made.json as Indexering;
  assert.deepEqual([run.percentage, run.percentageEersteJaar, run.regels, run.tarieven], ['4.7000', '3.8000', 6, 1]);

  const rows = await asOwner(db, (tx) =>
    tx.query(`select t.contract_id, t.from_on, t.through_on, t.tariff_cents, t.index_percentage, f.prior_tariff_id, f.tariff_cents as followed
                from contract_tariff t left join tariff f on f.id = t.tariff_id
               where t.product_id = 101 order by t.contract_id, t.from_on`),
  );
  assert.deepEqual(rows, [
    {
      contract_id: 200,
      from_on: '2026-01-01',
      through_on: '2026-12-31',
      tariff_cents: 2000n,
      index_percentage: null,
      prior_tariff_id: null,
      followed: null,
    },
    {
      contract_id: 200,
      from_on: '2027-01-01',
      through_on: null,
      tariff_cents: 2094n,
      index_percentage: '4.7000',
      prior_tariff_id: null,
      followed: null,
    },
    {
      contract_id: 201,
      from_on: '2026-01-01',
      through_on: '2026-12-31',
      tariff_cents: 2000n,
      index_percentage: null,
      prior_tariff_id: null,
      followed: 2000n,
    },
    {
      contract_id: 201,
      from_on: '2027-01-01',
      through_on: '2027-12-31',
      tariff_cents: 2094n,
      index_percentage: '4.7000',
      prior_tariff_id: 900,
      followed: 2094n,
    },
  ]);

  const again = await preview();
  assert.deepEqual(again.regels, []);
  assert.ok(again.blijft.every((one) => one.reden === 'heeft-latere-versie'));
  const twice = await server.ask(MANAGER, 'POST', '/indexeringen', {
    body: { ...body, vingerafdruk: again.vingerafdruk },
  });
  assert.equal(twice.status, 422);

  const detail = (await server.ask(MANAGER, 'GET', `/indexeringen/${run.id}`)).json as IndexeringDetail;
  assert.equal(detail.lijst.length, 6);
  assert.deepEqual(detail.instellingen, settings());
  assert.equal((await server.ask(ELSEWHERE, 'GET', `/indexeringen/${run.id}`)).status, 404);
  assert.equal((await server.ask(CARE, 'GET', `/indexeringen/${run.id}`)).status, 404);

  const back = await server.ask(MANAGER, 'POST', `/indexeringen/${run.id}/intrekkingen`, {
    body: { reden: 'Verkeerd cijfer' },
  });
  assert.equal(back.status, 201, back.text);
  assert.equal((back.json as Indexering).ingetrokken?.reden, 'Verkeerd cijfer');
  assert.equal(await history(), before, 'the same history');
  const left = await asOwner(db, (tx) => tx.query('select id, through_on from tariff where withdrawn_at is null'));
  assert.deepEqual(left, [{ id: 900, through_on: null }]);
  const repeat = await server.ask(MANAGER, 'POST', `/indexeringen/${run.id}/intrekkingen`, {
    body: { reden: 'Nog eens' },
  });
  assert.equal(repeat.status, 409);
  assert.equal((await preview()).vingerafdruk, planned.vingerafdruk, 'and the same plan as before');
});

/** Every amount agreed for a year on the contract with a task. */
const yearAmounts = () =>
  asOwner(db, (tx) =>
    tx.query(`select contract_id, product_id, year, volume, budget_cents::text as budget, limit_cents::text as "limit"
                from contract_product where product_id in (104, 105) order by contract_id, product_id, year`),
  );

test('task budgets go along: shown beside the tariffs, an amount for the year, and taken back the same way', async () => {
  await asOwner(db, async (tx) => {
    await tx.execute(`insert into product (id, region_id, name, product_group, weight, category, code, unit, funding_model, description, from_on)
      values (104, 1, 'Crisis', 'Crisis', 'heavy', '46', '46A04', '83', 'task', '', '2020-01-01'),
             (105, 1, 'Wijkteam', 'Wijk', 'light', '46', '46A05', '83', 'population', '', '2020-01-01')`);
    await tx.execute(`insert into contract_product (contract_id, product_id, clause_id, year, volume, budget_cents, limit_cents)
      values (200, 104, 1, 2026, null, 1000001, 500000), (201, 105, 3, 2026, null, 300000, null), (201, 105, 3, 2027, null, 300000, null)`);
  });
  const only = { producten: [104, 105] };
  const before = await yearAmounts();
  const planned = await preview(only);
  assert.deepEqual(
    planned.taakbudgetten.map((one) => [
      one.contract,
      one.product,
      one.jaar,
      one.oudCent,
      one.nieuwCent,
      one.percentage,
    ]),
    [
      ['V-001', 'Crisis', 2027, 1_000_001, 1_047_001, '4.7000'],
      ['V-002', 'Wijkteam', 2027, 300_000, 314_100, '4.7000'],
    ],
  );
  assert.deepEqual(
    [planned.totaal.regels, planned.totaal.taakbudgetten, planned.totaal.gevolgPerJaarCent],
    [0, 2, 61_100],
  );
  const late = await preview({ ...only, van: '2027-07-01' as never });
  assert.deepEqual(
    [late.taakbudgetten, late.blijft.map((one) => one.reden)],
    [[], ['bedrag-per-jaar', 'bedrag-per-jaar']],
  );

  const body = { instellingen: planned.instellingen, vingerafdruk: planned.vingerafdruk };
  const made = await server.ask(MANAGER, 'POST', '/indexeringen', { body });
  assert.equal(made.status, 201, made.text);
  const run = made.json as Indexering;
  assert.deepEqual([run.regels, run.taakbudgetten], [0, 2]);
  const amounts = await yearAmounts();
  assert.deepEqual(
    amounts.filter((one) => one.year === 2027).map((one) => [one.product_id, one.budget, one.limit]),
    [
      [104, '1047001', '523500'],
      [105, '314100', null],
    ],
  );
  const detail = (await server.ask(MANAGER, 'GET', `/indexeringen/${run.id}`)).json as IndexeringDetail;
  assert.deepEqual(detail.budgetlijst, planned.taakbudgetten);
  const again = await preview(only);
  assert.deepEqual(
    [again.taakbudgetten, again.blijft.map((one) => one.reden)],
    [[], ['heeft-latere-versie', 'heeft-latere-versie']],
  );

  const back = () =>
    server.ask(MANAGER, 'POST', `/indexeringen/${run.id}/intrekkingen`, { body: { reden: 'Verkeerd cijfer' } });
  await asOwner(db, (tx) =>
    tx.execute('update contract_product set budget_cents = 1 where product_id = 104 and year = 2027'),
  );
  const changed = await back();
  assert.equal(changed.status, 409, 'an amount that was changed since is never thrown away');
  await asOwner(db, (tx) =>
    tx.execute('update contract_product set budget_cents = 1047001 where product_id = 104 and year = 2027'),
  );
  assert.equal((await back()).status, 201);
  assert.deepEqual(await yearAmounts(), before, 'the same amounts as before');
  assert.equal((await preview(only)).vingerafdruk, planned.vingerafdruk);
});

test('what is bought is never deleted, but for an amount that an indexation made', async () => {
  const gone = await withScope(db, { ...SCOPES.purchaser, traceId: 't' }, (tx) =>
    tx.execute('delete from contract_product where contract_id = 200 and product_id = 100'),
  );
  assert.equal(gone, 0);
});

test('never on a period already declared: the plan leaves it, taking back is refused, and the database refuses everybody', async () => {
  const planned = await preview({ producten: [WORLD.guidance], aanbieders: [WORLD.otherProvider] });
  const body = { instellingen: planned.instellingen, vingerafdruk: planned.vingerafdruk };
  const run = (await server.ask(MANAGER, 'POST', '/indexeringen', { body })).json as Indexering;
  await asOwner(db, (tx) =>
    tx.execute(`insert into utilisation (contract_id, product_id, municipality_id, month, region_id, provider_id, lines, refused_lines)
                values (201, 100, 10, '2027-01-01', 1, 31, 1, 1), (200, 101, 10, '2027-02-01', 1, 30, 1, 0)`),
  );
  const back = await server.ask(MANAGER, 'POST', `/indexeringen/${run.id}/intrekkingen`, {
    body: { reden: 'Toch niet' },
  });
  assert.equal(back.status, 409);
  assert.match(back.text, /januari 2027/);
  const after = await preview({ producten: [WORLD.daycare], aanbieders: [WORLD.provider] });
  assert.deepEqual(
    after.blijft.map((one) => one.reden),
    ['al-gedeclareerd'],
  );
  const refused = (statement: string) =>
    assert.rejects(
      asOwner(db, (tx) => tx.execute(statement)),
      /was declared in contract|keeps what it was|never deleted/,
      statement,
    );
  await refused("update contract_tariff set through_on = '2026-12-31' where id = 4");
  await refused('update contract_tariff set withdrawn_at = now() where id = 4');
  await refused('update contract_tariff set tariff_cents = 1 where id = 4');
  await refused('delete from contract_tariff where id = 4');
  await refused(
    "insert into contract_tariff (contract_id, product_id, municipality_id, clause_id, version, from_on, tariff_cents, unit) values (200, 101, 10, 1, 9, '2026-03-01', 1, '16')",
  );
  await asOwner(db, (tx) => tx.execute("update contract_tariff set through_on = '2028-12-31' where id = 4"));
});

test('a provider sees its tariffs but cannot change one, whatever a route forgets', async () => {
  const touched = await withScope(db, SCOPES.provider, (tx) =>
    tx.execute("update contract_tariff set through_on = '2029-12-31' where contract_id = 200"),
  );
  assert.equal(touched, 0);
  await assert.rejects(
    withScope(db, SCOPES.provider, (tx) =>
      tx.execute(
        "insert into contract_tariff (contract_id, product_id, municipality_id, clause_id, version, from_on, tariff_cents, unit) values (200, 100, 10, 1, 9, '2029-03-01', 1, '01')",
      ),
    ),
    /row-level security/,
  );
});

test('a proposal waits for the figures of the year; figures are added with source and day, and stay in the region', async () => {
  const proposal = async () =>
    (await server.ask(MANAGER, 'GET', '/indexeringen/_voorstel?van=2027-01-01')).json as Indexeringsvoorstel;
  assert.deepEqual([(await proposal()).instellingen, (await proposal()).ontbreekt.length], [null, 2]);
  const add = (reeks: string, percentage: string) =>
    server.ask(MANAGER, 'POST', '/indexcijfers', {
      body: {
        reeks,
        jaar: 2027,
        soort: 'voorlopig',
        percentage,
        versie: 'najaar 2026',
        versieOp: '2026-10-01',
        bron: 'proef',
      },
    });
  for (const [reeks, percentage] of [
    ['OVA', '3.91'],
    ['PPC', '2.05'],
  ] as const)
    assert.equal((await add(reeks, percentage)).status, 204);
  const again = await add('OVA', '3.910');
  assert.deepEqual([again.status, (again.json as { code: string }).code], [409, 'contracts.already-an-index-figure']);
  assert.equal((await add('OVA', '391')).status, 422, 'a slip of the comma is refused, not stored');
  const proposed = (await proposal()).instellingen;
  assert.deepEqual(
    proposed?.reeksen.map((one) => [one.reeks, one.gewicht, one.prognose.percentage, one.prognose.versieOp]),
    [
      ['OVA', '90', '3.91', '2026-10-01'],
      ['PPC', '10', '2.05', '2026-10-01'],
    ],
  );
  assert.deepEqual([proposed?.methode, proposed?.tot], ['geen', '2027-12-31']);
  const seen = async (person: number) =>
    ((await server.ask(person, 'GET', '/indexcijfers')).json as Indexcijfers).items.filter((one) => one.eigen).length;
  assert.deepEqual([await seen(MANAGER), await seen(OFFICER), await seen(ELSEWHERE), await seen(CARE)], [2, 2, 0, 0]);
  assert.equal((await server.ask(OFFICER, 'POST', '/indexcijfers', { body: {} })).status, 403);
});
