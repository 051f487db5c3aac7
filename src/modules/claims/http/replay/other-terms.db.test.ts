import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { addPerson, apiServer } from '../../../../../test/support/api-server.ts';
import { testDatabase } from '../../../../../test/support/database.ts';
import { guidanceTerms, payBy } from '../../../../../test/support/funded.ts';
import { sendAndWork } from '../../../../../test/support/process.ts';
import { buildWorld, WORLD } from '../../../../../test/support/world.ts';
import { asOwner } from '../../../../platform/db/index.ts';
import type { Herberekening, Herberekenkeuzes } from '../../api.ts';

const db = await testDatabase();
let app: FastifyInstance;
let maker: number;
let colleague: number;

const terms = (limitCents: number) =>
  guidanceTerms({
    grenzen: [
      {
        sleutel: 'plafond',
        naam: 'Plafond per aanbieder',
        per: ['aanbieder'],
        over: 'jaar',
        hoogte: { soort: 'bedrag', bedragCenten: limitCents },
        bijOverschrijding: 'afkeuren',
        signalen: [],
      },
    ],
  });

/** A version that is adopted and pays nothing yet. */
const adopt = (limitCents: number, key = 'proef'): Promise<number> =>
  asOwner(db, async (tx) => {
    const { id } = await tx.one<{ id: number }>(
      `insert into funding_terms (region_id, key, number, name, from_on, content, adopted_on)
       select $1, $2, coalesce(max(number), 0) + 1, 'Begeleiding in minuten', '2025-01-01', $3::jsonb, '2025-01-01'
         from funding_terms where key = $2 returning id`,
      [WORLD.region, key, JSON.stringify({ ...terms(limitCents), sleutel: key })],
    );
    return id;
  });

before(async () => {
  await buildWorld(db);
  // Two months of EUR 984 fit in EUR 2,000; the third does not.
  await payBy(db, terms(200_000));
  for (const month of ['01', '02', '03'])
    await sendAndWork(db, {
      identification: `T${month}`,
      number: `T${month}`,
      month: `2026-${month}`,
      lines: [{ reference: month }],
    });
  maker = await addPerson(db, 'financial-officer', WORLD.oss.id);
  colleague = await asOwner(db, async (tx) => {
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
  app = await apiServer(db);
  await app.ready();
});
after(() => app.close());

let keys = 0;
async function call(person: number, method: 'GET' | 'POST', url: string, payload?: object) {
  keys += 1;
  const headers = {
    'x-test-person': String(person),
    'x-requested-with': 'rodedraad',
    ...(method === 'POST' ? { 'idempotency-key': `proefsleutel-${keys}` } : {}),
  };
  return app.inject({ method, url: `/v1${url}`, headers, ...(payload && { payload }) });
}

async function replay(voorwaardenId: number, van = '2026-01-01', tot = '2026-12-31'): Promise<Herberekening> {
  const made = await call(maker, 'POST', '/herberekeningen', {
    van,
    tot,
    voorwaardenId,
    reden: 'De grens was onjuist.',
  });
  assert.equal(made.statusCode, 201, made.body);
  return (await call(maker, 'GET', `/herberekeningen/${made.json().id}`)).json();
}
const outcome = ({ aantalRegels, aantalAnders, meerCent, minderCent }: Herberekening) => ({
  aantalRegels,
  aantalAnders,
  meerCent,
  minderCent,
});

test('a period decided again under another version of the terms: what came before counts, a colleague posts it (BV03)', async () => {
  const higher = await adopt(300_000);
  const between = await adopt(250_000);
  const { voorwaarden } = (await call(maker, 'GET', '/herberekeningen/keuzes')).json() as Herberekenkeuzes;
  assert.deepEqual(
    voorwaarden.map(({ versie }) => versie),
    [3, 2, 1],
  );
  // January and February are outside what is decided again, and take 196,800 of the bound.
  assert.deepEqual(outcome(await replay(between, '2026-03-01', '2026-03-31')), {
    aantalRegels: 1,
    aantalAnders: 0,
    meerCent: 0,
    minderCent: 0,
  });
  const made = await replay(higher, '2026-03-01', '2026-03-31');
  assert.deepEqual(outcome(made), { aantalRegels: 1, aantalAnders: 1, meerCent: 98_400, minderCent: 0 });
  assert.equal(made.vervangen, 'Volgens Begeleiding in minuten, versie 2');
  // February alone: March comes later and takes nothing from it.
  assert.equal((await replay(between, '2026-02-01', '2026-02-28')).aantalAnders, 0);
  assert.deepEqual(outcome(await replay(higher)), { ...outcome(made), aantalRegels: 3 });
  assert.equal(
    (await call(maker, 'POST', `/herberekeningen/${made.id}/boekingen`)).json().code,
    'claims.second-person',
  );
  assert.equal((await call(colleague, 'POST', `/herberekeningen/${made.id}/boekingen`)).statusCode, 204);
  const { sum } = await asOwner(db, (tx) =>
    tx.one<{ sum: bigint }>(
      `select sum(credit_cents - debit_cents)::bigint as sum from ledger_entry where account = 'payable'`,
    ),
  );
  assert.equal(sum, 295_200n, 'three months are owed');
});

test('a lower bound takes money back in the order in which lines were decided; what was corrected stands', async () => {
  const lower = await replay(await adopt(100_000));
  assert.deepEqual(outcome(lower), { aantalRegels: 3, aantalAnders: 1, meerCent: 0, minderCent: -98_400 });
  const { items } = (await call(maker, 'GET', `/herberekeningen/${lower.id}/regels`)).json();
  assert.deepEqual(
    items.map((line: { referentie: string; redenen: { regel: string }[] }) => [
      line.referentie,
      line.redenen.map(({ regel }) => regel),
    ]),
    [['02', ['BV03']]],
  );
});

test('the same version changes nothing; a version of other terms, or one that is no version, is refused', async () => {
  const [first] = await asOwner(db, (tx) => tx.query<{ id: number }>('select min(id) as id from funding_terms'));
  assert.ok(first);
  assert.equal((await replay(first.id, '2026-01-01', '2026-02-28')).aantalAnders, 0);
  const body = { van: '2026-01-01', tot: '2026-01-31', reden: 'Proef.' };
  for (const voorwaardenId of [await adopt(1, 'andere'), 999_999]) {
    const answer = await call(maker, 'POST', '/herberekeningen', { ...body, voorwaardenId });
    assert.equal(answer.json().code, 'claims.terms-unknown');
  }
  const both = await call(maker, 'POST', '/herberekeningen', {
    ...body,
    voorwaardenId: first.id,
    zonderRegels: ['TR321'],
  });
  assert.equal(both.json().code, 'claims.replacement-missing');
});
