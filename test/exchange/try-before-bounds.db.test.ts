import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { readFacts } from '../../src/modules/claims/api.ts';
import { asOwner } from '../../src/platform/db/index.ts';
import { tryFile } from '../../web/src/features/try/try-file.ts';
import { addPerson, apiServer } from '../support/api-server.ts';
import { testDatabase } from '../support/database.ts';
import { declarationBytes, type SentLine } from '../support/declaration.ts';
import { guidanceTerms, payBy } from '../support/funded.ts';
import { sendFile, workAll } from '../support/process.ts';
import { buildWorld, WORLD } from '../support/world.ts';

const db = await testDatabase();
let app: Awaited<ReturnType<typeof apiServer>>;
const people = new Map<number, number>();

const ALL = 'Plafond van de regio';
const PER_CHILD = 'Grens per jeugdige en maand';
const bound = (more: object) => ({ over: 'jaar', bijOverschrijding: 'afkeuren', signalen: [], ...more });

before(async () => {
  await buildWorld(db);
  await payBy(
    db,
    guidanceTerms({
      grenzen: [
        // What contracts agree together: De Meander EUR 1,500 and Kompas EUR 1,500.
        bound({ sleutel: 'regio', naam: ALL, per: ['regio'], hoogte: { soort: 'afgesproken-bedrag' } }),
        bound({
          sleutel: 'jeugdige',
          naam: PER_CHILD,
          per: ['jeugdige'],
          over: 'maand',
          hoogte: { soort: 'volume', volume: 700 },
          bijOverschrijding: 'beoordelen',
        }),
      ],
    }),
  );
  await asOwner(db, (tx) => tx.execute('update contract_product set limit_cents = 150000 where year = 2026'));
  app = await apiServer(db);
  for (const { id } of [WORLD.meander, WORLD.kompas]) people.set(id, await addPerson(db, 'care-administrator', id));
});

/** Tries a file on the facts of this moment, sends it, and gives what both said of each line. */
async function both(provider: { readonly id: number; readonly agb: string }, name: string, lines: readonly SentLine[]) {
  const bytes = await declarationBytes({ identification: name, number: name, sender: provider.agb, lines });
  const headers = { 'x-test-person': String(people.get(provider.id)), doel: 'payment' };
  const answer = await app.inject({ url: '/v1/proefgegevens', headers });
  assert.equal(answer.statusCode, 200, answer.body);
  const facts = readFacts(gunzipSync(answer.rawPayload).toString('utf8'));
  const tried: string[] = [];
  const outcome = await tryFile(new Blob([new Uint8Array(bytes)]), facts, {
    onLine: ({ seq }, { verdict, failedMask }) => {
      tried[seq - 1] = `${verdict[0]?.toUpperCase()}${failedMask}`;
    },
  });
  assert.ok(outcome.ok, JSON.stringify(outcome.ok ? null : outcome.no));
  const sent = await sendFile(db, bytes, [provider.id]);
  assert.ok(sent.ok);
  await workAll(db);
  const decided = await asOwner(db, (tx) =>
    tx.query<{ verdict: string; rules: bigint }>(
      `select l.verdict, l.failed_rules as rules from claim_line l join claim c on c.id = l.claim_id
        where c.message_id = $1 order by l.seq`,
      [sent.value.messageId],
    ),
  );
  return { facts, tried, decided: decided.map(({ verdict, rules }) => `${verdict}${rules}`) };
}

test('a bound to which others count is judged by what everybody used, also when nothing was kept of it yet (BV03, BV06)', async () => {
  const first = await both(WORLD.kompas, 'K1', [{ reference: 'k1', allocationNumber: 300003, volume: 600 }]);
  assert.deepEqual(first.tried, first.decided);
  assert.equal(first.decided[0], 'A0');
  // EUR 984 of Kompas and EUR 984 of De Meander fit within 3,000; the next does not. Noor has no minutes left in October.
  const second = await both(WORLD.meander, 'M1', [
    { reference: 'm1', allocationNumber: 300002, bsn: WORLD.sem.bsn },
    { reference: 'm2', allocationNumber: 300002, bsn: WORLD.sem.bsn, volume: 700, month: '2026-09' },
    { reference: 'm3', allocationNumber: 300001, volume: 200 },
  ]);
  assert.deepEqual(second.tried, second.decided);
  assert.equal(second.decided.map((each) => each[0]).join(''), 'ARH');
  assert.deepEqual(second.facts.sharedBounds, [ALL, PER_CHILD]);
});

test('of another provider nothing is told but one number per bound: no agreement, no child, no allocation', async () => {
  const { facts } = await both(WORLD.meander, 'M2', [{ reference: 'm9', month: '2026-08' }]);
  const [oss] = facts.municipalities.filter(({ code }) => code === WORLD.oss.cbs);
  const accounts = [...(oss?.funding?.used.keys() ?? [])];
  const children = new Set(oss?.clients.values());
  for (const account of accounts) {
    const [, key, , scope] = account.split('|');
    assert.ok(key === 'regio' ? scope === 'region' : children.has(scope ?? ''), account);
  }
  assert.ok(!oss?.allocations.has(300003));
  const seen = await asOwner(db, (tx) =>
    tx.query<{ contract: number; limit: bigint }>(
      `select contract_id as contract, limit_cents as "limit" from (select set_config('rd.role', 'care-administrator', true),
         set_config('rd.provider_ids', $1, true)) s, rd.agreed_under_terms(1, 'proef', null)`,
      [`{${WORLD.meander.id}}`],
    ),
  );
  assert.deepEqual(seen, [
    { contract: 0, limit: 150_000n },
    { contract: 1, limit: 150_000n },
  ]);
});
