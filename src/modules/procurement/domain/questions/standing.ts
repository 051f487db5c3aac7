/** Where a question stands: it follows from its answers, reviews and notes, and from what happened to the documents. */
export const QUESTION_STANDINGS = [
  'new',
  'drafted',
  'sent-back',
  'reviewed',
  'published',
  'reopened',
  'same-as',
] as const;
export type QuestionStanding = (typeof QUESTION_STANDINGS)[number];

export type QuestionFacts = {
  /** Another question that asks the same: its answer counts. */
  readonly sameAs: number | null;
  /** The newest answer, with what its reviewer found (null: nobody looked yet). */
  readonly newest: { readonly version: number; readonly approved: boolean | null } | null;
  /** Version of the answer in the newest nota that holds one. */
  readonly publishedVersion: number | null;
  /** A paragraph on which the newest answer rests was changed after it was written. */
  readonly restsOnChanged: boolean;
};

/** Where a question stands. Pure. */
export function standingOf({ sameAs, newest, publishedVersion, restsOnChanged }: QuestionFacts): QuestionStanding {
  if (sameAs !== null) return 'same-as';
  if (newest === null) return 'new';
  if (restsOnChanged) return 'reopened';
  if (newest.version === publishedVersion) return 'published';
  if (newest.approved === null) return 'drafted';
  return newest.approved ? 'reviewed' : 'sent-back';
}
