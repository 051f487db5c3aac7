import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { controlStage } from '../../../../../test/support/control-stage.ts';
import { testDatabase } from '../../../../../test/support/database.ts';
import { sendAndWork } from '../../../../../test/support/process.ts';
import { WORLD } from '../../../../../test/support/world.ts';
import { asOwner } from '../../../../platform/db/index.ts';
import type { Handhavingsprotocol, HandhavingszaakDetail, RodeVlaggen } from '../../api.ts';

const db = await testDatabase();
const stage = await controlStage(db);
const { people, ask, refused, moveTo, rows } = stage;
after(() => stage.server.app.close());

before(async () => {
  for (const month of ['2026-08', '2026-09'])
    await sendAndWork(db, {
      identification: month,
      number: `DN${month.slice(5)}`,
      month,
      lines: [{ reference: `P${month}` }],
    });
});

const CASES = '/handhavingszaken';
const WANTED = {
  aanbiederId: WORLD.meander.id,
  grond: 'stukken',
  twijfel: 'verdenking',
  titel: 'Accountantsverklaring 2025',
  feiten: 'De verklaring over 2025 ontbreekt sinds april.',
} as const;
const open = (more: object = {}) => ask<HandhavingszaakDetail>(people.manager, 'POST', CASES, { ...WANTED, ...more });
const step = (id: number, soort: string, more: object = {}, person = people.manager) =>
  ask<HandhavingszaakDetail>(person, 'POST', `${CASES}/${id}/stappen`, {
    soort,
    tekst: `Toelichting bij ${soort}`,
    ...more,
  });
const react = (id: number, soort: string) =>
  ask<HandhavingszaakDetail>(people.care, 'POST', `${CASES}/${id}/reacties`, { soort, tekst: `Onze ${soort} hierop` });
const allowed = ({ mag }: HandhavingszaakDetail) =>
  mag.filter(({ wachtOp }) => wachtOp === null).map(({ soort }) => soort);

/** A case in which a measure was decided on, by two people, after the provider was heard. */
async function decided(measure: object, more: object = {}): Promise<number> {
  const { id } = await open(more);
  await step(id, 'vraag');
  await react(id, 'antwoord');
  await step(id, 'vastgesteld');
  await step(id, 'waarschuwing');
  moveTo(addMonths(2));
  await step(id, 'voornemen', measure);
  await react(id, 'zienswijze');
  await step(id, 'voorstel');
  await step(id, 'besluit', {}, people.purchaser);
  return id;
}
const addMonths = (count: number): string => {
  const [year, month] = stage.today().split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + count, 10)).toISOString().slice(0, 10);
};

test('R-113: a provider sees nothing of a case before it is asked, and then only what is told to it', async () => {
  const { id, stand, mag } = await open();
  assert.equal(stand.zin, 'Er is nog niets gevraagd en niets vastgesteld.');
  assert.deepEqual(
    mag.map(({ soort }) => soort),
    ['vraag', 'ongegrond'],
  );
  await ask(people.care, 'GET', `${CASES}/${id}`, undefined, 404);
  assert.equal((await ask<{ totaal: number }>(people.care, 'GET', CASES)).totaal, 0);
  await step(id, 'vraag');
  const own = await ask<HandhavingszaakDetail>(people.care, 'GET', `${CASES}/${id}`);
  assert.deepEqual([own.feiten, own.maatregelen, allowed(own)], [null, [], ['antwoord']]);
  await ask(people.otherCare, 'GET', `${CASES}/${id}`, undefined, 404);
  assert.equal(
    (
      await stage.server.ask(people.care, 'POST', `${CASES}/${id}/stappen`, {
        body: { soort: 'gesloten', tekst: 'Klaar ermee' },
      })
    ).status,
    403,
  );
  assert.equal(
    await refused(people.manager, `${CASES}/${id}/stappen`, { soort: 'vastgesteld', tekst: 'Zonder antwoord' }),
    'control.term-runs',
  );
  await react(id, 'antwoord');
  await step(id, 'ongegrond');
  assert.equal((await step(id, 'gesloten')).status, 'gesloten');
});

test('R-113: an unclear rule is explained and never held against a provider, by whatever road', async () => {
  const { id } = await open({ twijfel: 'regel-onduidelijk', titel: 'Hoe telt een groepsuur?' });
  await step(id, 'vraag');
  const { mag } = await react(id, 'antwoord').then(() =>
    ask<HandhavingszaakDetail>(people.manager, 'GET', `${CASES}/${id}`),
  );
  assert.ok(!mag.some(({ soort }) => soort === 'vastgesteld'));
  assert.equal(
    await refused(people.manager, `${CASES}/${id}/stappen`, { soort: 'vastgesteld', tekst: 'Toch maar wel' }),
    'control.rule-unclear',
  );
  await assert.rejects(
    asOwner(db, (tx) =>
      tx.execute(
        `insert into control_step (dossier_id, region_id, provider_id, kind, on_day) values ($1, 1, $2, 'established', $3)`,
        [id, WORLD.meander.id, stage.today()],
      ),
    ),
    /unclear rule/,
  );
  const explained = await step(id, 'regel-verhelderd');
  assert.equal(explained.stappen.at(-1)?.brief, true);
  const letter = await stage.server.ask(
    people.care,
    'GET',
    `${CASES}/${id}/stappen/${explained.stappen.at(-1)?.id}/brief?formaat=pdf`,
  );
  assert.deepEqual([letter.status, letter.headers['content-type']], [200, 'application/pdf']);
});

test('R-113: a measure follows on warning, intention, defence, and a second person; a text about a child is refused', async () => {
  const { id } = await open({ titel: 'Kwartaalrapport ontbreekt' });
  await step(id, 'vraag');
  assert.equal(
    await refused(people.care, `${CASES}/${id}/reacties`, { soort: 'antwoord', tekst: 'Het ging om 999900006' }),
    'control.text-holds-bsn',
  );
  await react(id, 'antwoord');
  await step(id, 'vastgesteld');
  const intend = (more: object) =>
    refused(people.manager, `${CASES}/${id}/stappen`, { soort: 'voornemen', tekst: 'Wij willen inhouden', ...more });
  assert.equal(await intend({ maatregel: 'inhouding' }), 'control.warning-first');
  await step(id, 'waarschuwing');
  assert.equal(await intend({ maatregel: 'inhouding' }), 'control.term-runs');
  moveTo(addMonths(2));
  assert.equal(await intend({ maatregel: 'stop' }), 'control.lighter-measure-first');
  assert.equal(await intend({ maatregel: 'boete' }), 'control.measure-unknown');
  await step(id, 'voornemen', { maatregel: 'inhouding' });
  assert.equal(
    await refused(people.manager, `${CASES}/${id}/stappen`, { soort: 'voorstel', tekst: 'Nu al besluiten' }),
    'control.term-runs',
  );
  await react(id, 'zienswijze');
  await step(id, 'voorstel');
  assert.equal(
    await refused(people.manager, `${CASES}/${id}/stappen`, { soort: 'besluit', tekst: 'Ik besluit zelf' }),
    'control.second-person',
  );
  const { stand, gekozen } = await step(id, 'besluit', {}, people.purchaser);
  assert.equal(gekozen?.percentage, 25);
  assert.match(stand.zin, /^Besloten: Een kwart van de betaling inhouden.* Nog geen gemeente/);
  for (const kind of ['objection-decided', 'released', 'proposed'])
    await assert.rejects(
      asOwner(db, (tx) =>
        tx.execute(
          `insert into control_step (dossier_id, region_id, provider_id, kind, on_day) values ($1, 1, $2, $3, $4)`,
          [id, WORLD.meander.id, kind, stage.today()],
        ),
      ),
      Error,
      kind,
    );
});

test('R-113, R-353: a municipality withholds through its own payments, or records why deliberately not; lifting gives it back', async () => {
  const [held] = await rows<{ id: number }>(
    `select d.id from control_dossier d where title = 'Kwartaalrapport ontbreekt'`,
  );
  const id = held?.id ?? 0;
  const carry = (person: number, toegepast: boolean) =>
    refused(person, `${CASES}/${id}/uitvoeringen`, { toegepast, reden: 'Volgens het besluit van de regio' });
  assert.equal(await carry(people.officer, true), 'yes');
  assert.equal(await carry(people.officer, false), 'control.step-past');
  assert.equal(await carry(people.neighbour, false), 'yes');
  const [withholding, ...others] = await rows<{ share: string; municipality: number }>(
    `select id, share_percent as share, municipality_id as municipality from withholding`,
  );
  assert.deepEqual([Number(withholding?.share), withholding?.municipality, others.length], [25, WORLD.oss.id, 0]);
  const { uitvoeringen } = await ask<HandhavingszaakDetail>(people.manager, 'GET', `${CASES}/${id}`);
  assert.deepEqual(
    uitvoeringen.map(({ gemeente, status }) => [gemeente.naam, status]),
    [['Oss', 'uitgevoerd']],
    'who pays nothing has nothing to carry out',
  );
  assert.equal(
    await refused(people.officer, `${CASES}/${id}/vrijgaven`, { reden: 'Zomaar vrijgeven' }),
    'control.step-before',
  );
  await react(id, 'bezwaar');
  assert.equal(
    await refused(people.purchaser, `${CASES}/${id}/stappen`, {
      soort: 'beslissing-op-bezwaar',
      tekst: 'Ongegrond',
      gegrond: false,
    }),
    'control.second-person',
  );
  const upheld = await step(id, 'beslissing-op-bezwaar', { gegrond: true });
  assert.equal(upheld.status, 'opgeheven', 'who is right is freed at once');
  assert.equal(
    await refused(people.manager, `${CASES}/${id}/stappen`, { soort: 'gesloten', tekst: 'Gesloten na bezwaar' }),
    'control.still-withheld',
  );
  assert.equal(await refused(people.officer, `${CASES}/${id}/vrijgaven`, { reden: 'Bezwaar was gegrond' }), 'yes');
  const [released] = await rows<{ on: string | null }>('select released_on as "on" from withholding');
  assert.equal(released?.on, stage.today());
  assert.equal((await step(id, 'gesloten')).status, 'gesloten');
});

test('R-113: a cut of 5% over months that are past is a recovery per contract, which a second person decides on', async () => {
  const months = { maatregel: 'korting', van: '2026-08-01', tot: '2026-09-30' };
  const id = await decided(months, { titel: 'Geen wachttijden aangeleverd' });
  assert.equal(
    await refused(people.officer, `${CASES}/${id}/uitvoeringen`, {
      toegepast: true,
      reden: 'Uitvoering van de korting',
    }),
    'yes',
  );
  const [order] = await rows<{ cents: bigint; accepted: boolean | null }>(
    `select amount_cents as cents, accepted, kind from money_order where kind = 'recovery'`,
  );
  const [granted] = await rows<{ cents: bigint }>(
    `select sum(approved_cents)::bigint as cents from utilisation where provider_id = ${WORLD.meander.id} and month between '2026-08-01' and '2026-09-01'`,
  );
  assert.ok(granted && granted.cents > 0n);
  assert.deepEqual([order?.cents, order?.accepted], [(granted.cents * 5n * 2n + 100n) / 200n, null]);
  const { uitvoeringen } = await ask<HandhavingszaakDetail>(people.officer, 'GET', `${CASES}/${id}`);
  assert.equal(uitvoeringen[0]?.status, 'uitgevoerd');
});

test('R-113: a stop follows only where a lighter measure was decided on before and stood', async () => {
  const first = await decided({ maatregel: 'inhouding' }, { titel: 'Inhouding die blijft staan' });
  assert.ok(first);
  const second = await decided({ maatregel: 'stop' }, { titel: 'Nog steeds geen stukken' });
  const { gekozen } = await ask<HandhavingszaakDetail>(people.manager, 'GET', `${CASES}/${second}`);
  assert.deepEqual([gekozen?.soort, gekozen?.percentage], ['stop', 100]);
});

test('R-113: red flags stand beside their basis and how often they were wrong; a case for one is opened once', async () => {
  const { document } = await ask<Handhavingsprotocol>(people.manager, 'GET', '/handhavingsprotocol');
  const [rule] = document.vlaggen;
  assert.ok(rule);
  const adopt = (person: number, vlaggen: unknown) =>
    refused(person, '/handhavingsprotocol/versies', {
      document: { ...document, vlaggen },
      van: stage.today(),
      toelichting: 'Eerste eigen versie',
    });
  assert.equal(
    await adopt(people.manager, [{ ...rule, cijfer: 'leeftijd-jeugdige' }]),
    'control.criterion-on-children',
  );
  assert.equal(await adopt(people.manager, [{ ...rule, grens: -1 }]), 'yes');
  await asOwner(db, (tx) =>
    tx.execute(`update utilisation set month = month + interval '6 months' where provider_id = ${WORLD.meander.id}`),
  );
  const seen = await ask<RodeVlaggen>(people.manager, 'GET', '/rode-vlaggen');
  const raised = seen.vlaggen.find(({ aanbieder }) => aanbieder.id === WORLD.meander.id);
  assert.deepEqual([raised?.regel, raised?.waarde, raised?.zaakId], ['afwijzingen', 0, null]);
  const flagged = { vlag: 'afwijzingen', grond: 'declaratie', titel: 'Veel regels afgewezen' };
  const { id, vlag } = await open(flagged);
  assert.deepEqual([vlag?.waarde, vlag?.grens], [0, -1]);
  assert.equal(await refused(people.manager, CASES, { ...WANTED, ...flagged }), 'control.already-opened');
  assert.equal(
    await refused(people.manager, CASES, { ...WANTED, ...flagged, vlag: 'bestaat-niet' }),
    'control.flag-unknown',
  );
  await step(id, 'ongegrond');
  const { regels } = await ask<RodeVlaggen>(people.manager, 'GET', '/rode-vlaggen');
  assert.deepEqual(regels[0]?.bevindingen, {
    zaken: 1,
    ongegrond: 1,
    onduidelijk: 0,
    vastgesteld: 0,
    onterechtPercentage: 100,
  });
});

test('who has no part in it is refused', async () => {
  for (const path of [CASES, '/rode-vlaggen', '/handhavingsprotocol'])
    assert.equal((await stage.server.ask(people.access, 'GET', path)).status, 403, path);
  assert.equal((await stage.server.ask(people.officer, 'POST', CASES, { body: WANTED })).status, 403);
  assert.equal(await refused(people.manager, CASES, { ...WANTED, aanbiederId: 999 }), 'control.provider-unknown');
  assert.equal(await refused(people.manager, CASES, { ...WANTED, contractId: 2 }), 'control.contract-unknown');
  assert.equal(await refused(people.manager, CASES, { ...WANTED, grond: 'zomaar' }), 'control.ground-unknown');
});
