import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import type { Importvoorbeeld } from '../../../platform/http/import-schema.ts';
import type { Gemeentebevolking, Raming, RamingItem, WatAlsUitkomst } from '../api.ts';
import { estimatesRoutes } from '../index.ts';

const MANAGER = 1;
const OFFICER = 2;
const CARE = 3;
const ELSEWHERE = 6;
const ADVISER = 8;
const LOCAL_BUYER = 9;

const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(
      `insert into person (id, subject, name, organisation_id) values (8, 'ba', 'Ben Ates', 1), (9, 'li', 'Lot Ide', 10)`,
    );
    await tx.execute(`insert into person_role (person_id, role, organisation_id, from_on) values
      (8, 'policy-adviser', 1, '2020-01-01'), (9, 'purchaser', 10, '2020-01-01')`);
    await tx.execute(`insert into product (id, region_id, name, product_group, weight, category, code, unit, funding_model, description, from_on)
      values (103, 1, 'Crisis', 'Crisis', 'heavy', '46', '46NB1', '83', 'task', '', '2020-01-01')`);
    await tx.execute(
      `insert into product_budget values (100, 2026, 150000, 180000, 200000, 18120000), (103, 2026, null, 1, null, 5000000)`,
    );
    await tx.execute(`update organisation set cbs_code = '0828' where id = 10`);
    await tx.execute(`update organisation set cbs_code = '0755' where id = 11`);
  });
});
const server = await moduleServer(db, estimatesRoutes({ today }));
after(() => server.app.close());

const NEW = { jaar: 2027, naam: 'Raming 2027', kaderCent: 30_000_000, kaderBron: 'Kadernota' };
const make = async (change: object = {}): Promise<Raming> => {
  const reply = await server.ask(ADVISER, 'POST', '/ramingen', { body: { ...NEW, begin: 'gebruik', ...change } });
  assert.equal(reply.status, 201, reply.text);
  return reply.json as Raming;
};
const lineOf = (estimate: Raming, id: number) => {
  const line = estimate.regels.find(({ product }) => product.id === id);
  assert.ok(line);
  return line;
};
const etag = (version: number) => ({ 'if-match': `"${version}"` });
const patchLine = (estimate: Raming, id: number, body: object, version = lineOf(estimate, id).versie) =>
  server.ask(ADVISER, 'PATCH', `/ramingen/${estimate.id}/regels/${id}`, { body, headers: etag(version) });

test('R-155: a new estimate begins with use so far carried on to a year, effective prices and weights of municipalities', async () => {
  const estimate = await make();
  const guidance = lineOf(estimate, WORLD.guidance);
  assert.deepEqual(guidance.grondslag, {
    soort: 'gebruik',
    volume: 72_000,
    maanden: 10,
    gebruiksjaar: 2026,
    gebruikPerMaand: [67_000, 5_000, 0, 0, 0, 0, 0, 0, 0, 0],
    veranderingPercentage: '0.00',
    spreidingPercentage: '5.00',
  });
  assert.deepEqual(guidance.volume, { laag: 82_080, midden: 86_400, hoog: 90_720 });
  assert.equal(guidance.tariefCent, 100, 'price x volume of 100 and 101 in 2026: the volume of 2027 is not agreed yet');
  assert.equal(lineOf(estimate, 103).vastBedragCent, 5_000_000);
  assert.equal(estimate.status, 'concept');
  assert.deepEqual(
    estimate.gemeenten.map((one) => [one.gemeente.naam, one.regionaalGewicht, one.lokaalGewicht]),
    [
      ['Aldermeer', 17_210, 7_000_000],
      ['Berkenveld', 2_181, 510_000],
    ],
  );
});

test('R-155: months to come follow the season of the year before, on screen and as a sheet, and stay so after a change', async () => {
  await asOwner(db, (tx) =>
    tx.execute(`insert into utilisation (contract_id, product_id, municipality_id, month, region_id, provider_id, lines, refused_lines,
                                         claimed_cents, approved_cents, refused_cents, paid_cents, approved_volume)
      select 200, 101, 11, make_date(2025, m, 1), 1, 30, 1, 0, 0, 0, 0, 0, case when m > 10 then 20 else 10 end
        from generate_series(1, 12) m`),
  );
  const estimate = await make({ naam: 'Met seizoen' });
  const line = lineOf(estimate, WORLD.daycare);
  // 100 in ten months; 140 in 2025, of which 100 in the same ten months.
  assert.deepEqual(line.volume, { laag: 133, midden: 140, hoog: 147 });
  assert.match(
    (line.volumeberekening ?? '').replaceAll('\u00a0', ' '),
    /^100 in 10 maanden × seizoen 2025: 140\/100 = 140/,
  );
  assert.deepEqual(line.perMaand?.slice(9), [
    { maand: 10, vorigJaar: 10, volume: 0, herkomst: 'geteld' },
    { maand: 11, vorigJaar: 20, volume: 20, herkomst: 'seizoen' },
    { maand: 12, vorigJaar: 20, volume: 20, herkomst: 'seizoen' },
  ]);
  assert.match(line.toelichting, /daarna het seizoen van 2025$/);

  const grondslag = { ...line.grondslag, veranderingPercentage: '10' };
  const changed = await patchLine(estimate, WORLD.daycare, { grondslag });
  assert.equal(changed.status, 200, changed.text);
  const after = lineOf(changed.json as Raming, WORLD.daycare);
  assert.deepEqual([after.volume?.midden, after.perMaand?.length], [154, 12]);
  const wrong = { ...grondslag, volume: 101 };
  const refused = await patchLine(changed.json as Raming, WORLD.daycare, { grondslag: wrong });
  assert.deepEqual([refused.status, /De maanden samen zijn het volume/.test(refused.text)], [422, true]);

  const file = await server.app.inject({
    method: 'GET',
    url: `/v1/ramingen/${estimate.id}/_exporteer?formaat=xlsx`,
    headers: { 'x-test-person': String(ADVISER) },
  });
  const sheet = (await readXlsx(file.rawPayload)).sheets.find(({ name }) => name === 'Gebruik per maand');
  const months = (sheet?.rows ?? []).filter((row) => row[1] === 'Daghulp');
  assert.equal(months.length, 12);
  assert.deepEqual(months.at(-1)?.slice(3), [2026, 'december', 20, 20, 'seizoen']);
});

test('R-154: every amount is printed as the sum it is, and the path closes on the frame', async () => {
  const estimate = await make();
  assert.equal(
    lineOf(estimate, WORLD.guidance).berekening.midden.replaceAll('\u00a0', ' '),
    '86.400 minuten × € 1,00 per minuut = € 86.400,00',
  );
  assert.match(estimate.pad.midden.at(-1) ?? '', /^Kader min samen: /);
  const { midden } = estimate.uitkomst;
  assert.equal(midden.totaalCent + midden.ruimteCent, NEW.kaderCent);
  const parts = estimate.gemeenten.reduce((sum, one) => sum + one.deel.midden.totaalCent, 0);
  assert.equal(parts, midden.totaalCent);
});

test('two people change two lines at once; the same line twice does not; a basis that cannot be is refused', async () => {
  const estimate = await make();
  const stated = { grondslag: { soort: 'opgegeven', laag: 1_000, midden: 1_100, hoog: 1_200 } };
  const first = await patchLine(estimate, WORLD.guidance, stated);
  assert.equal(first.status, 200, first.text);
  assert.equal((await patchLine(estimate, WORLD.daycare, { tariefCent: 2_100 })).status, 200);
  assert.equal((await patchLine(estimate, WORLD.guidance, { tariefCent: 1 })).status, 412);
  const now = first.json as Raming;
  const wrong = { grondslag: { ...stated.grondslag, midden: 1_300 } };
  assert.equal((await patchLine(now, WORLD.guidance, wrong)).status, 422);
  const incomplete = await patchLine(now, WORLD.guidance, { grondslag: { soort: 'bevolking', volume: 5 } });
  assert.match(incomplete.text, /jeugdigenToen, jeugdigenStraks/);
  assert.equal((await patchLine(now, 103, { tariefCent: 5 })).status, 422);
});

test('R-166: the tariffs that hold for the year are taken over; volumes stay as they are', async () => {
  const estimate = await make();
  const typed = (await patchLine(estimate, WORLD.daycare, { tariefCent: 2_100 })).json as Raming;
  const path = `/ramingen/${estimate.id}/tariefverversingen`;
  assert.equal((await server.ask(ADVISER, 'POST', path, { headers: etag(estimate.versie) })).status, 412);
  const reply = await server.ask(ADVISER, 'POST', path, { headers: etag(typed.versie) });
  assert.equal(reply.status, 200, reply.text);
  const line = lineOf(reply.json as Raming, WORLD.daycare);
  assert.deepEqual([line.tariefCent, line.volume], [2_000, lineOf(typed, WORLD.daycare).volume]);
  assert.match(line.prijsbron, /uit de contracten op/);
});

test('what-if shows the difference on any input and stores nothing', async () => {
  const estimate = await make();
  const body = {
    volumePercentage: '10',
    kaderCent: 31_000_000,
    regels: [{ productId: 103, vastBedragCent: 6_000_000 }],
  };
  const reply = await server.ask(OFFICER, 'POST', `/ramingen/${estimate.id}/_bereken`, { body });
  assert.equal(reply.status, 200, reply.text);
  const outcome = reply.json as WatAlsUitkomst;
  assert.equal(outcome.dan.midden.totaalCent - outcome.nu.midden.totaalCent, outcome.verschilTotaalCent.midden);
  assert.equal(outcome.verschilRuimteCent.midden, 1_000_000 - outcome.verschilTotaalCent.midden);
  assert.equal(outcome.regels.find(({ product }) => product.id === 103)?.verschilCent.midden, 1_000_000);
  const after = (await server.ask(ADVISER, 'GET', `/ramingen/${estimate.id}`)).json as Raming;
  assert.deepEqual([after.versie, after.uitkomst], [estimate.versie, estimate.uitkomst]);
});

test('R-156, R-162: allotted and used volume, and a ceiling that only signals', async () => {
  const estimate = await make({ jaar: 2026, begin: 'begroting' });
  const { ruimte } = lineOf(estimate, WORLD.guidance);
  assert.deepEqual(ruimte, {
    toegekend: 180_000,
    contracten: 2,
    vrij: 0,
    vrijTotHoog: 20_000,
    gebruikt: 72_000,
    ongebruikt: 108_000,
  });
  const part = estimate.gemeenten[1];
  const path = `/ramingen/${estimate.id}/gemeenten/${part?.gemeente.id}`;
  const reply = await server.ask(ADVISER, 'PATCH', path, {
    body: { plafondCent: 100 },
    headers: etag(part?.versie ?? 0),
  });
  assert.equal(reply.status, 200, reply.text);
  const after = (reply.json as Raming).gemeenten[1];
  assert.equal(after?.plafondRuimteCent?.midden, 100 - (after?.deel.midden.totaalCent ?? 0));
  assert.equal(after?.gebruiktCent, 510_000);
});

test('adoption is of what was seen, writes the budget of the year, and closes the estimate for good', async () => {
  const estimate = await make({ jaar: 2028, begin: 'begroting' });
  const adopt = (version: number) =>
    server.ask(ADVISER, 'POST', `/ramingen/${estimate.id}/vaststellingen`, { headers: etag(version) });
  const changed = (await patchLine(estimate, WORLD.guidance, { niveau: 'regionaal' })).json as Raming;
  assert.equal((await adopt(estimate.versie)).status, 412);
  const reply = await adopt(changed.versie);
  assert.equal(reply.status, 200, reply.text);
  const adopted = reply.json as Raming;
  assert.deepEqual([adopted.status, adopted.mag.wijzigen], ['vastgesteld', false]);
  const budget = await withScope(db, { ...SCOPES.purchaser, traceId: 't' }, (tx) =>
    tx.query<{ cents: bigint }>(
      'select budget_cents as cents from product_budget where year = 2028 and product_id in (100, 101, 103)',
    ),
  );
  assert.equal(Number(budget.reduce((sum, { cents }) => sum + cents, 0n)), adopted.uitkomst.midden.totaalCent);
  assert.equal((await patchLine(changed, WORLD.daycare, { niveau: 'lokaal' })).status, 409);
  await assert.rejects(
    asOwner(db, (tx) =>
      tx.execute(`update estimate_line set mid_volume = 0, low_volume = 0 where estimate_id = ${estimate.id}`),
    ),
    /adopted estimate/,
  );
  const next = await make({ jaar: 2028, begin: 'raming', vanRaming: estimate.id });
  await server.ask(ADVISER, 'POST', `/ramingen/${next.id}/vaststellingen`, { headers: etag(next.versie) });
  const list = (await server.ask(ADVISER, 'GET', '/ramingen')).json as { items: RamingItem[] };
  const statuses = list.items.filter(({ jaar }) => jaar === 2028).map(({ status }) => status);
  assert.deepEqual(statuses, ['vastgesteld', 'vervangen']);
});

test('who may: the region makes, its municipalities read, others see nothing', async () => {
  const estimate = await make();
  const seen = (await server.ask(OFFICER, 'GET', `/ramingen/${estimate.id}`)).json as Raming;
  assert.equal(seen.mag.wijzigen, false);
  assert.equal(((await server.ask(MANAGER, 'GET', `/ramingen/${estimate.id}`)).json as Raming).mag.wijzigen, false);
  assert.equal((await server.ask(MANAGER, 'POST', '/ramingen', { body: { ...NEW, begin: 'gebruik' } })).status, 403);
  assert.equal(
    (await server.ask(LOCAL_BUYER, 'POST', '/ramingen', { body: { ...NEW, begin: 'gebruik' } })).status,
    403,
  );
  assert.equal((await server.ask(ELSEWHERE, 'GET', `/ramingen/${estimate.id}`)).status, 404);
  assert.equal((await server.ask(CARE, 'GET', '/ramingen')).status, 403);
});

const upload = (id: number, content: string, trial: boolean) => uploadTo(`/ramingen/${id}`, content, trial);
const uploadTo = (path: string, content: string, trial: boolean, person = ADVISER) =>
  server.app.inject({
    method: 'POST',
    url: `/v1${path}/_importeer?proef=${trial}`,
    headers: {
      'x-requested-with': 'rode-draad',
      'sec-fetch-site': 'same-origin',
      'x-test-person': String(person),
      'content-type': 'text/csv',
    },
    payload: content,
  });

test('a file goes out, comes back unchanged, is tried before it is written, and faults are named by cell', async () => {
  const estimate = await make();
  const out = (await server.ask(ADVISER, 'GET', `/ramingen/${estimate.id}/_exporteer?formaat=csv`)).text;
  const same = (await upload(estimate.id, out, false)).json<Importvoorbeeld>();
  assert.deepEqual([same.fouten, same.gewijzigd, same.ongewijzigd], [[], [], 3]);
  const changed = out.replace(';86400;', ';86000;');
  const trial = (await upload(estimate.id, changed, true)).json<Importvoorbeeld>();
  assert.deepEqual(
    [trial.geschreven, trial.gewijzigd],
    [false, [{ sleutel: 'Begeleiding', velden: [{ naam: 'Volume midden', van: '86.400', naar: '86.000' }] }]],
  );
  const wrong = changed.replace(';82080;', ';92080;').replace('41A03', '41X99');
  const refused = (await upload(estimate.id, wrong, false)).json<Importvoorbeeld>();
  assert.equal(refused.geschreven, false);
  assert.deepEqual(refused.fouten.map((fault) => fault.kolom).toSorted(), ['Productcode', 'Volume laag']);
  assert.ok(refused.fouten.every((fault) => /^[A-Z]+\d+$/.test(fault.cel ?? '')));
  for (const [what, code, status] of [
    ['', 'documents.file-unreadable', 422],
    ['a\0b', 'documents.file-unreadable', 422],
  ] as const)
    for (const path of [`/ramingen/${estimate.id}`, '/bevolkingscijfers']) {
      const unread = await uploadTo(path, what, true);
      assert.deepEqual([unread.statusCode, unread.json().code], [status, code], path);
      assert.match(unread.json().detail, /Er is niets gewijzigd\.$/);
    }
  assert.equal((await upload(estimate.id, changed, false)).json<Importvoorbeeld>().geschreven, true);
  const after = (await server.ask(ADVISER, 'GET', `/ramingen/${estimate.id}`)).json as Raming;
  assert.equal(lineOf(after, WORLD.guidance).volume?.midden, 86_000);
});

test('R-035 to R-037: young people per municipality, their growth class, and a mark when ages differ', async () => {
  const figure = {
    gemeenteId: 11,
    jaar: 2027,
    vanLeeftijd: 0,
    totEnMetLeeftijd: 19,
    personen: 2_500,
    soort: 'prognose',
    bron: 'Gemeente',
  };
  const reply = await server.ask(ADVISER, 'POST', '/bevolkingscijfers', { body: figure });
  assert.equal(reply.status, 201, reply.text);
  const { items } = (await server.ask(OFFICER, 'GET', '/bevolkingscijfers')).json as { items: Gemeentebevolking[] };
  const [first, second] = items;
  assert.deepEqual([first?.gemeente.naam, first?.cijfers[0]?.personen, first?.groei], ['Aldermeer', 17_210, null]);
  assert.deepEqual(
    [second?.groei?.percentage, second?.groei?.klasse, second?.groei?.andereLeeftijden],
    ['14.6', '5 tot 20% groei', true],
  );
  const wrong = { ...figure, vanLeeftijd: 20 };
  assert.equal((await server.ask(ADVISER, 'POST', '/bevolkingscijfers', { body: wrong })).status, 422);
  assert.equal(
    (await server.ask(ADVISER, 'POST', '/bevolkingscijfers', { body: { ...figure, gemeenteId: 12 } })).status,
    404,
  );
});

test('R-035: population figures go out and come in; every fault is named by its cell and then nothing is written', async () => {
  const out = async () => (await server.ask(ADVISER, 'GET', '/bevolkingscijfers/_exporteer?formaat=csv')).text;
  const before = await out();
  const same = (await uploadTo('/bevolkingscijfers', before, false)).json<Importvoorbeeld>();
  assert.deepEqual([same.fouten, same.toegevoegd, same.gewijzigd], [[], [], []]);

  const head = before.split('\r\n')[0] ?? '';
  const wrong = [
    head,
    'Aldermeer;2030;0;17;17000;prognose;Gemeente',
    'Nergens;2030;0;17;100;prognose;Gemeente',
    'Aldermeer;2031;18;17;100;prognose;Gemeente',
    'Berkenveld;2031;0;17;veel;gokje;Gemeente',
    'Aldermeer;2030;0;17;17001;prognose;Gemeente',
  ].join('\r\n');
  const refused = (await uploadTo('/bevolkingscijfers', wrong, false)).json<Importvoorbeeld>();
  assert.equal(refused.geschreven, false);
  assert.deepEqual(refused.fouten.map(({ cel }) => cel).toSorted(), ['A3', 'A6', 'D4', 'E5', 'F5']);
  assert.equal(await out(), before, 'nothing was written');

  const good = `${head}\r\nAldermeer;2030;0;17;17000;prognose;Gemeente\r\n`;
  const trial = (await uploadTo('/bevolkingscijfers', good, true)).json<Importvoorbeeld>();
  assert.deepEqual([trial.geschreven, trial.toegevoegd], [false, ['Aldermeer 2030, 0 t/m 17 jaar']]);
  assert.equal(await out(), before);
  assert.equal((await uploadTo('/bevolkingscijfers', good, false)).json<Importvoorbeeld>().geschreven, true);
  assert.match(await out(), /Aldermeer;2030;0;17;17000;prognose;Gemeente/);
  assert.equal((await uploadTo('/bevolkingscijfers', good, false, OFFICER)).statusCode, 403);
  const workbook = await server.app.inject({
    method: 'GET',
    url: '/v1/bevolkingscijfers/_exporteer?formaat=xlsx',
    headers: { 'x-test-person': String(OFFICER) },
  });
  const [sheet] = (await readXlsx(workbook.rawPayload)).sheets;
  assert.deepEqual(sheet?.rows[0], head.replace('\uFEFF', '').split(';'));
});
