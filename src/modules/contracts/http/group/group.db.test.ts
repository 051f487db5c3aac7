import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../../test/support/module-server.ts';
import { NEW_CONTRACT } from '../../../../../test/support/new-contract.ts';
import { loadSmallWorld, WORLD } from '../../../../../test/support/small-world.ts';
import { asOwner } from '../../../../platform/db/index.ts';
import type {
  Bepalingswens,
  GedeeldeBepalingen,
  Groepsafspraak,
  Groepsafspraken,
  Groepsvoorbeeld,
  Register,
} from '../../api.ts';
import { contractsRoutes } from '../../index.ts';

const MANAGER = 1;
const OFFICER = 2;
const CARE = 3;

const db = await testDatabase();
const server = await moduleServer(db, contractsRoutes({ today }));
after(() => server.app.close());

const notice = (months: number): Bepalingswens => ({
  soort: 'bepaling',
  nummer: '2.2',
  titel: 'Opzegging',
  tekst: `Opzeggen kan met ${months} maanden.`,
  groep: 'beeindiging',
  sleutel: 'notice',
  aan: true,
  werkend: { soort: 'opzegging', waarden: { termijn: months } },
});
const own: Bepalingswens = {
  soort: 'bepaling',
  nummer: '9.1',
  titel: 'Casusregie',
  tekst: 'De aanbieder wijst voor elk gezin een casusregisseur aan.',
  groep: 'kwaliteit',
  sleutel: null,
  aan: true,
  werkend: null,
};

type Asked = { contractIds: number[]; bepalingen: Bepalingswens[]; ingang: string; werktBij: number | null };
const preview = async (asked: Asked) => {
  const reply = await server.ask(MANAGER, 'POST', '/groepsafspraken/_bereken', { body: asked });
  assert.equal(reply.status, 200, reply.text);
  return reply.json as Groepsvoorbeeld;
};
const adopt = (asked: Asked, vingerafdruk: string, naam = 'Werkwijze GI', person = MANAGER) =>
  server.ask(person, 'POST', '/groepsafspraken', {
    body: { ...asked, naam, reden: 'niet-wezenlijk', toelichting: 'Zo met allen afgesproken.', vingerafdruk },
  });
const agree = async (asked: Asked, naam?: string) => {
  const made = await adopt(asked, (await preview(asked)).vingerafdruk, naam);
  assert.equal(made.status, 201, made.text);
  return made.json as Groepsafspraak;
};
const registerOf = async (id: number) =>
  (await server.ask(MANAGER, 'GET', `/contracten/${id}/register`)).json as Register;
const codeOf = (reply: { json: never }) => (reply.json as { code: string }).code;

let ids: number[] = [];
let first = 0;
before(async () => {
  await loadSmallWorld(db);
  const asked = { 'N-001': WORLD.provider, 'N-002': WORLD.otherProvider };
  for (const [nummer, aanbiederId] of Object.entries(asked)) {
    const body = { ...NEW_CONTRACT, nummer, aanbiederId };
    const reply = await server.ask(MANAGER, 'POST', '/contracten', { body });
    assert.equal(reply.status, 201, reply.text);
    ids.push((reply.json as Register).id);
  }
  ids = ids.toSorted((a, b) => a - b);
});

test('R-360: one clause in several contracts: previewed per contract, and an amendment of its own in each', async () => {
  const asked = { contractIds: ids, bepalingen: [own], ingang: '2026-11-23', werktBij: null };
  const shown = await preview(asked);
  assert.deepEqual(
    shown.contracten.map((one) => [one.contract.nummer, one.uitkomst, one.bepalingen.map(({ wat }) => wat)]),
    [
      ['N-001', 'wijzigt', ['komt-erbij']],
      ['N-002', 'wijzigt', ['komt-erbij']],
    ],
  );
  assert.deepEqual((await registerOf(ids[0] ?? 0)).versie, 1, 'a preview changes nothing');
  const made = await agree(asked);
  first = made.id;
  assert.deepEqual(
    [made.naam, made.aantalContracten, made.contracten.map(({ nummer, versie }) => [nummer, versie])],
    [
      'Werkwijze GI',
      2,
      [
        ['N-001', 2],
        ['N-002', 2],
      ],
    ],
  );
  for (const id of ids) {
    const { wijzigingen, bepalingen } = await registerOf(id);
    assert.deepEqual(
      wijzigingen.map(({ versie, groepsafspraak, bepalingen: set }) => [versie, groepsafspraak, set]),
      [[2, { id: first, naam: 'Werkwijze GI' }, [{ nummer: '9.1', titel: 'Casusregie', wat: 'komt-erbij' }]]],
    );
    assert.equal(bepalingen.find(({ nummer }) => nummer === '9.1')?.titel, 'Casusregie');
  }
});

test('R-360: the clauses that stand in each chosen contract, and whether they say the same there', async () => {
  const reply = await server.ask(MANAGER, 'POST', '/groepsafspraken/_gedeeld', { body: { contractIds: ids } });
  const { items } = reply.json as GedeeldeBepalingen;
  assert.deepEqual(
    items.filter(({ nummer }) => nummer === '9.1').map(({ titel, gelijk }) => [titel, gelijk]),
    [['Casusregie', true]],
  );
  const far = { contractIds: [...ids, WORLD.contract] };
  const none = (await server.ask(MANAGER, 'POST', '/groepsafspraken/_gedeeld', { body: far }))
    .json as GedeeldeBepalingen;
  assert.deepEqual(none.items, []);
});

test('the same preview is adopted once; nobody but who buys adopts; an unknown contract or agreement is refused', async () => {
  const asked = { contractIds: ids, bepalingen: [notice(9)], ingang: '2026-11-23', werktBij: null };
  const { vingerafdruk } = await preview(asked);
  assert.equal((await adopt(asked, vingerafdruk, 'x', OFFICER)).status, 403);
  assert.equal((await adopt(asked, vingerafdruk, 'x', CARE)).status, 403);
  assert.equal(codeOf(await adopt({ ...asked, bepalingen: [notice(8)] }, vingerafdruk)), 'contracts.stale-preview');
  assert.equal(codeOf(await adopt({ ...asked, contractIds: [ids[0] ?? 0] }, vingerafdruk)), 'contracts.stale-preview');
  assert.equal((await adopt(asked, vingerafdruk)).status, 201);
  assert.equal(codeOf(await adopt(asked, vingerafdruk)), 'contracts.stale-preview');
  assert.equal(codeOf(await adopt(asked, (await preview(asked)).vingerafdruk)), 'contracts.nothing-changes');
  const bad = (change: Partial<Asked>) =>
    server.ask(MANAGER, 'POST', '/groepsafspraken/_bereken', { body: { ...asked, ...change } });
  assert.equal(codeOf(await bad({ contractIds: [99_999] })), 'contracts.contract-unknown');
  assert.equal(codeOf(await bad({ werktBij: 99_999 })), 'contracts.group-agreement-unknown');
  assert.equal(codeOf(await bad({ bepalingen: [own, own] })), 'contracts.group-clause-twice');
});

test('R-360: all or nothing: where one contract holds something else at that number, no contract changes', async () => {
  const elsewhere = {
    ...own,
    nummer: '9.7',
    titel: 'Vervoer',
    tekst: 'De aanbieder regelt het vervoer.',
  };
  const [one = 0, other = 0] = ids;
  await agree({ contractIds: [one], bepalingen: [elsewhere], ingang: '2026-11-23', werktBij: null }, 'Vervoer');
  const asked = {
    contractIds: ids,
    bepalingen: [{ ...elsewhere, titel: 'Tolk' }],
    ingang: '2026-11-23',
    werktBij: null,
  };
  const shown = await preview(asked);
  assert.deepEqual(
    shown.contracten.map((each) => [each.uitkomst, each.waarom]),
    [
      ['kan-niet', 'Bepaling 9.7 gaat hier al over iets anders: Vervoer.'],
      ['wijzigt', null],
    ],
  );
  const before = (await registerOf(other)).versie;
  const refused = await adopt(asked, shown.vingerafdruk);
  assert.equal(codeOf(refused), 'contracts.group-not-everywhere');
  assert.match(refused.text, /N-001/);
  assert.equal((await registerOf(other)).versie, before);
});

test('R-359: a next agreement names the one that it brings up to date; so does the amendment of each contract', async () => {
  const next = { ...own, titel: 'Regie op de casus', tekst: 'De casusregisseur belt elke week.' };
  const made = await agree(
    { contractIds: ids, bepalingen: [next], ingang: '2027-03-01', werktBij: first },
    'Werkwijze GI 2027',
  );
  assert.deepEqual(made.werktBij, { id: first, naam: 'Werkwijze GI' });
  const { wijzigingen, bepalingen } = await registerOf(ids[1] ?? 0);
  assert.deepEqual(
    wijzigingen.map(({ versie, werktBij, bijgewerktIn, wacht }) => [versie, werktBij, bijgewerktIn, wacht]),
    [
      [4, 2, [], true],
      [3, null, [], false],
      [2, null, [4], false],
    ],
  );
  assert.equal(bepalingen.find(({ nummer }) => nummer === '9.1')?.titel, 'Casusregie', 'it holds until that day');
  const list = (await server.ask(MANAGER, 'GET', '/groepsafspraken')).json as Groepsafspraken;
  assert.deepEqual(list.items.find(({ id }) => id === first)?.bijgewerktIn, [
    { id: made.id, naam: 'Werkwijze GI 2027' },
  ]);
});

test('R-359: an amendment of one contract names an earlier one of the same contract only', async () => {
  const id = ids[0] ?? 0;
  const change = { veranderingen: [notice(4)], ingang: '2026-11-23' };
  const shown = await server.ask(MANAGER, 'POST', `/contracten/${id}/wijzigingen/_bereken`, { body: change });
  const { vingerafdruk } = shown.json as { vingerafdruk: string };
  const send = (werktBij: number) =>
    server.ask(MANAGER, 'POST', `/contracten/${id}/wijzigingen`, {
      body: { ...change, reden: 'niet-wezenlijk', toelichting: 'Korter.', werktBij, vingerafdruk },
    });
  assert.equal(codeOf(await send(77)), 'contracts.amendment-unknown');
  const made = await send(3);
  assert.equal(made.status, 201, made.text);
  assert.equal((made.json as Register['wijzigingen'][number]).werktBij, 3);
});

test('a change whose day has come is written before a newer one of the same clause', async () => {
  const [id = 0] = ids;
  await asOwner(db, async (tx) => {
    await tx.execute(`alter table contract_amendment disable trigger user`);
    await tx.execute(
      `update contract_amendment set effective_on = '2026-11-23' where contract_id = ${id} and effective_on = '2027-03-01'`,
    );
    await tx.execute(`update contract set standing_on = '2026-11-22' where id = ${id}`);
    await tx.execute(`alter table contract_amendment enable trigger user`);
  });
  const titleOf = async () => (await registerOf(id)).bepalingen.find(({ nummer }) => nummer === '9.1')?.titel;
  assert.equal(await titleOf(), 'Regie op de casus');
  await agree(
    {
      contractIds: [id],
      bepalingen: [{ ...own, titel: 'Regie op de casus', aan: false }],
      ingang: '2026-11-23',
      werktBij: first,
    },
    'Uit',
  );
  const clause = (await registerOf(id)).bepalingen.find(({ nummer }) => nummer === '9.1');
  assert.equal(clause?.aan, false);
});

test('R-360: a provider sees the agreements of its own contracts, and no other contract in them; nobody changes one', async () => {
  await agree(
    { contractIds: [ids[1] ?? 0], bepalingen: [notice(3)], ingang: '2026-11-23', werktBij: null },
    'Alleen met de Beek',
  );
  const list = (await server.ask(CARE, 'GET', '/groepsafspraken')).json as Groepsafspraken;
  assert.deepEqual(
    [list.items.some(({ naam }) => naam === 'Alleen met de Beek'), list.items.length > 0],
    [false, true],
  );
  const seen = (await server.ask(CARE, 'GET', `/groepsafspraken/${first}`)).json as Groepsafspraak;
  assert.deepEqual([seen.contracten.map(({ nummer }) => nummer), seen.aantalContracten], [['N-001'], 1]);
  await assert.rejects(asOwner(db, (tx) => tx.execute("update group_agreement set name = 'x'")));
  await assert.rejects(asOwner(db, (tx) => tx.execute('delete from group_agreement_contract')));
});
