import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { type PlainDate, plainDate } from '../../../kernel/plain-date.ts';
import { withScope } from '../../../platform/db/index.ts';
import { askDaily, runWorker } from '../../../platform/jobs/index.ts';
import { silentLog } from '../../../platform/log/index.ts';
import type { Contract, Register, Verandering, Wijziging, Wijzigingsvoorbeeld } from '../api.ts';
import { contractsRoutes, loadTariffs, TAKE_EFFECT_JOB, takeEffectJob } from '../index.ts';

const MANAGER = 1;
const LINDE = 3;
const ID = WORLD.contract;
const CLOCK = { today: plainDate('2026-11-23') };

const db = await testDatabase();
const server = await moduleServer(db, contractsRoutes({ today: () => CLOCK.today }));
before(() => loadSmallWorld(db));
after(() => server.app.close());

const on = async <Read>(day: string, read: () => Promise<Read>): Promise<Read> => {
  CLOCK.today = plainDate(day);
  const found = await read();
  CLOCK.today = plainDate('2026-11-23');
  return found;
};
const register = async () => (await server.ask(MANAGER, 'GET', `/contracten/${ID}/register`)).json as Register;
const codeOf = (reply: { json: never }) => (reply.json as { code: string }).code;
async function change(veranderingen: readonly Verandering[], from: string, reden = 'niet-wezenlijk') {
  const ingang = plainDate(from);
  const shown = await server.ask(MANAGER, 'POST', `/contracten/${ID}/wijzigingen/_bereken`, {
    body: { veranderingen, ingang },
  });
  if (shown.status !== 200) return shown;
  const { vingerafdruk } = shown.json as Wijzigingsvoorbeeld;
  return server.ask(MANAGER, 'POST', `/contracten/${ID}/wijzigingen`, {
    body: { veranderingen, ingang, reden, toelichting: 'Zo afgesproken.', vingerafdruk },
  });
}
const details = (betaaltermijnDagen: number): Verandering => ({
  soort: 'gegevens',
  naam: 'De Linde, begeleiding en daghulp',
  reikwijdte: '',
  betaaltermijnDagen,
});
const heldBy = (providerId: number, from: PlainDate, through: PlainDate) =>
  withScope(db, { ...SCOPES.officer, purpose: 'formal-control' }, async (tx) => {
    const asked = { providerId, municipalityId: WORLD.municipality, from, through };
    const { tariffs } = await loadTariffs(tx, asked);
    const one = tariffs.find(({ contractId }) => contractId === ID);
    return one && [one.contractFrom, one.contractThrough];
  });

test('a change takes effect on its day: until then it waits, and no clock has to tick for it', async () => {
  const made = await change([details(14)], '2026-12-01');
  assert.equal(made.status, 201, made.text);
  assert.equal((made.json as Wijziging).wacht, true);
  const now = await register();
  assert.deepEqual([now.betaaltermijnDagen, now.versie], [30, 2], 'adopted, not in effect');
  const then = await on('2026-12-01', register);
  assert.deepEqual([then.betaaltermijnDagen, then.wijzigingen[0]?.wacht], [14, false]);
  assert.equal((await on('2026-11-30', register)).betaaltermijnDagen, 30, 'the day before it does not hold');
});

test('an ending carries its own day and is told at once, also while another change waits', async () => {
  const ended = await change([{ soort: 'beeindiging', per: plainDate('2026-12-20') }], '2026-12-20', 'beeindiging');
  assert.equal((ended.json as Wijziging).wacht, false, ended.text);
  assert.equal((await register()).opgezegdPer, '2026-12-20');
});

test('what another change is still to set cannot be set for an earlier day', async () => {
  assert.equal(codeOf(await change([details(21)], '2026-11-25')), 'contracts.other-change-waits');
  assert.equal((await change([details(21)], '2026-12-02')).status, 201);
  assert.equal((await on('2026-12-01', register)).betaaltermijnDagen, 14);
  assert.equal((await on('2026-12-02', register)).betaaltermijnDagen, 21);
});

test('Aw 2012, 2.163f: another provider takes over from a day; the first still declares its own days', async () => {
  const toBeek: Verandering = { soort: 'aanbieder', aanbiederId: WORLD.otherProvider };
  assert.equal(codeOf(await change([toBeek], '2026-12-10')), 'contracts.other-provider-needs-ground');
  assert.equal(codeOf(await change([toBeek], '2027-06-01', 'rechtsopvolging')), 'contracts.takeover-outside-contract');
  const made = await change([toBeek], '2026-12-10', 'rechtsopvolging');
  assert.equal(made.status, 201, made.text);
  assert.equal((await register()).aanbieder.id, WORLD.provider, 'until its day the first delivers');
  const then = await on('2026-12-10', register);
  assert.deepEqual(
    [then.aanbieder.id, then.eerdereAanbieders.map(({ id, tot }) => [id, tot])],
    [WORLD.otherProvider, [[WORLD.provider, '2026-12-09']]],
  );
});

test('the nightly work writes what is due, once; lists and declarations follow, and the first provider still sees it', async () => {
  const night = new Date('2026-12-10T01:30:00Z');
  const handlers = { [TAKE_EFFECT_JOB]: takeEffectJob({ now: () => night }) };
  await askDaily(db, TAKE_EFFECT_JOB, new Date('2020-01-01T02:00:00Z'));
  const stop = new AbortController();
  const worker = runWorker(db, handlers, { signal: stop.signal, log: silentLog, pollMs: 20 });
  const termOf = async () => {
    const { json } = await server.ask(MANAGER, 'GET', `/contracten/${ID}`);
    return (json as Contract).betaaltermijnDagen;
  };
  for (let look = 0; look < 200 && (await termOf()) !== 21; look += 1) await new Promise((go) => setTimeout(go, 25));
  stop.abort();
  await worker;
  assert.equal(await termOf(), 21);
  const after = await on('2026-12-10', register);
  assert.deepEqual([after.versie, after.aanbieder.id], [5, WORLD.otherProvider], 'written, not changed');
  const [december, january] = [plainDate('2026-12-01'), plainDate('2026-12-31')];
  assert.deepEqual(await heldBy(WORLD.provider, december, january), ['2024-01-01', '2026-12-09']);
  assert.deepEqual(await heldBy(WORLD.otherProvider, december, january), ['2026-12-10', '2026-12-20']);
  assert.equal((await server.ask(LINDE, 'GET', `/contracten/${ID}`)).status, 200);
});
