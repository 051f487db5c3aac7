import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../kernel/plain-date.ts';
import { buildJw323, checkFile, MAX_FILE_BYTES } from '../../standards/ijw/index.ts';
import { demoRegionData } from '../region-data.ts';
import { demoBatches } from './batches.ts';
import { buildJw323For } from './build-jw323.ts';
import { openDemoRegion } from './demo-region.ts';

const region = openDemoRegion({ data: demoRegionData(), seed: 'test', scale: 0.2, today: plainDate('2026-11-22') });
const NOVEMBER = plainDate('2026-11-01');

async function sizeOf(content: ReturnType<typeof buildJw323For>): Promise<number> {
  let size = 0;
  for await (const piece of buildJw323(content.header, content.head, content.clients())) size += piece.length;
  return size;
}

test('a fresh declaration has one line per running allocation and a total that closes (TR358)', () => {
  const content = buildJw323For(region, 0, 2, NOVEMBER);
  const lines = [...content.clients()].flatMap(({ Prestaties }) => Prestaties.Prestatie);
  assert.equal(lines.length, content.lineCount);
  assert.equal(new Set(lines.map((line) => line.ToewijzingNummer)).size, lines.length);
  assert.equal(
    lines.reduce((sum, line) => sum + line.IngediendBedrag.Bedrag, 0),
    content.head.TotaalIngediendBedrag.TotaalBedrag,
  );
  const children = [...content.clients()].map(({ Bsn }) => Bsn);
  assert.equal(new Set(children).size, children.length);
});

test('what is built and what the demonstration stores holds on levels 1 and 2 of the standard', async () => {
  const { header, head, clients } = buildJw323For(region, 0, 2, NOVEMBER);
  const fresh = await checkFile(buildJw323(header, head, clients()), { fileName: 'fresh.xml' });
  assert.deepEqual([fresh.xsdValid, fresh.rules, fresh.findings], [true, [], []]);
  const small = openDemoRegion({ data: demoRegionData(), seed: 'test', scale: 0.02, today: plainDate('2026-11-22') });
  const seen = new Set<string | null>();
  for await (const { table, rows } of demoBatches(small)) {
    if (table !== 'message_part') continue;
    for (const { bytes } of rows.slice(0, 60)) {
      const stored = await checkFile([bytes as Uint8Array], { fileName: 'stored.xml' });
      assert.deepEqual([stored.xsdValid, stored.rules, stored.findings], [true, [], []]);
      seen.add(stored.message);
    }
  }
  assert.deepEqual([...seen].sort(), ['JW323', 'JW325']);
});

test('a file of the largest size allowed (OP179) is filled to just below it', async () => {
  const size = await sizeOf(buildJw323For(region, 0, 2, NOVEMBER, { sizeBytes: MAX_FILE_BYTES }));
  assert.ok(size <= MAX_FILE_BYTES && size > MAX_FILE_BYTES * 0.99, String(size));
});

test('nothing to declare is said', () => {
  const small = region.providers.findIndex(({ municipalities }) => !municipalities.includes(0));
  assert.throws(() => buildJw323For(region, small, 0, NOVEMBER), RangeError);
});
