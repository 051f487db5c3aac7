/**
 * The loader of the demonstration in a process of its own: node bench/generator/load.ts <socket folder> <database> <scale>.
 * Says on one line of JSON what it took; processor time is this process's, not the database's.
 */
import { loadDemo } from '../../src/app/demo/load.ts';
import { openTestDatabase } from '../../test/support/database.ts';
import { vault } from '../../test/support/world.ts';

const [socketDir, name, scale] = process.argv.slice(2) as [string, string, string];
const db = openTestDatabase(socketDir, name);
const loaded = await loadDemo(db, { vault, scale: Number(scale) });
if (!loaded.ok) throw new Error(loaded.refusal.code);
process.stdout.write(
  JSON.stringify({
    rows: Object.values(loaded.value.rows).reduce((sum, count) => sum + count, 0),
    lines: loaded.value.rows.claim_line,
    seconds: loaded.value.milliseconds / 1000,
    cpuSeconds: process.cpuUsage().user / 1e6,
    maxMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
await db.close();
