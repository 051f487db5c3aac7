import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Database } from '../../platform/db/index.ts';
import { quoteName } from '../../platform/db/sql.ts';
import { type StoredTable, sequenceStates, storedPartitions, storedTables } from './catalogue.ts';
import { FORMAT, MANIFEST, type Manifest, migrationState, type TableEntry } from './manifest.ts';
import { inOwnerSnapshot } from './owner-snapshot.ts';

export type BackupFacts = { readonly programVersion: string; readonly bsnKeyPrint: string };

/**
 * Writes everything in the database, as it was at one moment, to `folder`: a gzipped file per table and the manifest,
 * which is written last, so that a folder without one is no backup. People can go on working meanwhile.
 * Files are readable by the own user only, for they hold data of children.
 */
export async function takeBackup(db: Database, folder: string, facts: BackupFacts): Promise<Manifest> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return await inOwnerSnapshot(db, async (tx, client) => {
    const { at, version } = await tx.one<{ at: Date; version: string }>(
      `select now() as at, current_setting('server_version') as version`,
    );
    const tables: TableEntry[] = [];
    for (const table of await storedTables(tx)) tables.push(await copyTable(client, table, folder));
    const manifest: Manifest = {
      format: FORMAT,
      takenAt: at.toISOString(),
      postgresVersion: version,
      ...facts,
      migrations: await migrationState(tx),
      tables,
      partitions: await storedPartitions(tx),
      sequences: await sequenceStates(tx),
    };
    await writeManifest(folder, manifest);
    return manifest;
  });
}

async function copyTable(client: PoolClient, { name, columns }: StoredTable, folder: string): Promise<TableEntry> {
  const file = `${name}.copy.gz`;
  const hash = createHash('sha256');
  let rows = 0;
  const count = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) rows++;
      done(null, piece);
    },
  });
  const list = columns.map(quoteName).join(', ');
  const stream = client.query(copyTo(`copy (select ${list} from ${quoteName(name)}) to stdout`));
  await pipeline(stream, count, createGzip({ level: 6 }), createWriteStream(join(folder, file), { mode: 0o600 }));
  return { name, columns, rows, file, sha256: hash.digest('hex') };
}

async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const draft = join(folder, `${MANIFEST}.draft`);
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, join(folder, MANIFEST));
}
