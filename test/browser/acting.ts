import type { ProcurementActor } from '../../src/modules/procurement/use-cases/run-procedure.ts';
import { asOwner, type Database } from '../../src/platform/db/index.ts';

export type Person = { readonly personId: number; readonly organisationId: number };

/** A person of the demonstration by name. */
export const personOf = (db: Database, name: string): Promise<Person> =>
  asOwner(db, (tx) =>
    tx.one<Person>('select id as "personId", organisation_id as "organisationId" from person where name = $1', [name]),
  );

/** Who acts in procurement at a moment. */
export const actorAt = (person: Person, now: string): ProcurementActor => ({ ...person, now });
