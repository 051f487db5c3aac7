import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { CopyPiece } from '../../src/platform/db/copy-piece.ts';
import { asOwner } from '../../src/platform/db/index.ts';
import type { TestDatabase } from '../../test/support/database.ts';
import { processSeconds } from '../processor.ts';
import { XSD } from '../yardsticks.ts';

const run = promisify(execFile);

/** What something took: by the clock and of the processor. */
export type Took = { readonly seconds: number; readonly cpuSeconds: number };

/** libxml2 over all files in one process, so that the schema is read once; against its schema, as a stream. */
export async function xmllintAll(paths: readonly string[]): Promise<Took> {
  const started = performance.now();
  // xmllint says of every file that it is valid, on standard error.
  const timed = 'xmllint --noout --stream --schema "$@" 2>/dev/null || exit 1; times';
  const { stdout } = await run('sh', ['-c', timed, 'sh', XSD, ...paths]);
  const seconds = (performance.now() - started) / 1000;
  const children = stdout.trim().split('\n').at(-1) ?? '';
  const cpuSeconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, m, s]) => sum + Number(m) * 60 + Number(s),
    0,
  );
  return { seconds, cpuSeconds };
}

/** A COPY of the rows of these providers, from a file, into a table with the same columns and primary key and nothing else. */
export async function copyAll(db: TestDatabase, folder: string, providers: readonly number[]): Promise<Took> {
  const path = join(folder, 'lines.copy');
  return await asOwner(db, async (tx) => {
    const columns = await tx.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'claim_line'::regclass and attnum > 0 and not attisdropped order by attnum`,
    );
    const rows = tx.copyOut(`select * from claim_line where provider_id = any('{${providers.join(',')}}')`);
    const text = (async function* () {
      const piece = new CopyPiece();
      for await (const batch of rows) {
        for (const row of batch) piece.addRow(row, columns.length);
        yield piece.take();
      }
    })();
    await pipeline(Readable.from(text), createWriteStream(path));
    await tx.execute('create temp table yardstick (like claim_line) on commit drop');
    await tx.execute('alter table yardstick add primary key (declaration_year, claim_id, seq)');
    const { pid } = await tx.one<{ pid: number }>('select pg_backend_pid() as pid');
    const [started, before] = [performance.now(), await processSeconds(pid)];
    const writer = tx.copyIn(
      'yardstick',
      columns.map((column) => column.name),
    );
    for await (const piece of createReadStream(path, { highWaterMark: 256 * 1024 })) await writer.raw(piece);
    await writer.end();
    return { seconds: (performance.now() - started) / 1000, cpuSeconds: (await processSeconds(pid)) - before };
  });
}
