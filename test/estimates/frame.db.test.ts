import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { copyBatch } from '../../src/app/demo/copy-batches.ts';
import { plainDate } from '../../src/kernel/plain-date.ts';
import type { Raming } from '../../src/modules/estimates/api.ts';
import { estimatesRoutes } from '../../src/modules/estimates/index.ts';
import { openBsnVault } from '../../src/platform/crypto/bsn-vault.ts';
import { asOwner, InBackground } from '../../src/platform/db/index.ts';
import { demoRegionData, openDemo } from '../../src/regions/index.ts';
import { testDatabase } from '../support/database.ts';
import { moduleServer, today } from '../support/module-server.ts';

const data = demoRegionData();
const ADVISER = 1 + data.people.people.findIndex(({ role }) => role === 'policy-adviser');

const db = await testDatabase();
/** The region as the demonstration has it, up to what is bought. */
before(async () => {
  const demo = openDemo({ data, seed: 'frame', scale: 1, today: plainDate('2026-11-22') });
  const vault = openBsnVault(Buffer.alloc(32, 7));
  await asOwner(db, async (tx) => {
    const background = new InBackground();
    for await (const batch of demo.batches()) {
      if (batch.stage !== 'parties' && batch.stage !== 'goals') break;
      await copyBatch(tx, batch, vault, background);
    }
    await background.end();
  });
});
const server = await moduleServer(db, estimatesRoutes({ today }));
after(() => server.app.close());

const number = (text: string): bigint => BigInt(text.replaceAll('.', ''));
const cents = (text: string): bigint => BigInt(text.replace(/[.,]/g, ''));
const plain = (line: string): string => line.replaceAll('\u00a0', ' ');

/** One printed line as a sum: what stands left of "=" must give what stands right of it. */
function recalculate(line: string): bigint {
  const unit = /: ([\d.]+) \S+ × € ([\d.]+,\d\d) per \S+ = € ([\d.]+,\d\d)$/.exec(plain(line));
  if (unit) {
    const [, volume = '', tariff = '', amount = ''] = unit;
    assert.equal(number(volume) * cents(tariff), cents(amount), line);
    return cents(amount);
  }
  const lump = /: vast bedrag = € ([\d.]+,\d\d)$/.exec(plain(line));
  assert.ok(lump, line);
  return cents(lump[1] ?? '');
}

test('R-154: the printed path of the estimate, recalculated line by line, gives the frame of EUR 99,987,047.00', async () => {
  const list = (await server.ask(ADVISER, 'GET', '/ramingen')).json as { items: { id: number; status: string }[] };
  const adopted = list.items.find(({ status }) => status === 'vastgesteld');
  const estimate = (await server.ask(ADVISER, 'GET', `/ramingen/${adopted?.id}`)).json as Raming;
  const path = estimate.pad.midden;
  const lines = path.slice(0, data.products.products.length);
  assert.equal(
    lines.reduce((sum, line) => sum + recalculate(line), 0n),
    9_998_704_700n,
  );
  assert.deepEqual(path.slice(lines.length).map(plain), [
    'Samen: € 99.987.047,00',
    'Kader: € 99.987.047,00',
    'Kader min samen: € 0,00',
  ]);
  assert.equal(estimate.uitkomst.midden.past, true);
});

test('R-153, R-154: at low volume the estimate fits the frame and at high volume it does not', async () => {
  const estimate = (await server.ask(ADVISER, 'GET', '/ramingen/1')).json as Raming;
  for (const scenario of ['laag', 'hoog'] as const) {
    const sum = estimate.pad[scenario].slice(0, -3).reduce((all, line) => all + recalculate(line), 0n);
    assert.equal(Number(sum), estimate.uitkomst[scenario].totaalCent);
  }
  assert.deepEqual([estimate.uitkomst.laag.past, estimate.uitkomst.hoog.past], [true, false]);
});
