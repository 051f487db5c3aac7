import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Note } from '../domain/notes.ts';

/** Where a note comes from: in words, on which day, and who wrote it down. */
export type Noted = { readonly source: string; readonly onDay: PlainDate; readonly by: string | null };
export type RecordedNote = Note & Noted;

/** The notes that count: of a subject the last of its kind, of conversations all; the newest first. */
export const listNotes = (tx: Tx, regionId: number): Promise<RecordedNote[]> =>
  tx.query<RecordedNote>(sql`
    select kind, subject, content, source, "onDay", by from (
      select n.id, n.kind, n.subject, n.content, n.source, n.on_day as "onDay", p.name as by,
             row_number() over (partition by n.kind, n.subject order by n.id desc) as place
        from market_note n left join person p on p.id = n.person_id
       where n.region_id = ${regionId}) each
     where place = 1 or kind = 'source' order by "onDay" desc, id desc`);

/** Appends notes in one statement. */
export const appendNotes = (
  tx: Tx,
  of: { readonly regionId: number; readonly personId: number },
  notes: readonly (Note & Pick<Noted, 'source' | 'onDay'>)[],
): Promise<number> =>
  tx.execute(sql`
    insert into market_note (region_id, kind, subject, content, source, on_day, person_id)
    select ${of.regionId}, n.kind, n.subject, n.content, n.source, n."onDay", ${of.personId}
      from jsonb_to_recordset(${JSON.stringify(notes)}::jsonb)
           as n(kind text, subject text, content jsonb, source text, "onDay" date)`);
