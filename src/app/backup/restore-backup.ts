import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Database, Tx } from '../../platform/db/index.ts';
import { quoteName } from '../../platform/db/sql.ts';
import { backupText } from './backup.nl.ts';
import { BackupError } from './backup-error.ts';
import { storedPartitions, storedTables } from './catalogue.ts';
import { FORMAT, MANIFEST, type Manifest, migrationState, type TableEntry } from './manifest.ts';
import { inOwnerTransaction } from './owner-snapshot.ts';

/** Rows that are there in an empty database: what migrations fill, and the daily work of the house. They give way. */
const GIVES_WAY: Readonly<Record<string, string>> = {
  'public.retention_rule': 'true',
  'public.control_step_rule': 'true',
  'public.job': `kind like 'house.%'`,
};

/**
 * Puts a backup back into a database that has its tables but no rows, in one transaction: all of it, or nothing.
 * Rows come back exactly as they were, so the chain of the access log still holds.
 * @throws BackupError with a Dutch sentence when the folder is no backup or damaged, was made by another version or
 *   with another key, or when the database holds rows.
 */
export async function restoreBackup(db: Database, folder: string, bsnKeyPrint: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  if (manifest.bsnKeyPrint !== bsnKeyPrint) throw new BackupError(backupText.otherKey);
  await inOwnerTransaction(db, async (tx, client) => {
    await refuseOtherVersion(tx, manifest);
    await refuseRows(tx);
    await makePartitions(tx, manifest);
    const forced = await forcedTables(tx);
    await setForce(tx, forced, 'no force');
    await setTriggers(tx, manifest.tables, 'disable');
    for (const table of manifest.tables) await fillTable(client, table, folder);
    await setTriggers(tx, manifest.tables, 'enable');
    await setForce(tx, forced, 'force');
    for (const { name, last, called } of manifest.sequences) {
      await tx.execute('select setval($1::regclass, $2::bigint, $3)', [name, last, called]);
    }
  });
  return manifest;
}

/** Reads what a backup says of itself. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch((cause: unknown) => {
    throw new BackupError(backupText.noManifest(folder), { cause });
  });
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== FORMAT) throw new BackupError(backupText.otherFormat(String(manifest.format)));
  return manifest;
}

async function refuseOtherVersion(tx: Tx, manifest: Manifest): Promise<void> {
  const here = await migrationState(tx);
  if (JSON.stringify(here) === JSON.stringify(manifest.migrations)) return;
  throw new BackupError(backupText.otherVersion(manifest.programVersion, manifest.migrations.at(-1)?.name ?? '-'));
}

async function refuseRows(tx: Tx): Promise<void> {
  for (const { name } of await storedTables(tx)) {
    const givesWay = GIVES_WAY[name];
    if (givesWay !== undefined) await tx.execute(`delete from ${quoteName(name)} where ${givesWay}`);
    if (await tx.maybeOne(`select 1 from ${quoteName(name)} limit 1`)) throw new BackupError(backupText.notEmpty(name));
  }
}

async function makePartitions(tx: Tx, { partitions }: Manifest): Promise<void> {
  const there = new Set((await storedPartitions(tx)).map(({ name }) => name));
  for (const { name, parent, bound } of partitions) {
    if (there.has(name)) continue;
    if (!/^FOR VALUES [^;]*$/.test(bound)) throw new BackupError(backupText.damaged(name));
    await tx.execute(`create table ${quoteName(name)} partition of ${quoteName(parent)} ${bound}`);
  }
}

/** The access log's trigger would link every row anew; the others checked these rows when they first came in. */
async function setTriggers(tx: Tx, tables: readonly TableEntry[], what: 'enable' | 'disable'): Promise<void> {
  for (const { name } of tables) await tx.execute(`alter table ${quoteName(name)} ${what} trigger user`);
}

/** Tables of which even the owner is kept from the rows. PostgreSQL copies nothing in under row security, so it waits. */
async function forcedTables(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relforcerowsecurity and n.nspname in ('public', 'rd')`,
  );
  return rows.map(({ name }) => name);
}

async function setForce(tx: Tx, tables: readonly string[], what: 'force' | 'no force'): Promise<void> {
  for (const name of tables) await tx.execute(`alter table ${quoteName(name)} ${what} row level security`);
}

async function fillTable(client: PoolClient, table: TableEntry, folder: string): Promise<void> {
  const hash = createHash('sha256');
  const watch = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      done(null, piece);
    },
  });
  const file = join(folder, table.file.replace(/.*\//, ''));
  const stream = client.query(
    copyFrom(`copy ${quoteName(table.name)} (${table.columns.map(quoteName).join(', ')}) from stdin`),
  );
  await pipeline(createReadStream(file), createGunzip(), watch, stream).catch((cause: unknown) => {
    throw new BackupError(backupText.damaged(table.name), { cause });
  });
  if (stream.rowCount !== table.rows || hash.digest('hex') !== table.sha256) {
    throw new BackupError(backupText.damaged(table.name));
  }
}
