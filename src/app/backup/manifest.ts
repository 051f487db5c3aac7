import type { Tx } from '../../platform/db/index.ts';

export const FORMAT = 'rode-draad-backup/1';
export const MANIFEST = 'manifest.json';

/** One table in the backup; the file holds COPY text, gzipped. */
export type TableEntry = {
  /** `schema.table`. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly file: string;
  /** SHA-256 of the COPY text before compression, in hex. */
  readonly sha256: string;
};

/** Everything that was in the database at one moment, and how to know that it is complete. */
export type Manifest = {
  readonly format: typeof FORMAT;
  /** UTC, the moment of the picture. */
  readonly takenAt: string;
  readonly programVersion: string;
  readonly postgresVersion: string;
  /** Steps of db/migrations the database had had, with the SHA-256 of each. */
  readonly migrations: readonly { readonly name: string; readonly sha256: string }[];
  /** Recognises the key of citizen service numbers without giving it away; the key itself is never in a backup. */
  readonly bsnKeyPrint: string;
  readonly tables: readonly TableEntry[];
  readonly partitions: readonly { readonly name: string; readonly parent: string; readonly bound: string }[];
  readonly sequences: readonly { readonly name: string; readonly last: string; readonly called: boolean }[];
};

/** Which steps of db/migrations the database has had, in order. */
export async function migrationState(tx: Tx): Promise<Manifest['migrations']> {
  return await tx.query<{ name: string; sha256: string }>('select name, sha256 from rd.migration order by name');
}
