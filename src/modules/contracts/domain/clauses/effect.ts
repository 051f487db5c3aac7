import type { Cents } from '../../../../kernel/money.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';

/** What a clause does: each code has its sentence in `http/clause-effects.nl.ts`. */
export const EFFECT_CODES = [
  'contract-ends',
  'decide-extension-by',
  'extension-would-end',
  'earliest-end-by-notice',
  'tariffs-indexed',
  'indexation-missed',
  'room-signal',
  'room-talk-by',
  'room-decision-by',
  'room-left',
  'room-exhausted',
  'use-too-low',
  'use-judged-on',
  'use-low-but-excepted',
  'ends-without-care',
  'change-room-left',
  'change-essential',
  'own-share-unknown',
  'own-share-met',
  'own-share-too-low',
  'small-share-unknown',
  'small-share-met',
  'small-share-too-low',
  'entry-opens',
  'development-report-due',
  'development-due',
  'bonus-malus-at-most',
  'standstill-ends',
  'evidence-due',
  'evidence-expires',
  'evidence-missing',
] as const;
export type EffectCode = (typeof EFFECT_CODES)[number];

/** Effects that ask somebody to do something before or on their day. */
const ASK_TO_ACT: ReadonlySet<EffectCode> = new Set([
  'decide-extension-by',
  'indexation-missed',
  'tariffs-indexed',
  'room-talk-by',
  'room-decision-by',
  'room-exhausted',
  'use-too-low',
  'change-essential',
  'own-share-unknown',
  'own-share-too-low',
  'small-share-unknown',
  'small-share-too-low',
  'development-report-due',
  'development-due',
  'evidence-due',
  'evidence-expires',
  'evidence-missing',
]);

/** Effects that stand on the day of looking as long as they last. */
const MOVE_WITH_TODAY: ReadonlySet<EffectCode> = new Set(['use-too-low', 'evidence-missing']);

/** Was this effect dealt with, by what somebody recorded of its clause? */
export const isDealtWith = (
  { clause, code, on }: Effect,
  done: readonly { readonly clause: string; readonly code: EffectCode; readonly on: PlainDate }[],
): boolean =>
  done.some((one) => one.clause === clause && one.code === code && (one.on === on || MOVE_WITH_TODAY.has(code)));

/** Must somebody act on it? Indexing does so only until it was carried out. */
export const asksToAct = ({ code, facts }: Effect): boolean => ASK_TO_ACT.has(code) && facts?.percentage === undefined;

/** Something that a clause did, does or will do on a day; with the amount concerned when there is one. */
export type Effect = {
  readonly clause: string;
  readonly code: EffectCode;
  readonly on: PlainDate;
  readonly amountCents?: Cents;
  /** Year, mark, number of months and the like, for the sentence. */
  readonly facts?: Readonly<Record<string, string | number>>;
};
