import { asOwner, type Database } from '../../src/platform/db/index.ts';
import { buildWorld } from '../support/world.ts';
import { addChildren, type Child } from './children.ts';

/** The database in which each kind of party works: one and the same, or one of its own. */
export type Databases = { readonly municipalities: Database; readonly providers: Database };

export const inOne = (db: Database): Databases => ({ municipalities: db, providers: db });

/** Each once. */
export const all = ({ municipalities, providers }: Databases): readonly Database[] => [
  ...new Set([municipalities, providers]),
];

/** Builds the world in each, with these children; in a database of its own a party knows the other as one that works elsewhere. */
export async function buildWorlds(at: Databases, children: readonly Child[]): Promise<void> {
  for (const db of all(at)) {
    await buildWorld(db);
    await addChildren(db, children);
  }
  if (at.municipalities === at.providers) return;
  await worksElsewhere(at.municipalities, 'provider');
  await worksElsewhere(at.providers, 'municipality');
}

const worksElsewhere = (db: Database, kind: 'municipality' | 'provider') =>
  asOwner(db, (tx) => tx.execute('update organisation set works_here = false where kind = $1', [kind]));
