import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, WORLD } from '../../../../test/support/small-world.ts';
import { asOwner } from '../../../platform/db/index.ts';
import type { Importvoorbeeld } from '../../../platform/http/import-schema.ts';
import type { Marktanalyse } from '../api.ts';
import { marketRoutes } from '../index.ts';

const OFFICER = 2;
const CARE = 3;
const ELSEWHERE = 6;
const ADVISER = 60;

const db = await testDatabase();
const server = await moduleServer(db, marketRoutes({ today }));
after(() => server.app.close());
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(`insert into person (id, subject, name, organisation_id) values (60, 'ba', 'Lot Vermeer', 1)`);
    await tx.execute(
      `insert into person_role (person_id, role, organisation_id, from_on) values (60, 'policy-adviser', 1, '2020-01-01')`,
    );
  });
});

const market = async (person = ADVISER, query = '') => {
  const reply = await server.ask(person, 'GET', `/marktanalyses/huidige${query}`);
  assert.equal(reply.status, 200, reply.text);
  return reply.json as Marktanalyse;
};
const codeOf = (reply: { json: never }) => (reply.json as { code: string }).code;
const from = { bron: 'Werksessie 2', dag: '2026-10-01' };

test('R-032, R-033: providers by turnover with the concentration and its basis, of the own region only', async () => {
  const seen = await market();
  assert.deepEqual(
    seen.aanbieders.map(({ id, cent }) => [id, cent]),
    [
      [WORLD.otherProvider, 5_800_000],
      [WORLD.provider, 1_710_000],
    ],
  );
  assert.equal(seen.uitgegevenCent, 7_510_000);
  assert.deepEqual(
    seen.concentratie.map(({ aantal, deelVanUitgaven, deelVanBegroting }) => [
      aantal,
      deelVanUitgaven,
      deelVanBegroting,
    ]),
    [
      [3, 100, null],
      [10, 100, null],
    ],
  );
  assert.ok(
    seen.aanbieders.every(({ jeugdigen }) => jeugdigen === null || jeugdigen === 0),
    'small numbers are left out',
  );
  assert.deepEqual(
    (await market(ELSEWHERE)).aanbieders.map(({ cent }) => cent),
    [990_000],
  );
  assert.equal((await market(OFFICER)).magWijzigen, false);
  assert.equal((await server.ask(CARE, 'GET', '/marktanalyses/huidige')).status, 403);
  assert.equal((await market(ADVISER, '?jaar=2025')).uitgegevenCent, 500_000);
});

test('R-034, R-328: per segment how many work in each municipality; a gap is a nought', async () => {
  const { segmenten, gemeenten } = await market();
  assert.deepEqual(
    gemeenten.map(({ naam }) => naam),
    ['Aldermeer', 'Berkenveld'],
  );
  assert.deepEqual(
    segmenten.map(({ naam, perGemeente }) => [naam, perGemeente]),
    [
      ['Begeleiding', [2, 1]],
      ['Daghulp', [1, 0]],
    ],
  );
});

test('R-332, R-041, R-040: profile, answers and the wanted shape; the last word counts and the earlier one stays', async () => {
  const profile = {
    aanbiederId: WORLD.provider,
    soort: 'ggz',
    insteek: 'Dichtbij',
    bereidheid: 'groot',
    mogelijkheden: null,
    ...from,
  };
  assert.equal((await server.ask(OFFICER, 'POST', '/marktprofielen', { body: profile })).status, 403);
  assert.equal((await server.ask(ADVISER, 'POST', '/marktprofielen', { body: profile })).status, 204);
  assert.equal(
    (await server.ask(ADVISER, 'POST', '/marktprofielen', { body: { ...profile, soort: 'gemengd' } })).status,
    204,
  );
  const unknown = await server.ask(ADVISER, 'POST', '/marktprofielen', {
    body: { ...profile, aanbiederId: WORLD.municipality },
  });
  assert.equal(codeOf(unknown), 'market.subject-unknown');
  const answer = { segment: 'Daghulp', vraag: 'aantal', antwoord: 'Een te weinig', gewenst: 2, ...from };
  assert.equal((await server.ask(ADVISER, 'POST', '/marktantwoorden', { body: answer })).status, 204);
  const late = await server.ask(ADVISER, 'POST', '/marktantwoorden', { body: { ...answer, dag: '2027-01-01' } });
  assert.equal(codeOf(late), 'market.day-in-future');
  const layer = { laag: 'een', gewenst: 3, waarom: 'Specialisten', ...from };
  assert.equal((await server.ask(ADVISER, 'POST', '/marktlagen', { body: layer })).status, 204);
  const seen = await market();
  const provider = seen.aanbieders.find(({ id }) => id === WORLD.provider);
  assert.deepEqual([provider?.profiel?.soort, provider?.profiel?.door], ['gemengd', 'Lot Vermeer']);
  assert.equal(seen.segmenten.find(({ naam }) => naam === 'Daghulp')?.gewenst, 2);
  assert.equal(seen.lagen.find(({ laag }) => laag === 'een')?.gewenst, 3);
  const kept = await asOwner(db, (tx) => tx.query(`select 1 from market_note where kind = 'profile'`));
  assert.equal(kept.length, 2);
  await assert.rejects(asOwner(db, (tx) => tx.execute('delete from market_note')));
});

test('R-043, R-063: per municipality and year budget, spending and priorities; what is not known stays empty', async () => {
  const frame = {
    gemeenteId: WORLD.municipality,
    jaar: 2026,
    rijkCent: 900_000_000_000,
    eigenCent: null,
    prioriteiten: ['Wachttijd'],
    ...from,
  };
  assert.equal((await server.ask(ADVISER, 'POST', '/marktkaders', { body: frame })).status, 204);
  const outside = await server.ask(ADVISER, 'POST', '/marktkaders', {
    body: { ...frame, gemeenteId: WORLD.elsewhere },
  });
  assert.equal(codeOf(outside), 'market.subject-unknown');
  const year = (await market()).jaren.filter(({ jaar }) => jaar === 2026);
  assert.deepEqual(
    year.map(({ gemeente, uitgegevenCent, rijkCent, prioriteiten }) => [
      gemeente.naam,
      uitgegevenCent,
      rijkCent,
      prioriteiten,
    ]),
    [
      ['Aldermeer', 7_000_000, 900_000_000_000, ['Wachttijd']],
      ['Berkenveld', 510_000, null, []],
    ],
  );
});

test('R-038, R-039, R-333, R-334: the explanation beside a figure, conversations, and expected inflow', async () => {
  const send = (path: string, body: object) => server.ask(ADVISER, 'POST', path, { body });
  assert.equal(
    (await send('/markttoelichtingen', { cijfer: 'concentratie', tekst: 'Door een overname.', ...from })).status,
    204,
  );
  for (const geleerd of ['Eerder beginnen', 'Vaker bellen']) {
    assert.equal(
      (await send('/marktbronnen', { soort: 'inwoners', wie: 'Ouderpanel', geleerd, dag: from.dag })).status,
      204,
    );
  }
  const number = await send('/marktbronnen', {
    soort: 'inwoners',
    wie: 'Ouder',
    geleerd: 'Kind 999900006',
    dag: from.dag,
  });
  assert.equal(codeOf(number), 'market.holds-number');
  const inflow = {
    productId: WORLD.guidance,
    gemeenteId: WORLD.neighbour,
    percentage: -10,
    waarom: 'Wijkteam doet het zelf',
    ...from,
  };
  assert.equal((await send('/marktinstroom', inflow)).status, 204);
  const seen = await market();
  assert.deepEqual(
    seen.toelichtingen.map(({ cijfer, tekst, door }) => [cijfer, tekst, door]),
    [['concentratie', 'Door een overname.', 'Lot Vermeer']],
  );
  assert.deepEqual(seen.bronnen.map(({ geleerd }) => geleerd).toSorted(), ['Eerder beginnen', 'Vaker bellen']);
  assert.deepEqual(
    seen.instroom.map(({ product, gemeente, percentage }) => [product, gemeente, percentage]),
    [['Begeleiding', 'Berkenveld', -10]],
  );
});

test('R-032: turnover of earlier years from a file, first tried, and what goes out comes in unchanged', async () => {
  const csv = 'Aanbieder;Jaar;Omzet;Cliënten;Bron\nOude Zorg;2019;1200000,50;340;Jaarrekening\n';
  const read = async (text: string, trial: boolean) => {
    const reply = await server.app.inject({
      method: 'POST',
      url: `/v1/eerdere-omzetten/_importeer?proef=${trial}`,
      headers: {
        'x-requested-with': 'rode-draad',
        'sec-fetch-site': 'same-origin',
        'idempotency-key': `k${text.length}${trial}`,
        'x-test-person': String(ADVISER),
        'content-type': 'text/csv',
      },
      payload: text,
    });
    assert.equal(reply.statusCode, 200, reply.body);
    return reply.json() as Importvoorbeeld;
  };
  assert.equal((await read(csv, true)).geschreven, false);
  assert.equal((await market()).eerder.length, 0);
  assert.equal((await read(csv.replace('2019', 'x'), false)).geschreven, false, 'a fault: nothing is written');
  assert.equal((await read(csv, false)).geschreven, true);
  assert.deepEqual((await market()).eerder, [
    { aanbieder: 'Oude Zorg', jaar: 2019, cent: 120_000_050, clienten: 340, bron: 'Jaarrekening' },
  ]);
  const out = await server.ask(ADVISER, 'GET', '/eerdere-omzetten/_exporteer?formaat=csv');
  const again = await read(out.text, true);
  assert.deepEqual([again.toegevoegd, again.gewijzigd, again.ongewijzigd], [[], [], 1]);
});
