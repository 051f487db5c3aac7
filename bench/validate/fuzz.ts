/**
 * A long differential run against libxml2: node bench/validate/fuzz.ts [count] [seed]. Prints the report as JSON and ends
 * with 1 when the two disagree about a file. `npm test` does the same with some thousands of files.
 */
import { fuzz } from '../../src/standards/ijw/fuzz/run.ts';

const [count = '100000', seed = '1'] = process.argv.slice(2);
const startedAt = performance.now();
const report = await fuzz(Number(count), Number(seed), (done) => {
  if (done % 5000 === 0) process.stderr.write(`${done} files\n`);
});
const seconds = Math.round((performance.now() - startedAt) / 1000);
const maxMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${JSON.stringify({ seed: Number(seed), seconds, maxMemoryMb, ...report }, null, 2)}\n`);
process.exitCode = report.disagreements.length > 0 ? 1 : 0;
