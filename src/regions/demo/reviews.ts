import { epochDay } from '../../kernel/plain-date.ts';
import type { Envelope } from './decide-claim.ts';
import type { DemoRegion } from './demo-region.ts';
import { type LineResult, retourcodesOn } from './engine.ts';
import { randomOf } from './random.ts';
import { REVIEW_REASONS } from './reviews.nl.ts';

/** What a person made of a held line. */
export type LineReview = {
  readonly verdict: 'approved' | 'refused';
  readonly retourcode: string | null;
  readonly reason: string;
};

/** The people who decide what is held in one declaration. */
export type Reviewer = {
  /** Day on which they decide, since 1970-01-01; null: they did not yet. */
  readonly on: number | null;
  decide(result: LineResult): LineReview;
};

const DECIDES_AFTER_DAYS = [13, 19] as const;
const REFUSED = 0.15;

/** Held lines of a declaration are decided together, about two weeks after they came in; the newest still wait. */
export function reviewerOf({ parameters }: DemoRegion, { receivedOn, number, providerId }: Envelope): Reviewer {
  const random = randomOf(parameters.seed, 'review', number, providerId);
  const on = receivedOn + random.int(...DECIDES_AFTER_DAYS);
  return {
    on: on < epochDay(parameters.today) ? on : null,
    decide(result) {
      if (!random.chance(REFUSED))
        return { verdict: 'approved', retourcode: null, reason: random.pick(REVIEW_REASONS.approved) };
      const [retourcode = null] = retourcodesOn('line', result.failedMask);
      return { verdict: 'refused', retourcode, reason: random.pick(REVIEW_REASONS.refused) };
    },
  };
}
