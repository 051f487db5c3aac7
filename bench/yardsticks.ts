import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { asOwner } from '../src/platform/db/index.ts';
import type { TestDatabase } from '../test/support/database.ts';

const run = promisify(execFile);
/** The schema of a declaration. */
export const XSD = fileURLToPath(new URL('../src/standards/ijw/release-3-2/data/xsd/jw323.xsd', import.meta.url));

/** Seconds libxml2 needs to read the file and check it against its schema; NaN where it is not installed. */
export async function xmllint(path: string): Promise<number> {
  const started = performance.now();
  try {
    await run('xmllint', ['--noout', '--stream', '--schema', XSD, path]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Number.NaN;
    throw error;
  }
  return (performance.now() - started) / 1000;
}

/** Seconds for the same rows into a table with the same columns and primary key, and nothing else. */
export async function rawCopy(db: TestDatabase, messageId: bigint): Promise<number> {
  return asOwner(db, async (tx) => {
    const rows: Buffer[] = [];
    const columns = (
      await tx.query<{ name: string }>(
        `select attname as name from pg_attribute where attrelid = 'claim_line'::regclass and attnum > 0 and not attisdropped order by attnum`,
      )
    ).map((row) => row.name);
    for await (const batch of tx.copyOut(
      `select l.* from claim_line l join claim c on c.id = l.claim_id where c.message_id = ${messageId}`,
    ))
      rows.push(
        Buffer.from(
          batch
            .map((row) => row.map((value) => value ?? '\\N').join('\t'))
            .join('\n')
            .concat('\n'),
        ),
      );
    await tx.execute('create temp table yardstick (like claim_line) on commit drop');
    await tx.execute('alter table yardstick add primary key (declaration_year, claim_id, seq)');
    const started = performance.now();
    const writer = tx.copyIn('yardstick', columns);
    for (const bytes of rows) await writer.raw(bytes);
    await writer.end();
    return (performance.now() - started) / 1000;
  });
}
