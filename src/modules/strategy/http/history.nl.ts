/** How something written in a strategy became what it is, field by field. */
import { formatDay } from '../../../kernel/format.nl.ts';
import type { ItemContent } from '../domain/item.ts';
import { shapeOf } from '../domain/sections.ts';
import type { listChanges } from '../storage/items.ts';
import { labelOf } from './item-json.ts';
import type { Geschiedenis } from './schemas.ts';
import { nameOf, SECTION_WORDS } from './sections.nl.ts';

type Change = Awaited<ReturnType<typeof listChanges>>[number];

export function toChange({ before, after, at, personName }: Change): Geschiedenis['items'][number] {
  const section = (after ?? before)?.section ?? 'core';
  const velden = shapeOf(section).fields.flatMap((field) => {
    const [was, werd] = [shown(before, field), shown(after, field)];
    return was === werd ? [] : [{ label: labelOf(section, field), was, werd }];
  });
  const soort = before === null ? 'toegevoegd' : after === null ? 'weggehaald' : 'gewijzigd';
  return { op: at.toISOString(), door: personName, soort, velden };
}

/** An owner is a number here: names of who is gone are not kept in the history. */
function shown(item: ItemContent | null, field: Exclude<keyof ItemContent, 'section' | 'key'>): string {
  const value = item?.[field] ?? null;
  if (item === null || value === null) return '';
  const { kinds, states } = SECTION_WORDS[item.section];
  if (field === 'kind') return nameOf(kinds[String(value)] ?? String(value));
  if (field === 'state') return nameOf(states[String(value)] ?? String(value));
  return field === 'onDay' ? formatDay(String(value)) : String(value);
}
