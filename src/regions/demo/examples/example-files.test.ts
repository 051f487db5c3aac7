import assert from 'node:assert/strict';
import { test } from 'node:test';
import { epochDay, plainDate } from '../../../kernel/plain-date.ts';
import { checkFile } from '../../../standards/ijw/index.ts';
import { demoRegionData } from '../../region-data.ts';
import { buildJw323For } from '../build-jw323.ts';
import { calendarMonthOf } from '../demo-calendar.ts';
import { openDemoRegion } from '../demo-region.ts';
import { draftFor, toClaimLine } from '../draft-line.ts';
import type { ExampleFacts, ExampleKind } from './example-facts.ts';
import { exampleFile } from './example-files.ts';

const region = openDemoRegion({ data: demoRegionData(), seed: 'test', scale: 1, today: plainDate('2026-11-22') });
const OSS = region.data.municipalities.municipalities.findIndex(({ cbsCode }) => cbsCode === '0828');
const SEPTEMBER = calendarMonthOf(plainDate('2026-09-01'), 0);
const own = region.allocations.filter((a) => a.contract.provider.index === 0 && a.municipality === OSS);
const bsnOf = (client: number): string => region.clients[client - 1]?.bsn ?? '';

/** As if September was paid as usual and October is still to be declared. */
const facts: ExampleFacts = {
  senderAgb: region.providers[0]?.agbCode ?? '',
  receiverCbs: '0828',
  month: plainDate('2026-10-01'),
  datedOn: plainDate('2026-11-10'),
  last: {
    identification: 'B2026090828',
    number: 'D2026090828',
    month: SEPTEMBER.from,
    lines: own
      .filter((a) => a.from <= SEPTEMBER.firstEpoch && a.through >= SEPTEMBER.lastEpoch)
      .map((a, at) => ({
        bsn: bsnOf(a.client),
        line: toClaimLine(draftFor(a, bsnOf(a.client), SEPTEMBER, 12), at + 1, `2026-09-${at + 1}`),
      })),
  },
  running: own
    .filter((a) => a.from <= epochDay(plainDate('2026-10-31')) && a.through >= epochDay(plainDate('2026-10-01')))
    .map((a) => ({
      ...a,
      bsn: bsnOf(a.client),
      productCategory: a.product.category,
      productCode: a.product.code,
      tariffCents: a.product.tariffCents?.['2026'] ?? 0,
      lastYearsTariffCents: a.product.tariffCents?.['2025'] ?? null,
    })),
};
const check = (kind: ExampleKind) => checkFile([exampleFile(kind, facts).bytes], { fileName: 'voorbeeld.xml' });
const textOf = (kind: ExampleKind): string => Buffer.from(exampleFile(kind, facts).bytes).toString('utf8');

test('the declaration and the correction hold on levels 1 and 2 of the standard, TR134, TR137 and TR358 among them', async () => {
  for (const kind of ['declaration', 'correction', 'same-identification'] as const) {
    const report = await check(kind);
    assert.deepEqual([report.xsdValid, report.rules, report.findings], [true, [], []], kind);
  }
});

test('the month to declare has a line for nearly every running allocation', () => {
  const { lines } = exampleFile('declaration', facts);
  assert.ok(lines > facts.running.length * 0.85 && lines <= facts.running.length + 1, `${lines}`);
});

test('the broken file breaks the schema and nothing else', async () => {
  const report = await check('broken');
  assert.equal(report.xsdValid, false);
  assert.match(textOf('broken'), /GeleverdVolume>zes</);
});

test('a correction takes an approved debit back before it asks less (IV091)', () => {
  const signs = [...textOf('correction').matchAll(/DebetCredit>([CD])</g)].map(([, sign]) => sign);
  assert.deepEqual(signs.slice(1), ['C', 'D', 'C', 'D', 'C', 'D']);
  assert.equal(signs[0], 'C');
});

test('the identification of the last declaration comes back on another file (TR056)', () => {
  assert.match(textOf('same-identification'), /Identificatie>B2026090828</);
});

test('the same facts give the same bytes', () => {
  assert.deepEqual(exampleFile('declaration', facts).bytes, exampleFile('declaration', facts).bytes);
});

test('nothing outside the pair is in a file: only its own children', () => {
  const fresh = new Set([...buildJw323For(region, 0, OSS, facts.month).clients()].map(({ Bsn }) => Bsn));
  const children = [...textOf('declaration').matchAll(/Bsn>(\d{9})</g)].map(([, bsn]) => bsn ?? '');
  const known = new Set([...fresh, ...facts.last.lines.map(({ bsn }) => bsn)]);
  assert.deepEqual(
    children.filter((bsn) => !known.has(bsn)),
    [],
  );
});
