import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { controlStage } from '../../../../test/support/control-stage.ts';
import { testDatabase } from '../../../../test/support/database.ts';
import { scopeFor, WORLD } from '../../../../test/support/world.ts';
import { withScope } from '../../../platform/db/index.ts';
import { controlSection } from './section.nl.ts';
import { controlWorkOf } from './work-texts.nl.ts';

const db = await testDatabase();
const stage = await controlStage(db);
const { people, ask } = stage;
after(() => stage.server.app.close());

const SIDES = {
  manager: {
    personId: people.manager,
    organisationId: WORLD.region,
    organisationKind: 'region',
    role: 'contract-manager',
  },
  provider: {
    personId: people.care,
    organisationId: WORLD.meander.id,
    organisationKind: 'provider',
    role: 'care-administrator',
  },
  officer: {
    personId: people.officer,
    organisationId: WORLD.oss.id,
    organisationKind: 'municipality',
    role: 'financial-officer',
  },
} as const;
const SEES = {
  manager: { regionIds: [WORLD.region] },
  provider: { providerIds: [WORLD.meander.id] },
  officer: { regionIds: [WORLD.region], municipalityIds: [WORLD.oss.id] },
};
const titles = (side: keyof typeof SIDES) =>
  withScope(db, scopeFor(SEES[side]), async (tx) =>
    (await controlWorkOf(tx, { ...SIDES[side], today: stage.today() })).map(({ title }) => title),
  );
const all = async () => [await titles('manager'), await titles('provider'), await titles('officer')];

test('only the side that is to move has it on its worklist, and the file of the provider tells what was told to it', async () => {
  const wanted = {
    aanbiederId: WORLD.meander.id,
    grond: 'continuiteit',
    twijfel: 'verdenking',
    titel: 'Gevaar niet gemeld',
    feiten: 'Pas na drie weken gemeld.',
  };
  const { id } = await ask<{ id: number }>(people.manager, 'POST', '/handhavingszaken', wanted);
  const section = (side: 'manager' | 'provider') =>
    withScope(db, scopeFor(SEES[side]), (tx) =>
      controlSection(tx, { providerId: WORLD.meander.id, regionId: WORLD.region, today: stage.today() }),
    );
  assert.deepEqual(await all(), [['Ga verder met de handhavingszaak'], [], []]);
  assert.deepEqual([(await section('manager'))?.regels.length, await section('provider')], [1, null]);
  const step = (soort: string, more: object = {}, person = people.manager) =>
    ask(person, 'POST', `/handhavingszaken/${id}/stappen`, { soort, tekst: 'Zie het dossier', ...more });
  await step('vraag');
  assert.deepEqual(await all(), [[], ['Reageer in een handhavingszaak'], []]);
  assert.equal((await section('provider'))?.samenvatting, '1 dossier loopt.');
  await ask(people.care, 'POST', `/handhavingszaken/${id}/reacties`, {
    soort: 'antwoord',
    tekst: 'Wij leggen het uit',
  });
  assert.deepEqual(await all(), [['Ga verder met de handhavingszaak'], [], []]);
  await step('vastgesteld');
  await step('voornemen', { maatregel: 'inhouding' });
  await ask(people.care, 'POST', `/handhavingszaken/${id}/reacties`, {
    soort: 'zienswijze',
    tekst: 'Wij zijn het niet eens',
  });
  await step('voorstel');
  await step('besluit', {}, people.purchaser);
  assert.deepEqual(await all(), [[], [], ['Voer het besluit uit']]);
  await ask(people.officer, 'POST', `/handhavingszaken/${id}/uitvoeringen`, {
    toegepast: true,
    reden: 'Volgens besluit',
  });
  assert.deepEqual(await all(), [[], [], []]);
  await step('opgeheven');
  assert.deepEqual(await titles('officer'), ['Geef vrij wat u inhoudt']);
});
