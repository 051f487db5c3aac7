/** One thing written in a strategy, and whether it may be written so. Pure: what is asked in, findings out. */
import { holdsBsn } from '../../../kernel/bsn.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { ITEM_FIELDS, type ItemField, type Section, shapeOf } from './sections.ts';

export type ItemContent = {
  readonly section: Section;
  /** Known by this within its section: of a library, or the kind of which there is one. */
  readonly key: string | null;
  readonly kind: string | null;
  readonly title: string;
  readonly text: string;
  readonly reason: string;
  readonly source: string;
  readonly state: string | null;
  readonly ownerId: number | null;
  readonly onDay: PlainDate | null;
  readonly score: number | null;
  readonly likelihood: number | null;
  readonly effect: number | null;
};

export type ItemFault = {
  readonly field: ItemField;
  readonly code: 'missing' | 'not-here' | 'unknown-kind' | 'unknown-state' | 'held-without-result' | 'holds-bsn';
};

const isEmpty = (value: ItemContent[ItemField]): boolean => value === null || value === '';

/** Everything that is wrong with it, field by field; empty when it may be written. */
export function faultsOf(item: ItemContent): readonly ItemFault[] {
  const shape = shapeOf(item.section);
  const required = [...shape.required, ...(shape.requiredForKind?.[item.kind ?? ''] ?? [])];
  const missing = required
    .filter((field) => isEmpty(item[field]))
    .map((field) => ({ field, code: 'missing' }) as const);
  // Every item has a title; of a section without titles it is the name of its kind.
  const strange = ITEM_FIELDS.filter((field) => field !== 'title')
    .filter((field) => !shape.fields.includes(field) && !isEmpty(item[field]))
    .map((field) => ({ field, code: 'not-here' }) as const);
  const words: ItemFault[] = [];
  if (item.kind !== null && shape.fields.includes('kind') && !shape.kinds.includes(item.kind))
    words.push({ field: 'kind', code: 'unknown-kind' });
  if (item.state !== null && shape.fields.includes('state') && !shape.states.includes(item.state))
    words.push({ field: 'state', code: 'unknown-state' });
  // a session that was held has a result and a day.
  if (item.section === 'session' && item.state === 'held') {
    if (item.text === '') words.push({ field: 'text', code: 'held-without-result' });
    if (item.onDay === null) words.push({ field: 'onDay', code: 'missing' });
  }
  for (const field of ['title', 'text', 'reason', 'source'] as const)
    if (holdsBsn(item[field])) words.push({ field, code: 'holds-bsn' });
  return [...missing, ...strange, ...words];
}

/** The key under which it stands: a section with one item for each kind knows it by its kind. */
export const keyOf = (item: ItemContent): string | null => (shapeOf(item.section).oncePerKind ? item.kind : item.key);

/** Chance times effect, 1 to 25; unknown while one of both is. */
export const weightOf = ({ likelihood, effect }: Pick<ItemContent, 'likelihood' | 'effect'>): number | null =>
  likelihood === null || effect === null ? null : likelihood * effect;

/** Does it ask to be looked at on its day: a risk that is open, an assumption that was not tested, a step that was not taken? */
export const isOpen = ({ section, state }: Pick<ItemContent, 'section' | 'state'>): boolean =>
  (section === 'risk' && state !== 'closed') ||
  (section === 'assumption' && state === 'untested') ||
  (section === 'growth-path' && state !== 'done') ||
  (section === 'readiness' && state !== 'ready') ||
  (section === 'session' && state === 'planned');
