import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { controlStage } from '../../../../../test/support/control-stage.ts';
import { testDatabase } from '../../../../../test/support/database.ts';
import { WORLD } from '../../../../../test/support/world.ts';
import type { Handhavingsprotocol, HandhavingszaakDetail, ProtocolVoorbeeld } from '../../api.ts';

const db = await testDatabase();
const { people, ask, refused, moveTo, today, server } = await controlStage(db);
after(() => server.app.close());

const PATH = '/handhavingsprotocol';
const read = () => ask<Handhavingsprotocol>(people.manager, 'GET', PATH);
const preview = (document: unknown, opVersie = 0) =>
  ask<ProtocolVoorbeeld>(people.manager, 'POST', `${PATH}/voorbeelden`, { document, opVersie }, 200);
const adopt = (document: unknown, opVersie: number, van: string = today()) =>
  refused(people.manager, `${PATH}/versies`, { document, van, toelichting: 'Besluit van het overleg', opVersie });

const NEW_GROUND = {
  sleutel: 'wachttijd',
  titel: 'Wachttijden worden niet aangeleverd',
  grondslag: 'Contract: informatieplicht',
  reikwijdte: 'Elke aanbieder met een lopend contract',
  zonderWaarschuwing: false,
};

test('R-113: a preview says what a next version changes and whom its flags would name, and keeps nothing', async () => {
  const { document, versie, versies, stappen } = await read();
  assert.deepEqual([versie, versies], [0, []]);
  assert.deepEqual(
    stappen.flatMap(({ soort, termijnDagen }) => (termijnDagen === null ? [] : [[soort, termijnDagen]])),
    [
      ['vraag', 14],
      ['waarschuwing', 30],
      ['voornemen', 14],
      ['besluit', 42],
    ],
  );
  assert.equal(stappen.find(({ soort }) => soort === 'besluit')?.anderDan, 'voorstel');
  const [first, ...flags] = document.vlaggen;
  const { wijzigingen, vlaggen } = await preview({
    ...document,
    termijnen: { ...document.termijnen, herstelDagen: 45 },
    gronden: [...document.gronden.slice(1), NEW_GROUND],
    vlaggen: [{ ...first, grens: -1 }, ...flags.slice(1)],
  });
  assert.deepEqual(
    wijzigingen.map(({ onderdeel, soort, titel, velden }) => [onderdeel, soort, titel, velden.length]),
    [
      ['termijnen', 'gewijzigd', null, 1],
      ['gronden', 'toegevoegd', NEW_GROUND.titel, 0],
      ['gronden', 'vervallen', document.gronden[0]?.titel, 0],
      ['vlaggen', 'gewijzigd', first?.titel, 1],
      ['vlaggen', 'vervallen', flags[0]?.titel, 0],
    ],
  );
  assert.deepEqual(wijzigingen[0]?.velden, [{ veld: 'herstelDagen', was: 30, wordt: 45 }]);
  assert.equal(vlaggen.find(({ regel }) => regel === flags[0]?.sleutel)?.straks, null, 'a flag that goes names nobody');
  assert.deepEqual((await read()).versies, [], 'nothing was kept');
});

test('R-113: a draft that cannot count is refused in the preview already, by name', async () => {
  const { document } = await read();
  const [flag] = document.vlaggen;
  const weigh = (change: object) =>
    refused(people.manager, `${PATH}/voorbeelden`, { document: { ...document, ...change }, opVersie: 0 });
  assert.equal(
    await weigh({ vlaggen: [{ ...flag, titel: 'Gezinnen uit een wijk' }] }),
    'control.criterion-on-children',
  );
  const [light, heavy] = document.maatregelen;
  assert.equal(
    await weigh({
      maatregelen: [
        { ...light, na: heavy?.sleutel },
        { ...heavy, na: light?.sleutel },
      ],
    }),
    'control.measure-circle',
  );
  assert.equal(await weigh({ gronden: [NEW_GROUND, NEW_GROUND] }), 'control.key-twice');
});

test('R-113: each version is kept with what it changed; of two colleagues the second begins again', async () => {
  const { document } = await read();
  const next = { ...document, gronden: [...document.gronden, NEW_GROUND] };
  assert.equal(await adopt(next, 0, '2020-01-01'), 'control.day-in-past');
  assert.equal(await adopt(next, 0), 'yes');
  assert.equal(await adopt({ ...document, vlaggen: [] }, 0), 'control.protocol-changed');
  const now = await read();
  assert.deepEqual([now.versie, now.versies.length, now.versies[0]?.geldt], [1, 1, 'nu']);
  assert.deepEqual(
    now.versies[0]?.wijzigingen.map(({ titel }) => titel),
    [NEW_GROUND.titel],
  );
  assert.equal(
    (await server.ask(people.officer, 'POST', `${PATH}/voorbeelden`, { body: { document, opVersie: 1 } })).status,
    403,
  );
});

test('R-113: a version of later does not count yet, and a running case keeps the ground that it was opened under', async () => {
  const opened = await ask<HandhavingszaakDetail>(people.manager, 'POST', '/handhavingszaken', {
    aanbiederId: WORLD.meander.id,
    grond: NEW_GROUND.sleutel,
    twijfel: 'verdenking',
    titel: 'Wachttijden over het derde kwartaal',
    feiten: 'Er is niets aangeleverd.',
  });
  const { document } = await read();
  const without = { ...document, gronden: document.gronden.filter(({ sleutel }) => sleutel !== NEW_GROUND.sleutel) };
  assert.equal(await adopt(without, 1, '2026-12-01'), 'yes');
  const waiting = await read();
  assert.deepEqual([waiting.versie, waiting.nieuwste.versie, waiting.versies[0]?.geldt], [1, 2, 'later']);
  moveTo('2026-12-02');
  assert.equal((await read()).versie, 2);
  const seen = await ask<HandhavingszaakDetail>(people.manager, 'GET', `/handhavingszaken/${opened.id}`);
  assert.deepEqual([seen.grond, seen.grondslag], [NEW_GROUND.titel, NEW_GROUND.grondslag]);
  assert.equal(
    await refused(people.manager, '/handhavingszaken', {
      aanbiederId: WORLD.meander.id,
      grond: NEW_GROUND.sleutel,
      twijfel: 'verdenking',
      titel: 'Nog een keer',
      feiten: 'Er is niets aangeleverd.',
    }),
    'control.ground-unknown',
  );
});
