import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/platform/db/index.ts';
import { type WriteOptions, writeYear, type YearFile } from '../support/region-year/files.ts';
import { buildRegion, type Size } from '../support/region-year/region.ts';

/** The day on which the worker of the tests lives. */
const TODAY = '2026-11-10';
const ONE_HELD_IN = 37;

/** Three providers in two municipalities, with a limit per provider and year that is never reached. */
const SIZE: Omit<Size, 'children'> = {
  municipalities: 2,
  providers: 3,
  terms: {
    grenzen: [
      {
        sleutel: 'jaar',
        naam: 'Plafond per aanbieder',
        per: ['aanbieder'],
        over: 'jaar',
        hoogte: { soort: 'bedrag', bedragCenten: 100_000_000_000 },
        bijOverschrijding: 'beoordelen',
        signalen: ['1/2'],
      },
    ],
  },
};

/** Builds a small region in an empty, migrated database and writes its declarations of January to October; call `remove` after. */
export async function someMonths(
  db: Database,
  { children, ...options }: { readonly children: number } & Omit<WriteOptions, 'filesOf'>,
): Promise<{ readonly files: readonly YearFile[]; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'rode-draad-kills-'));
  const pairs = await buildRegion(db, 1, { ...SIZE, children });
  const files = await writeYear(folder, pairs, { oneHeldIn: ONE_HELD_IN, ...options, filesOf: 'month' });
  return {
    files: files.filter((file) => file.datedOn <= TODAY),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
