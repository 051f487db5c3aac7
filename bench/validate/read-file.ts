/** Readings of a file in a process of its own: node bench/validate/read-file.ts <file> <level: 1|2> [times]. */
import { fileBlocks, ijw32, Level2Check, readMessage } from '../../src/standards/ijw/check/index.ts';

const [path, level, times = '1'] = process.argv.slice(2) as [string, string, string?];

/** One reading; says what came out and the processor time it took, all threads together. */
async function read(): Promise<{ outcome: string; lines: number; rules: readonly string[]; cpuSeconds: number }> {
  const before = process.cpuUsage();
  const level2 = level === '2' ? new Level2Check(ijw32) : undefined;
  let lines = 0;
  let outcome = '';
  for await (const event of readMessage(fileBlocks(path), { maxBytes: Number.MAX_SAFE_INTEGER })) {
    level2?.hear(event);
    if (event.kind === 'prestaties') lines += event.prestaties.length;
    outcome = event.kind;
  }
  const rules = level2?.verdict().rules ?? [];
  const { user, system } = process.cpuUsage(before);
  return { outcome, lines, rules, cpuSeconds: (user + system) / 1e6 };
}

const readings = [];
for (let left = Number(times); left > 0; left--) readings.push(await read());
process.stdout.write(JSON.stringify(readings));
