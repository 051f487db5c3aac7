import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { dutchDay } from '../../kernel/dutch-day.ts';
import { peopleWithRole } from '../../modules/parties/index.ts';
import { isRole } from '../../platform/auth/index.ts';
import { type Database, withScope } from '../../platform/db/index.ts';
import { HOUSE_SCOPE } from '../../platform/jobs/index.ts';
import type { DemoPerson } from '../demo-identity/people.ts';
import { ROLE_NAMES } from './serve.nl.ts';

/**
 * Writes the list of people whom the sign-in page for trying out lets choose from: everybody with a role today. Written
 * beside and renamed into place, for the page reads it at every sign-in.
 */
export async function writeDemoPeople(db: Database, file: string): Promise<void> {
  const rows = await withScope(db, HOUSE_SCOPE, (tx) => peopleWithRole(tx, dutchDay(new Date())));
  const people = rows.flatMap((row): DemoPerson[] =>
    isRole(row.role) ? [{ ...row, role: ROLE_NAMES[row.role] }] : [],
  );
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.${crypto.randomUUID()}`;
  await writeFile(draft, JSON.stringify(people), { mode: 0o600 });
  await rename(draft, file);
}
