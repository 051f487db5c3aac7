import type { Wijzigingen } from '../api.ts';
import type { Change } from '../storage/notes.ts';
import { FIELD_NAMES, VALUE_WORDS } from './words.nl.ts';

type Names = ReadonlyMap<number, string>;

/** A change with the fields that differ, in words; of one that was made, what it began with. `names` are those of goals. */
export const toWijziging =
  (names: Names) =>
  ({ before, after, reason, by, at }: Change): Wijzigingen['items'][number] => ({
    op: at.toISOString(),
    door: by,
    reden: reason,
    gemaakt: before === null,
    velden: Object.keys(after)
      .filter((key) => key in FIELD_NAMES && differs(before?.[key], after[key]))
      .map((key) => ({
        veld: FIELD_NAMES[key] ?? key,
        was: wordOf(names, key, before?.[key]),
        werd: wordOf(names, key, after[key]),
      })),
  });

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null);

function wordOf(names: Names, key: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (key === 'parentId') return names.get(Number(value)) ?? null;
  if (Array.isArray(value)) return value.map((id) => names.get(Number(id)) ?? String(id)).join(', ') || null;
  return VALUE_WORDS[key]?.[String(value)] ?? String(value);
}
