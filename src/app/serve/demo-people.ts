import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Role } from '../../platform/auth/index.ts';
import { asOwner, type Database } from '../../platform/db/index.ts';
import type { DemoPerson } from '../demo-identity/people.ts';
import { ROLE_NAMES } from './serve.nl.ts';

/** Writes the list of people whom the demonstration provider lets choose from: everybody with a role today. */
export async function writeDemoPeople(db: Database, file: string): Promise<void> {
  const rows = await asOwner(db, (tx) =>
    tx.query<{ subject: string; name: string; role: Role; organisation: string }>(`
      select distinct on (p.id) p.subject, p.name, r.role, o.name as organisation
        from person p
        join person_role r on r.person_id = p.id and current_date >= r.from_on
                          and (r.through_on is null or current_date <= r.through_on)
        join organisation o on o.id = r.organisation_id
       where p.active order by p.id, r.from_on, r.id`),
  );
  const people: DemoPerson[] = rows.map((row) => ({ ...row, role: ROLE_NAMES[row.role] }));
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, JSON.stringify(people), { mode: 0o600 });
}
