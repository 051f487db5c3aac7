import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Note } from '../domain/notes.ts';
import { belongs } from '../storage/market-facts.ts';
import { appendNotes } from '../storage/notes.ts';
import type { RegionWorker } from './say-clause-goal.ts';

/** Who or what of the region a note is about; it must be the region's own. */
export type About = { readonly what: 'provider' | 'municipality' | 'product'; readonly id: number };
export type NoteRefusal =
  | { readonly code: 'market.not-yours' }
  | { readonly code: 'market.subject-unknown' }
  | { readonly code: 'market.day-in-future' }
  | { readonly code: 'market.holds-number' };

/** Nine digits in a row may be a citizen service number. */
const NINE_DIGITS = /\d{9}/;

/** Writes a note about the market of the own region; an earlier one of the same subject stays, and no longer counts. */
export async function keepNote(
  tx: Tx,
  { personId, organisation, today }: RegionWorker,
  note: Note & { readonly source: string; readonly onDay: PlainDate },
  about: readonly About[] = [],
): Promise<Result<undefined, NoteRefusal>> {
  if (organisation.kind !== 'region') return no({ code: 'market.not-yours' });
  if (note.onDay > today) return no({ code: 'market.day-in-future' });
  const { content, source } = note;
  const texts = [source, ...Object.values(content).flat()].filter((one) => typeof one === 'string');
  if (texts.some((text) => NINE_DIGITS.test(text))) return no({ code: 'market.holds-number' });
  for (const { what, id } of about) {
    if (!(await belongs(tx, organisation.id, what, id))) return no({ code: 'market.subject-unknown' });
  }
  await appendNotes(tx, { regionId: organisation.id, personId }, [note]);
  return yes(undefined);
}
