import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, TODAY, today } from '../../../../test/support/module-server.ts';
import { loadSmallWorld, WORLD } from '../../../../test/support/small-world.ts';
import { asOwner } from '../../../platform/db/index.ts';
import { askDaily, runWorker } from '../../../platform/jobs/index.ts';
import { silentLog } from '../../../platform/log/index.ts';
import { termsFromDocument } from '../../funding/index.ts';
import { ledgerRoutes } from '../../ledger/index.ts';
import type { VasteBedragen, VasteBedragenGeboekt } from '../api.ts';
import { POST_DUE_JOB, postDueJob, settlementRoutes } from '../index.ts';

const [MANAGER, OFFICER, CARE, NEIGHBOUR, OTHER_CARE] = [1, 2, 3, 5, 9];

/** Day care is a task of 24,000 euros in twelve parts in advance; guidance is by the minute. */
const TERMS = {
  sleutel: 'taak-en-garantie',
  naam: 'Taak en garantie',
  van: '2024-01-01',
  onderdelen: [
    {
      sleutel: 'daghulp',
      naam: 'Beschikbare daghulp',
      model: 'vaste-capaciteit',
      variant: 'taak',
      dekt: { productcodes: ['41A03'] },
      prijs: { soort: 'taak' },
      verschuldigd: { soort: 'termijnen', perJaar: 12, vooraf: true },
      declaratie: { per: 'geen' },
      bronnen: ['proef'],
    },
    {
      sleutel: 'begeleiding',
      naam: 'Begeleiding in minuten',
      model: 'prijs-keer-hoeveelheid',
      variant: 'inspanning',
      dekt: {},
      prijs: { soort: 'eenheid', eenheid: 'minuut', prijsregel: 'vast' },
      verschuldigd: { soort: 'per-eenheid' },
      declaratie: { per: 'jeugdige', eenheidcode: '01', bovenPeriode: 'afkeuren' },
      bronnen: ['proef'],
    },
  ],
  bronnen: [{ sleutel: 'proef', titel: 'Zelf bedacht' }],
};

const read = termsFromDocument(TERMS);
assert.ok(read.ok, JSON.stringify(read));
const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await asOwner(db, async (tx) => {
    // Codes of existing municipalities: statistics know how many young people they have.
    await tx.execute(
      `update organisation set cbs_code = case id when 10 then '0828' else '0757' end where id in (10, 11)`,
    );
    await tx.execute(`insert into person (id, subject, name, organisation_id) values (9, 'ob', 'Ot Bos', 31)`);
    await tx.execute(
      `insert into person_role (person_id, role, organisation_id, from_on) values (9, 'care-administrator', 31, '2020-01-01')`,
    );
    await tx.execute(
      `insert into funding_terms (region_id, key, number, name, from_on, content, adopted_on)
       values (1, 'taak', 1, 'Taak en garantie', '2024-01-01', $1, '2024-01-01')`,
      [JSON.stringify(TERMS)],
    );
    await tx.execute(
      `insert into contract_funding (contract_id, terms_id, from_on)
       select c.id, t.id, '2024-01-01' from contract c, funding_terms t where c.region_id = 1`,
    );
  });
});
const paths = [
  ...settlementRoutes({ today }),
  ...ledgerRoutes({ today, now: () => new Date('2026-11-23T09:00:00Z'), onPaid: async () => {} }),
];
const server = await moduleServer(db, paths);
after(() => server.app.close());

const shown = async (person: number, year = 2026) => {
  const reply = await server.ask(person, 'GET', `/vaste-bedragen?jaar=${year}`);
  assert.equal(reply.status, 200, reply.text);
  return reply.json as VasteBedragen;
};
const postNow = async (person: number) => {
  const reply = await server.ask(person, 'POST', '/vaste-bedragen/boeking');
  assert.equal(reply.status, 200, reply.text);
  return reply.json as VasteBedragenGeboekt;
};
const owed = () =>
  asOwner(db, (tx) =>
    tx.query<{ municipalityId: number; kind: string; count: number; cents: bigint }>(
      `select t.municipality_id as "municipalityId", t.kind, count(distinct t.id)::int as count,
              sum(e.credit_cents - e.debit_cents)::bigint as cents
         from ledger_transaction t join ledger_entry e on e.transaction_id = t.id and e.account = 'payable'
        group by 1, 2 order by 1, 2`,
    ),
  );

test('R-084: a task is due in twelve parts without a declaration, divided over the municipalities by young people', async () => {
  const before = await shown(OFFICER);
  assert.equal(before.items.length, 12);
  assert.deepEqual([before.geboektCent, before.items.filter(({ status }) => status === 'te-boeken').length], [0, 11]);
  assert.ok(before.mag.boeken);
  const neighbour = await shown(NEIGHBOUR);
  assert.equal(before.totaalCent + neighbour.totaalCent, 2_400_000, 'both together are what the contract agrees');
  assert.ok(before.totaalCent > neighbour.totaalCent, 'Oss has more young people than Boxtel');
});

test('what became due is posted once, as a debt that a payment batch pays; a second run posts nothing', async () => {
  const planned = await shown(OFFICER);
  const done = await postNow(OFFICER);
  assert.deepEqual(done, { geboekt: 11, bedragCent: planned.teBoekenCent, inGeslotenJaar: 0, onverdeeld: 0 });
  assert.deepEqual(await postNow(OFFICER), { geboekt: 0, bedragCent: 0, inGeslotenJaar: 0, onverdeeld: 0 });
  const after = await shown(OFFICER);
  assert.deepEqual(
    [after.geboektCent, after.teBoekenCent, after.laterCent, after.totaalCent],
    [planned.teBoekenCent, 0, planned.laterCent, planned.totaalCent],
  );
  const sums = await owed();
  assert.deepEqual(
    sums.map(({ municipalityId, kind, count, cents }) => [municipalityId, kind, count, Number(cents)]),
    [[WORLD.municipality, 'instalment', 11, planned.teBoekenCent]],
    'the neighbour posts its own',
  );
  const proposal = await server.ask(OFFICER, 'GET', '/betaalvoorstel?vooruit=0');
  assert.equal((proposal.json as { aanbieders: { openCent: number }[] }).aanbieders[0]?.openCent, planned.teBoekenCent);
});

test('the nightly work posts for every municipality, and nothing twice', async () => {
  const night = new Date(`${TODAY}T01:30:00Z`);
  const before = await shown(NEIGHBOUR);
  assert.equal(before.geboektCent, 0);
  await askDaily(db, POST_DUE_JOB, new Date('2020-01-01T02:00:00Z'));
  const stop = new AbortController();
  const handlers = { [POST_DUE_JOB]: postDueJob({ now: () => night }) };
  const worker = runWorker(db, handlers, { signal: stop.signal, log: silentLog, pollMs: 20 });
  for (let look = 0; look < 200 && (await shown(NEIGHBOUR)).geboektCent === 0; look += 1)
    await new Promise((go) => setTimeout(go, 25));
  stop.abort();
  await worker;
  const sums = await owed();
  assert.deepEqual(
    sums.map(({ municipalityId, kind, count }) => [municipalityId, kind, count]),
    [
      [WORLD.municipality, 'instalment', 11],
      [WORLD.neighbour, 'instalment', 11],
    ],
  );
  assert.equal(
    sums.reduce((sum, { cents }) => sum + cents, 0n),
    2_200_000n,
    'eleven of twelve parts, to the cent',
  );
});

test('a provider sees what was posted for it; another does not; who does not pay cannot post', async () => {
  const own = await shown(CARE);
  assert.equal(own.items.length, 22);
  assert.equal(own.mag.boeken, false);
  assert.equal((await shown(OTHER_CARE)).items.length, 0);
  assert.equal((await server.ask(MANAGER, 'GET', '/vaste-bedragen')).status, 403);
  assert.equal((await server.ask(CARE, 'POST', '/vaste-bedragen/boeking')).status, 403);
});

test('fixed amounts come in pages that together are the whole, and as a file with the same filter', async () => {
  const whole = await shown(CARE);
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query = `jaar=2026&limit=9${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
    const page = (await server.ask(CARE, 'GET', `/vaste-bedragen?${query}`)).json as VasteBedragen;
    assert.deepEqual([page.totaal, page.bedragen, page.totaalCent], [22, 22, whole.totaalCent]);
    seen.push(...page.items.map(({ gemeente, maand }) => `${gemeente.id} ${maand}`));
    cursor = page.volgende;
  }
  assert.deepEqual(
    seen,
    whole.items.map(({ gemeente, maand }) => `${gemeente.id} ${maand}`),
  );
  assert.equal((await server.ask(CARE, 'GET', '/vaste-bedragen?cursor=x')).status, 400);
  const due = (await server.ask(OFFICER, 'GET', '/vaste-bedragen?status=later')).json as VasteBedragen;
  assert.deepEqual([due.totaal, due.bedragen], [1, 12]);
  const file = await server.ask(OFFICER, 'GET', '/vaste-bedragen/_exporteer?status=later&formaat=csv');
  assert.equal(file.status, 200, file.text);
  assert.equal(file.text.trim().split('\n').length, 2, 'a head and the one amount that is due later');
  assert.equal((await server.ask(MANAGER, 'GET', '/vaste-bedragen/_exporteer?formaat=csv')).status, 403);
});

test('the database keeps each instalment once, for the payer only, and changes none', async () => {
  const again = asOwner(db, (tx) =>
    tx.execute(`insert into instalment select (i).* from (select i from instalment i limit 1) one`),
  );
  await assert.rejects(again, { code: '23505' });
  await assert.rejects(
    asOwner(db, (tx) => tx.execute('update instalment set amount_cents = 1')),
    /append-only|appended|never changed|refuse/i,
  );
});
