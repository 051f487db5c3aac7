/**
 * The generator alone in a process of its own: node bench/generator/generate.ts <scale>. Makes every row and writes it as
 * COPY text to nowhere, region after region; says on one line of JSON what either part took.
 */
import { openSync, writeSync } from 'node:fs';
import { demoRegionData, openDemo } from '../../src/regions/index.ts';
import { asCopyText, TODAY } from './as-copy-text.ts';

const nowhere = openSync('/dev/null', 'w');
const seconds = (): number => process.cpuUsage().user / 1e6;

const scale = Number(process.argv[2]);
const began = performance.now();
const told = { rows: 0, lines: 0, megabytes: 0, writingCpuSeconds: 0 };
const demo = openDemo({ data: demoRegionData(), seed: 'rode-draad', scale, today: TODAY });
for await (const batch of demo.batches()) {
  const before = seconds();
  const text = asCopyText(batch);
  writeSync(nowhere, text);
  told.writingCpuSeconds += seconds() - before;
  told.rows += batch.rows.length;
  told.megabytes += text.length / 1e6;
  if (batch.table === 'claim_line') told.lines += batch.rows.length;
}
process.stdout.write(
  JSON.stringify({
    ...told,
    seconds: (performance.now() - began) / 1000,
    makingCpuSeconds: seconds() - told.writingCpuSeconds,
    maxMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
