import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { moduleServer, today } from '../../../../test/support/module-server.ts';
import { sendFile, workAll } from '../../../../test/support/process.ts';
import { vault } from '../../../../test/support/world.ts';
import { rulesOfMask } from '../../../modules/claims/index.ts';
import { asOwner } from '../../../platform/db/index.ts';
import { loadDemo } from '../load.ts';
import type { ExampleList } from './api.ts';
import { exampleRoutes } from './routes.ts';

const db = await testDatabase();
assert.ok((await loadDemo(db, { vault, scale: 0.3 })).ok);
const server = await moduleServer(db, exampleRoutes({ demo: true, vault, today }));
const elsewhere = await moduleServer(db, exampleRoutes({ demo: false, vault, today }));
after(async () => {
  await server.app.close();
  await elsewhere.app.close();
});

const personOf = (subject: string): Promise<{ id: number; provider: number }> =>
  asOwner(db, (tx) =>
    tx.one('select id, organisation_id as provider from person where subject = $1', [`demo-${subject}`]),
  );
const aydin = await personOf('zorgadministratie');

const list = async (): Promise<ExampleList> =>
  (await server.ask(aydin.id, 'GET', '/voorbeeldbestanden')).json as ExampleList;
async function download(kind: ExampleList['items'][number]['soort']): Promise<Buffer> {
  const found = (await list()).items.find(({ soort }) => soort === kind);
  const reply = await server.ask(aydin.id, 'GET', `/voorbeeldbestanden/${found?.id}`);
  assert.equal(reply.status, 200, reply.text);
  return Buffer.from(reply.text, 'utf8');
}
const send = (bytes: Uint8Array) => sendFile(db, bytes, [aydin.provider]);

type Decided = { line_count: number; refused_count: number; approved_cents: bigint; masks: bigint[] };
const decided = (messageId: bigint): Promise<Decided> =>
  asOwner(db, (tx) =>
    tx.one<Decided>(
      `select c.line_count, c.refused_count, c.approved_cents,
              array(select l.failed_rules from claim_line l where l.claim_id = c.id and l.verdict = 'R') as masks
         from claim c where c.message_id = $1`,
      [messageId],
    ),
  );

test('October of De Meander and Oss is left to declare, and first in the list', async () => {
  const { maand, gemeente, items } = await list();
  assert.deepEqual([maand, gemeente?.naam], ['2026-10-01', 'Oss']);
  assert.deepEqual(
    items.map(({ soort }) => soort),
    ['declaratie', 'correctie', 'stuk', 'zelfde-identificatie'],
  );
});

test('another file under a used identification is refused at the door (TR056)', async () => {
  const received = await send(await download('zelfde-identificatie'));
  assert.equal(received.ok ? '' : received.refusal.code, 'exchange.identification-in-use');
});

test('the broken file is refused by the schema, with its place', async () => {
  const received = await send(await download('stuk'));
  assert.ok(!received.ok && received.refusal.code === 'exchange.unreadable');
  assert.ok((received.refusal.refusals[0]?.line ?? 0) > 1);
});

test('the declaration is paid for the greater part; each refused line has another cause', async () => {
  const bytes = await download('declaratie');
  assert.deepEqual(await download('declaratie'), bytes, 'the same bytes twice');
  const correction = await download('correctie');
  const received = await send(bytes);
  assert.ok(received.ok);
  await workAll(db);
  const claim = await decided(received.value.messageId);
  assert.ok(claim.line_count > 25, `${claim.line_count} lines`);
  assert.ok(claim.approved_cents > 0n);
  const rules = claim.masks.map((mask) => rulesOfMask(Number(mask)).join('+'));
  assert.equal(new Set(rules).size, rules.length, rules.join(' '));
  for (const rule of ['TR418', 'TR321', 'TR338', 'TR346', 'TR308', 'TR389']) {
    assert.ok(
      rules.some((found) => found.includes(rule)),
      `${rule} in ${rules.join(' ')}`,
    );
  }
  const again = await send(bytes);
  assert.ok(again.ok && again.value.outcome === 'already-received');

  const corrected = await send(correction);
  assert.ok(corrected.ok);
  await workAll(db);
  const result = await decided(corrected.value.messageId);
  assert.deepEqual([result.line_count, result.refused_count], [6, 0]);
  assert.ok(result.approved_cents < 0n, 'less is paid than before');
  assert.notEqual((await list()).gemeente?.naam, 'Oss', 'the next municipality comes up');
});

test('no examples for others: not outside the demonstration, nor for who sends no declarations', async () => {
  const outside = await elsewhere.ask(aydin.id, 'GET', '/voorbeeldbestanden');
  assert.deepEqual((outside.json as ExampleList).items, []);
  const [first] = (await list()).items;
  assert.equal((await elsewhere.ask(aydin.id, 'GET', `/voorbeeldbestanden/${first?.id}`)).status, 404);
  const officer = await personOf('financieel');
  assert.equal((await server.ask(officer.id, 'GET', `/voorbeeldbestanden/${first?.id}`)).status, 403);
  const adviser = await personOf('verkoopadviseur');
  assert.equal((await server.ask(adviser.id, 'GET', '/voorbeeldbestanden')).status, 403);
});
