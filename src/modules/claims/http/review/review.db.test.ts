import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { addPerson, apiServer } from '../../../../../test/support/api-server.ts';
import { testDatabase } from '../../../../../test/support/database.ts';
import { payWithReviewAbove } from '../../../../../test/support/held.ts';
import { sendAndWork, workAll } from '../../../../../test/support/process.ts';
import { buildWorld, WORLD } from '../../../../../test/support/world.ts';
import { asOwner } from '../../../../platform/db/index.ts';
import type { Controledossier, ControledossierDetail, Controleregel, Geschil, Herberekening } from '../../api.ts';

const db = await testDatabase();
let app: FastifyInstance;
let first: number;
let second: number;
let provider: number;
let stranger: number;

before(async () => {
  await buildWorld(db);
  // What comes above two thousand euros in a year waits for a person.
  await payWithReviewAbove(db, 200_000);
  first = await addPerson(db, 'financial-officer', WORLD.oss.id);
  second = await asOwner(db, async (tx) => {
    const { id } = await tx.one<{ id: number }>(
      `insert into person (subject, name, organisation_id) values ('tweede', 'Tweede', $1) returning id`,
      [WORLD.oss.id],
    );
    await tx.execute(
      `insert into person_role (person_id, role, organisation_id, from_on) values ($1, 'financial-officer', $2, '2025-01-01')`,
      [id, WORLD.oss.id],
    );
    return id;
  });
  provider = await addPerson(db, 'care-administrator', WORLD.meander.id);
  stranger = await addPerson(db, 'financial-officer', WORLD.boxtel.id);
  app = await apiServer(db);
  await app.ready();
});
after(() => app.close());

let keys = 0;

async function ask<T>(person: number, method: 'GET' | 'POST', url: string, payload?: object): Promise<T> {
  const answer = await call(person, method, url, payload);
  assert.ok(answer.statusCode < 300, `${method} ${url}: ${answer.statusCode} ${answer.body}`);
  return (answer.body === '' ? undefined : JSON.parse(answer.body)) as T;
}

async function refused(person: number, url: string, payload: object = {}): Promise<string> {
  const answer = await call(person, 'POST', url, payload);
  return (JSON.parse(answer.body) as { code: string }).code;
}

function call(person: number, method: 'GET' | 'POST', url: string, payload?: object) {
  keys += 1;
  const headers = {
    'x-test-person': String(person),
    'x-requested-with': 'rodedraad',
    ...(method === 'POST' ? { 'idempotency-key': `proefsleutel-${keys}` } : {}),
  };
  return app.inject({ method, url: `/v1${url}`, headers, ...(payload && { payload }) });
}

const lines = (number: string, volumes: readonly number[], month: string) =>
  sendAndWork(db, {
    identification: number,
    number,
    month,
    lines: volumes.map((volume, at) => ({
      reference: `${number}-${at}`,
      volume,
      allocationNumber: at % 2 === 0 ? 300001 : 300002,
      bsn: at % 2 === 0 ? WORLD.noor.bsn : WORLD.sem.bsn,
    })),
  });

const balanceOf = (account: string) =>
  asOwner(db, async (tx) => {
    const { sum } = await tx.one<{ sum: bigint }>(
      'select coalesce(sum(debit_cents - credit_cents), 0)::bigint as sum from ledger_entry where account = $1',
      [account],
    );
    return sum;
  });

test('R-254: a refusal is disputed; keeping to it takes independent advice; granting it posts the correction once', async () => {
  // 800 minutes where 720 are allocated per month: refused.
  await lines('DISP1', [800], '2026-05');
  const claimId = await claimOf('DISP1');
  const raise = { declaratieId: claimId, volgnummer: 1, reden: 'De extra uren zijn vooraf besproken.' };
  assert.equal(await refused(first, '/geschillen', raise), 'access.role-lacks-right');
  const { id } = await ask<{ id: number }>(provider, 'POST', '/geschillen', raise);
  assert.equal(await refused(provider, '/geschillen', raise), 'claims.disputed-already');
  assert.equal((await call(stranger, 'GET', `/geschillen/${id}`)).statusCode, 404);
  const step = (soort: string, more: object = {}) => ({ soort, tekst: 'Onze reden.', ...more });
  assert.equal(await refused(first, `/geschillen/${id}/stappen`, step('handhaven')), 'claims.step-not-now');
  await ask(first, 'POST', `/geschillen/${id}/stappen`, step('zienswijze-gemeente'));
  await ask(provider, 'POST', `/geschillen/${id}/reacties`, step('zienswijze-aanbieder'));
  assert.equal(
    await refused(first, `/geschillen/${id}/stappen`, step('advies-vragen', { adviseur: 'Afdeling van Oss' })),
    'claims.adviser-not-independent',
  );
  await ask(first, 'POST', `/geschillen/${id}/stappen`, step('advies-vragen', { adviseur: 'Mr. De Wit, Advies B.V.' }));
  assert.equal(await refused(first, `/geschillen/${id}/stappen`, step('advies')), 'claims.advice-missing');
  await ask(first, 'POST', `/geschillen/${id}/stappen`, step('advies', { advies: 'toekennen' }));
  const owed = await balanceOf('payable');
  const refusals = await balanceOf('refusals');
  await ask(first, 'POST', `/geschillen/${id}/stappen`, step('toekennen'));
  assert.equal(owed - (await balanceOf('payable')), 131_200n, '800 x 1,64 is owed after all');
  assert.equal(refusals - (await balanceOf('refusals')), 131_200n, 'and refused no more');
  const shown = await ask<Geschil>(provider, 'GET', `/geschillen/${id}`);
  assert.deepEqual([shown.stand, shown.aanZet, shown.stappen.length, shown.mogelijk.length], ['toegekend', null, 5, 0]);
  await asOwner(db, async (tx) => {
    const line = await tx.one('select verdict from claim_line where claim_id = $1', [claimId]);
    assert.deepEqual(line, { verdict: 'R' }, 'what was decided stays as it was');
  });
});

test('a period decided again at a corrected tariff: differences first, posted by a second person, and then nothing is left', async () => {
  await lines('TAR1', [100, 50], '2026-06');
  const { tarieven } = await ask<{ tarieven: { id: number; contract: string; van: string }[] }>(
    first,
    'GET',
    '/herberekeningen/keuzes',
  );
  const tariff = tarieven.find(({ contract, van }) => contract === 'C-2025-001' && van === '2026-01-01');
  assert.ok(tariff);
  const body = {
    van: '2026-06-01',
    tot: '2026-06-30',
    tariefId: tariff.id,
    tariefCent: 170,
    reden: 'Indexering vergeten.',
  };
  const { id } = await ask<{ id: number }>(first, 'POST', '/herberekeningen', body);
  const replay = await ask<Herberekening>(first, 'GET', `/herberekeningen/${id}`);
  // 150 minutes x 6 cents.
  assert.deepEqual([replay.aantalRegels, replay.aantalAnders, replay.meerCent, replay.minderCent], [2, 2, 900, 0]);
  assert.equal(await refused(first, `/herberekeningen/${id}/boekingen`), 'claims.second-person');
  const owed = await balanceOf('payable');
  await ask(second, 'POST', `/herberekeningen/${id}/boekingen`);
  assert.equal(owed - (await balanceOf('payable')), 900n);
  assert.equal(await refused(second, `/herberekeningen/${id}/boekingen`), 'claims.posted-already');
  const next = await ask<{ id: number }>(first, 'POST', '/herberekeningen', body);
  const nothing = await ask<Herberekening>(first, 'GET', `/herberekeningen/${next.id}`);
  assert.deepEqual([nothing.aantalAnders, nothing.stand], [0, 'geen-verschil']);
  assert.equal(await refused(second, `/herberekeningen/${next.id}/boekingen`), 'claims.nothing-to-post');
  // Two of the same: once one is posted, the other is overtaken.
  const lower = { ...body, tariefCent: 160 };
  const a = await ask<{ id: number }>(first, 'POST', '/herberekeningen', lower);
  const b = await ask<{ id: number }>(first, 'POST', '/herberekeningen', lower);
  await ask(second, 'POST', `/herberekeningen/${a.id}/boekingen`);
  assert.equal(await refused(second, `/herberekeningen/${b.id}/boekingen`), 'claims.overtaken');
  assert.equal(owed - (await balanceOf('payable')), -600n, '150 x (1,60 - 1,64)');
  await asOwner(db, async (tx) => {
    const { off } = await tx.one<{ off: bigint }>(
      `select (select sum(approved_cents) from utilisation) - (select sum(approved_cents) from claim_line)
              - (select sum(approved_change) from claim_correction) as off`,
    );
    assert.equal(Number(off), 0, 'the figures are the decisions with their corrections');
  });
});

test('a period decided again without a rule that should not have been asked', async () => {
  await lines('RULE1', [730], '2026-07');
  const body = { van: '2026-07-01', tot: '2026-07-31', zonderRegels: ['TR321'], reden: 'De periode mocht schuiven.' };
  assert.equal(await refused(first, '/herberekeningen', { ...body, zonderRegels: ['XX1'] }), 'claims.rules-missing');
  assert.equal(
    await refused(first, '/herberekeningen', { ...body, zonderRegels: undefined }),
    'claims.replacement-missing',
  );
  const { id } = await ask<{ id: number }>(first, 'POST', '/herberekeningen', body);
  const replay = await ask<Herberekening>(first, 'GET', `/herberekeningen/${id}`);
  assert.deepEqual(
    [replay.aantalAnders, replay.verschillen[0]?.wasCent, replay.verschillen[0]?.wordtCent],
    [1, 0, 119_720],
  );
  assert.equal((await call(provider, 'GET', `/herberekeningen/${id}`)).statusCode, 403);
  assert.equal((await call(stranger, 'GET', `/herberekeningen/${id}`)).statusCode, 404);
});

test('R-236: held lines are shown with reason, clause and sums; decided, taken back, confirmed by a second person, and answered', async () => {
  // 246 euros were approved in June; 600 x 1.64 = 984 fits within 2,000, and a second time it does not.
  await lines('HELD1', [600, 600], '2026-08');
  const dossiers = await ask<{ items: Controledossier[] }>(first, 'GET', '/controledossiers');
  const [dossier] = dossiers.items;
  assert.ok(dossier);
  assert.equal(dossier.aantal, 1);
  assert.equal(dossier.bedragCent, 98_400);
  const url = `/controledossiers/${dossier.id}`;
  const held = await ask<{ items: Controleregel[] }>(first, 'GET', `${url}/regels`);
  assert.equal(held.items.length, 1);
  const [line] = held.items;
  assert.equal(line?.redenen[0]?.regel, 'BV06');
  assert.match(line?.redenen[0]?.zin ?? '', /1\.230.*984.*2\.000/);
  assert.match(line?.redenen[0]?.bron ?? '', /Begeleiding in minuten, voorwaarden versie 1 bij C-2025-001/);

  await ask(first, 'POST', '/controlegrenzen', { bovenCent: 50_000 });
  const decide = { volgnummers: [line?.volgnummer], oordeel: 'goedgekeurd', reden: 'Afgesproken met de aanbieder.' };
  assert.equal(await refused(stranger, `${url}/besluiten`, decide), 'claims.dossier-unknown');
  const { id } = await ask<{ id: number }>(first, 'POST', `${url}/besluiten`, decide);
  assert.equal(await refused(second, `${url}/besluiten`, decide), 'claims.decided-already');
  assert.equal(await refused(first, `${url}/antwoorden`), 'claims.second-person');
  assert.equal(await refused(first, `/controlebesluiten/${id}/bevestigingen`), 'claims.second-person');
  await assert.rejects(
    asOwner(db, (tx) =>
      tx.execute(
        `insert into review_decision_step (decision_id, kind, municipality_id, person_id) values ($1, 'confirmed', 2, $2)`,
        [id, first],
      ),
    ),
    /a second person confirms/,
    'the database itself refuses the same person',
  );
  await ask(first, 'POST', `/controlebesluiten/${id}/intrekkingen`);
  const detail = await ask<ControledossierDetail>(first, 'GET', url);
  assert.deepEqual([detail.aantalBesloten, detail.besluiten[0]?.stand], [0, 'ingetrokken']);

  const again = await ask<{ id: number }>(first, 'POST', `${url}/besluiten`, {
    ...decide,
    volgnummers: undefined,
    regel: 'BV06',
  });
  assert.equal(await refused(first, `${url}/antwoorden`), 'claims.second-person');
  await ask(second, 'POST', `/controlebesluiten/${again.id}/bevestigingen`);
  const before = await balanceOf('payable');
  await ask(first, 'POST', `${url}/antwoorden`);
  assert.equal(before - (await balanceOf('payable')), 98_400n, 'what was approved is owed at once');
  await workAll(db);
  assert.equal(await refused(first, `/controlebesluiten/${again.id}/intrekkingen`), 'claims.answered-already');
  assert.equal((await ask<{ items: unknown[] }>(first, 'GET', '/controledossiers')).items.length, 0);
  await asOwner(db, async (tx) => {
    const { answers } = await tx.one<{ answers: number }>(
      `select count(*)::int as answers from message a join claim c on c.message_id = a.answers_id where c.id = $1`,
      [dossier.id],
    );
    assert.equal(answers, 1, 'the JW325 went out');
  });
});

const claimOf = (number: string): Promise<number> =>
  asOwner(db, async (tx) => {
    const { id } = await tx.one<{ id: bigint }>('select id from claim where number = $1', [number]);
    return Number(id);
  });
