import { asOwner } from './actor-scope.ts';
import type { Database } from './database.ts';
import { EXTENSIONS, FUNCTIONS, SEQUENCE_GRANTS, TABLES, TYPES, VIEWS } from './dump-schema-queries.ts';

const SECTIONS: readonly (readonly [title: string, query: string])[] = [
  ['Extensions', EXTENSIONS],
  ['Types', TYPES],
  ['Tables', TABLES],
  ['Views', VIEWS],
  ['Rights on sequences', SEQUENCE_GRANTS],
  ['Functions', FUNCTIONS],
];

/**
 * The whole schema as text, read from the catalogues: the same schema gives the same text, whatever the server's history.
 * For people who review a migration; not meant to be run.
 */
export async function dumpSchema(db: Database): Promise<string> {
  return await asOwner(db, async (tx) => {
    // What is in sight decides which names are written with their schema.
    await tx.execute('set local search_path = pg_catalog, public');
    const sections: string[] = ['-- The schema that db/migrations makes; written by "npm run schema". Do not edit.\n'];
    for (const [title, query] of SECTIONS) {
      const rows = await tx.query<{ text: string }>(query);
      if (rows.length === 0) continue;
      sections.push(`-- ${title}\n\n${rows.map(({ text }) => text.trimEnd()).join('\n\n')}\n`);
    }
    return sections.join('\n');
  });
}
