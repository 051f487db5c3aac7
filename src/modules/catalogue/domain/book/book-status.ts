/** What is recorded about a book. Status is derived from these, never typed in. */
export const BOOK_ACTS = ['made', 'sent-for-consultation', 'reaction', 'resumed', 'adopted', 'replaced'] as const;
export type BookAct = (typeof BOOK_ACTS)[number];

export type BookStatus = 'concept' | 'consultation' | 'adopted' | 'replaced';

/** Where a book stands after an act, and which acts may come next; a reaction changes nothing. */
const AFTER = {
  made: 'concept',
  'sent-for-consultation': 'consultation',
  reaction: undefined,
  resumed: 'concept',
  adopted: 'adopted',
  replaced: 'replaced',
} as const satisfies Record<BookAct, BookStatus | undefined>;

/** `replaced` comes by itself, when the next version is adopted. */
const NEXT = {
  concept: ['sent-for-consultation', 'adopted'],
  consultation: ['reaction', 'resumed', 'adopted'],
  adopted: [],
  replaced: [],
} as const satisfies Record<BookStatus, readonly BookAct[]>;

/** Folds the acts, oldest first; a book without acts is a concept. */
export const statusOf = (acts: readonly BookAct[]): BookStatus =>
  acts.reduce<BookStatus>((status, act) => AFTER[act] ?? status, 'concept');

export const nextActs = (status: BookStatus): readonly BookAct[] => NEXT[status];

/** A book changes only while it is a concept; what others were asked to react to stands still. */
export const isEditable = (status: BookStatus): boolean => status === 'concept';

/** What the region did with what somebody said of a book in consultation. */
export const WEIGHING_OUTCOMES = ['taken-over', 'partly', 'not-taken-over'] as const;
export type WeighingOutcome = (typeof WEIGHING_OUTCOMES)[number];
