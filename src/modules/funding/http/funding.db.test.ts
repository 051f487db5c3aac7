import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, WORLD } from '../../../../test/support/small-world.ts';
import { asOwner } from '../../../platform/db/index.ts';
import type {
  Documentproef,
  Koppelbaarcontract,
  Variantbevinding,
  Voorwaarden,
  VoorwaardenItem,
  Voorwaardenverschil,
} from '../api.ts';
import { fundingRoutes } from '../index.ts';

const MANAGER = 1;
const OFFICER = 2;
const CARE = 3;
const ELSEWHERE = 6;
const ADVISER = 60;
const OTHER_CARE = 61;
const BUYER = 62;

const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(`insert into person (id, subject, name, organisation_id) values
      (60, 'ba', 'Lot Vermeer', 1), (61, 'zb', 'Ab Beek', 31), (62, 'ik', 'Ina Koper', 1)`);
    await tx.execute(`insert into person_role (id, person_id, role, organisation_id, from_on) values
      (60, 60, 'policy-adviser', 1, '2020-01-01'), (61, 61, 'care-administrator', 31, '2020-01-01'),
      (62, 62, 'purchaser', 1, '2020-01-01')`);
  });
});
const server = await moduleServer(db, fundingRoutes({ today }));
after(() => server.app.close());

const DOCUMENT = {
  sleutel: 'licht',
  naam: 'Lichte hulp',
  van: '2026-01-01',
  onderdelen: [
    {
      sleutel: 'begeleiding',
      naam: 'Begeleiding per minuut',
      model: 'prijs-keer-hoeveelheid',
      variant: 'inspanning',
      prijs: { soort: 'eenheid', eenheid: 'minuut' },
      verschuldigd: { soort: 'per-eenheid' },
      declaratie: { eenheidcode: '01' },
    },
  ],
};
const codeOf = (reply: { json: never }) => (reply.json as { code: string }).code;

async function made(document: object = DOCUMENT, vanId?: number): Promise<Voorwaarden> {
  const reply = await server.ask(ADVISER, 'POST', '/bekostigingsvoorwaarden', {
    body: { document, ...(vanId && { vanId }) },
  });
  assert.equal(reply.status, 201, reply.text);
  return reply.json as Voorwaarden;
}
const adopt = (person: number, id: number) => server.ask(person, 'POST', `/bekostigingsvoorwaarden/${id}/vaststelling`);
const listed = async (person: number): Promise<readonly VoorwaardenItem[]> =>
  ((await server.ask(person, 'GET', '/bekostigingsvoorwaarden')).json as { items: VoorwaardenItem[] }).items;

test('a document is tried: all faults at once with their place, and nothing is kept', async () => {
  const document = {
    ...DOCUMENT,
    onderdelen: [{ ...DOCUMENT.onderdelen[0], prijs: { soort: 'dobbelsteen' } }],
    kleur: 1,
  };
  const tried = await server.ask(CARE, 'POST', '/bekostigingsvoorwaarden/_controleer', { body: { document } });
  assert.deepEqual(
    (tried.json as Documentproef).fouten.map(({ pad }) => pad),
    ['kleur', 'onderdelen[0].prijs.soort'],
  );
  const refused = await server.ask(ADVISER, 'POST', '/bekostigingsvoorwaarden', { body: { document } });
  assert.deepEqual([refused.status, codeOf(refused)], [422, 'funding.document-faulty']);
  assert.deepEqual(
    (refused.json as { errors: { path: string }[] }).errors.map(({ path }) => path),
    ['kleur', 'onderdelen[0].prijs.soort'],
  );
  assert.deepEqual(await listed(ADVISER), []);
});

test('who may do what: drafting, adopting, reading (funding.draft, funding.manage, funding.read)', async () => {
  const concept = await made({ ...DOCUMENT, sleutel: 'rechten' });
  for (const person of [OFFICER, CARE]) {
    const reply = await server.ask(person, 'POST', '/bekostigingsvoorwaarden', { body: { document: DOCUMENT } });
    assert.equal(reply.status, 403, `person ${person}`);
  }
  assert.equal((await adopt(ADVISER, concept.id)).status, 403);
  for (const [person, status] of [
    [OFFICER, 200],
    [CARE, 404],
    [ELSEWHERE, 404],
  ] as const) {
    const reply = await server.ask(person, 'GET', `/bekostigingsvoorwaarden/${concept.id}`);
    assert.equal(reply.status, status, `person ${person}`);
  }
  assert.equal((await adopt(BUYER, concept.id)).status, 200);
});

test('adopted terms stand: not changed, not by the database either; a next version replaces them from its day', async () => {
  const concept = await made({ ...DOCUMENT, sleutel: 'versies' });
  const headers = { 'if-match': `"${concept.versie}"` };
  const changed = await server.ask(ADVISER, 'PUT', `/bekostigingsvoorwaarden/${concept.id}`, {
    body: { document: { ...DOCUMENT, sleutel: 'versies', naam: 'Lichte hulp 2026' } },
    headers,
  });
  assert.equal(changed.status, 200, changed.text);
  const stale = await server.ask(ADVISER, 'PUT', `/bekostigingsvoorwaarden/${concept.id}`, {
    body: { document: { ...DOCUMENT, sleutel: 'versies' } },
    headers,
  });
  assert.equal(stale.status, 412);
  const adopted = (await adopt(MANAGER, concept.id)).json as Voorwaarden;
  assert.deepEqual([adopted.status, adopted.bewerkbaar, adopted.vastgesteldOp], ['vastgesteld', false, '2026-11-23']);
  const late = await server.ask(ADVISER, 'PUT', `/bekostigingsvoorwaarden/${concept.id}`, {
    body: { document: { ...DOCUMENT, sleutel: 'versies' } },
    headers: { 'if-match': `"${adopted.versie}"` },
  });
  assert.deepEqual([late.status, codeOf(late)], [422, 'funding.terms-stand']);
  await assert.rejects(
    asOwner(db, (tx) => tx.execute(`update funding_terms set name = 'x' where id = ${concept.id}`)),
    /adopted funding terms stand/,
  );

  const early = await made({ ...DOCUMENT, sleutel: 'versies' }, concept.id);
  assert.equal(codeOf(await adopt(MANAGER, early.id)), 'funding.later-version-adopted');
  const next = await made(
    { ...DOCUMENT, sleutel: 'versies', van: '2026-10-01', naam: 'Lichte hulp, later' },
    concept.id,
  );
  assert.equal((await adopt(MANAGER, next.id)).status, 200);
  const versions = (await listed(MANAGER)).filter(({ sleutel }) => sleutel === 'versies');
  assert.deepEqual(versions.map(({ nummer, status }) => [nummer, status]).toSorted(), [
    [1, 'vervangen'],
    [2, 'concept'],
    [3, 'vastgesteld'],
  ]);
});

test('who kept a concept last does not adopt it: not by the screen, not by hand, not in the database', async () => {
  const kept = async (person: number, id: number) => {
    const { json } = await server.ask(person, 'GET', `/bekostigingsvoorwaarden/${id}`);
    return json as Voorwaarden;
  };
  const document = { ...DOCUMENT, sleutel: 'vier-ogen' };
  const { json } = await server.ask(BUYER, 'POST', '/bekostigingsvoorwaarden', { body: { document } });
  const concept = json as Voorwaarden;
  assert.deepEqual([concept.magVaststellen, concept.doorAnderVastTeStellen], [false, true]);
  const refused = await adopt(BUYER, concept.id);
  assert.deepEqual([refused.status, codeOf(refused)], [422, 'funding.own-concept']);
  assert.match(refused.text, /Vraag een collega/);
  for (const by of ['62', 'null']) {
    const write = asOwner(db, (tx) =>
      tx.execute(`update funding_terms set adopted_on = '2026-11-23', adopted_by = ${by} where id = ${concept.id}`),
    );
    await assert.rejects(write, /a second person adopts/);
  }
  // Once somebody else changed it, the one who began has read it as a second person.
  const seen = await kept(ADVISER, concept.id);
  const changed = await server.ask(ADVISER, 'PUT', `/bekostigingsvoorwaarden/${concept.id}`, {
    body: { document: { ...document, naam: 'Lichte hulp, gelezen' } },
    headers: { 'if-match': `"${seen.versie}"` },
  });
  assert.equal(changed.status, 200, changed.text);
  const now = await kept(BUYER, concept.id);
  assert.deepEqual([now.magVaststellen, now.doorAnderVastTeStellen], [true, false]);
  assert.equal((await adopt(BUYER, concept.id)).status, 200);
});

test('differences between versions are sentences, per part', async () => {
  const first = await made({ ...DOCUMENT, sleutel: 'verschil' });
  const [part] = DOCUMENT.onderdelen;
  const second = await made(
    {
      ...DOCUMENT,
      sleutel: 'verschil',
      onderdelen: [
        { ...part, declaratie: { eenheidcode: '01', bovenPeriode: 'binnen-totaal' } },
        {
          ...part,
          sleutel: 'dyslexie',
          naam: 'Dyslexie',
          dekt: { producten: ['dyslexie'] },
        },
      ].reverse(),
    },
    first.id,
  );
  const reply = await server.ask(OFFICER, 'GET', `/bekostigingsvoorwaarden/${second.id}/verschillen?met=${first.id}`);
  const items = (reply.json as { items: Voorwaardenverschil[] }).items;
  assert.deepEqual(
    items.map(({ kop, soort }) => [kop, soort]),
    [
      ['Lichte hulp', 'anders'],
      ['Dyslexie', 'erbij'],
      ['Begeleiding per minuut', 'anders'],
    ],
  );
  assert.ok(
    items[2]?.wordt.includes(
      'Wie in een periode meer levert dan is toegewezen, krijgt dat betaald zolang de hele toewijzing niet op is.',
    ),
  );
});

test('a contract is paid by adopted terms from a day; the provider of that contract reads them, another provider does not', async () => {
  const terms = await made({ ...DOCUMENT, sleutel: 'koppelen' });
  const link = (contractId: number, van: string, person = MANAGER, id = terms.id) =>
    server.ask(person, 'POST', `/bekostigingsvoorwaarden/${id}/contracten`, { body: { contractId, van } });
  assert.equal(codeOf(await link(WORLD.contract, '2026-01-01')), 'funding.not-adopted');
  await adopt(MANAGER, terms.id);
  assert.equal((await link(WORLD.contract, '2026-01-01', OFFICER)).status, 403);
  assert.equal(codeOf(await link(WORLD.contract, '2025-12-31')), 'funding.outside-period');
  assert.equal(codeOf(await link(WORLD.contractElsewhere, '2026-01-01')), 'funding.contract-unknown');
  const linked = await link(WORLD.contract, '2026-01-01');
  assert.equal(linked.status, 201, linked.text);
  assert.deepEqual(
    (linked.json as Voorwaarden).koppelingen.map(({ nummer, van, tot }) => [nummer, van, tot]),
    [['V-001', '2026-01-01', null]],
  );
  assert.equal(codeOf(await link(WORLD.contract, '2026-01-01')), 'funding.contract-already-linked');

  const later = await made({ ...DOCUMENT, sleutel: 'koppelen-later' });
  await adopt(MANAGER, later.id);
  const second = await link(WORLD.contract, '2026-07-01', MANAGER, later.id);
  assert.equal(second.status, 201, second.text);
  const first = (await server.ask(CARE, 'GET', `/bekostigingsvoorwaarden/${terms.id}`)).json as Voorwaarden;
  assert.deepEqual(
    first.koppelingen.map(({ nummer, van, tot }) => [nummer, van, tot]),
    [['V-001', '2026-01-01', '2026-06-30']],
  );
  assert.deepEqual((await listed(CARE)).map(({ sleutel }) => sleutel).toSorted(), ['koppelen', 'koppelen-later']);
  assert.deepEqual(await listed(OTHER_CARE), []);
  await assert.rejects(
    asOwner(db, (tx) => tx.execute(`update contract_funding set terms_id = terms_id + 1`)),
    /only its last day/,
  );
  const contracts = await server.ask(MANAGER, 'GET', `/bekostigingsvoorwaarden/${terms.id}/contracten`);
  assert.deepEqual(
    (contracts.json as { items: Koppelbaarcontract[] }).items.map(({ nummer, voorwaarden }) => [nummer, voorwaarden]),
    [
      ['V-001', 'Lichte hulp'],
      ['V-002', null],
    ],
  );
});

test('R-102 terms are compared with the allocations that were issued', async () => {
  const terms = await made({
    ...DOCUMENT,
    sleutel: 'toegewezen',
    onderdelen: [{ ...DOCUMENT.onderdelen[0], dekt: { productcodes: ['99X99'] } }],
  });
  const reply = await server.ask(MANAGER, 'GET', `/bekostigingsvoorwaarden/${terms.id}/bevindingen`);
  const found = (reply.json as { items: Variantbevinding[] }).items;
  assert.deepEqual(
    found.map(({ code }) => code),
    ['allocated-not-covered'],
  );
});

test('terms leave as a file and come in again as they were; the schema is for everybody', async () => {
  const text = readFileSync(new URL('../../../../docs/funding-terms.example.json', import.meta.url), 'utf8');
  const terms = await made(JSON.parse(text));
  const file = await server.ask(OFFICER, 'GET', `/bekostigingsvoorwaarden/${terms.id}/_exporteer`);
  assert.equal(file.status, 200);
  const again = await made({ ...JSON.parse(file.text), sleutel: 'opnieuw' });
  assert.deepEqual({ ...again.document, sleutel: '' }, { ...terms.document, sleutel: '' });
  const schema = await server.ask(null, 'GET', '/bekostigingsvoorwaarden/schema');
  assert.equal(schema.status, 200);
  assert.equal((schema.json as { title: string }).title, 'Bekostigingsvoorwaarden');
});
