import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld } from '../../../../test/support/small-world.ts';
import { asOwner } from '../../../platform/db/index.ts';
import type { Zoekresultaat } from '../../contracts/api.ts';
import { contractsRoutes } from '../../contracts/index.ts';
import { findMore } from '../index.ts';

const [MANAGER, OFFICER, CARE, OTHER_CARE, ELSEWHERE] = [1, 2, 3, 9, 6];
const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    await tx.execute(`insert into person (id, subject, name, organisation_id) values (9, 'ob', 'Ot Bos', 31)`);
    await tx.execute(
      `insert into person_role (person_id, role, organisation_id, from_on) values (9, 'care-administrator', 31, '2020-01-01')`,
    );
    await tx.execute(
      `insert into incident (region_id, provider_id, kind, on_day, text, organisation_id) values (1, 30, 'calamity', '2026-11-01', 'Brand in de LINDENZAAL', 30)`,
    );
    await tx.execute(
      `insert into supplier_signal (region_id, provider_id, municipality_id, tone, topic, on_day, text, sender_organisation_id)
       values (1, 30, 10, 'negative', 'waiting', '2026-11-01', 'Wachtlijst LINDENZAAL', 10)`,
    );
  });
});
const server = await moduleServer(db, contractsRoutes({ today, findMore }));
after(() => server.app.close());

const find = async (person: number, text: string) =>
  (
    (await server.ask(person, 'POST', '/zoekresultaten/_zoek', { body: { zoek: text } })).json as unknown as {
      items: Zoekresultaat[];
    }
  ).items.map(({ soort, link }) => `${soort} ${link}`);

test('one box finds everything that one may see: rights first, then row security', async () => {
  assert.deepEqual(await find(MANAGER, 'lindenzaal'), ['incident /calamiteiten/1', 'signaal /signalen/1']);
  assert.deepEqual(
    await find(CARE, 'lindenzaal'),
    ['incident /calamiteiten/1'],
    'a provider sees no signal about itself',
  );
  assert.deepEqual(await find(OFFICER, 'lindenzaal'), ['signaal /signalen/1'], 'its own municipality told it');
  for (const person of [OTHER_CARE, ELSEWHERE]) assert.deepEqual(await find(person, 'lindenzaal'), []);
});

test('goals, organisations and contracts stand in one list; a percent sign is a sign and not a pattern', async () => {
  assert.deepEqual(await find(MANAGER, 'thuis, tenzij'), ['doel /draad?volg=doel-2']);
  assert.deepEqual(await find(MANAGER, 'aldermeer'), [
    'contract /contracten/203',
    'organisatie /organisaties/21',
    'organisatie /organisaties/10',
    'organisatie /organisaties/20',
  ]);
  assert.deepEqual(await find(MANAGER, '%%'), []);
});

test('a young person is found by nobody', async () => {
  for (const person of [MANAGER, OFFICER, CARE])
    for (const text of ['Vries', 'Geheim', '999900006']) assert.deepEqual(await find(person, text), [], text);
});
