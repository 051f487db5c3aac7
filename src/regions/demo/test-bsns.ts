import { isBsn } from '../../kernel/bsn.ts';
import type { Random } from './random.ts';

/** Range reserved for tests by the standard: never given to a person. */
export const FIRST_TEST_BSN = 999_900_006;
export const LAST_TEST_BSN = 999_999_990;

export type BsnSource = {
  /** The next number that was not given before; all pass the eleven-test (CS002). */
  next(): string;
  /** True when the numbers came from below the test range: for measuring only, never to be shown or exchanged. */
  readonly beyondTestRange: boolean;
};

/** Numbers below the test range that are kept for each region of a larger scale: one in eleven passes. */
const NUMBERS_PER_REGION = 120_000;

/**
 * Test numbers in a shuffled order. When more children are asked for than the test range holds (about nine thousand), it
 * goes on downward from just below the range, and further regions (`place` above 0) have nothing but such numbers. They
 * could be given out one day, so a region that has them is marked and used in benches only.
 */
export function bsnSource(random: Random, place = 0): BsnSource {
  const inRange = place === 0 ? random.shuffle(validBsns(FIRST_TEST_BSN, LAST_TEST_BSN)) : [];
  let given = 0;
  let below = FIRST_TEST_BSN - 1 - place * NUMBERS_PER_REGION;
  let beyond = place > 0;
  return {
    next() {
      const number = inRange[given++];
      if (number !== undefined) return number;
      beyond = true;
      while (!isBsn(String(below))) below -= 1;
      return String(below--);
    },
    get beyondTestRange() {
      return beyond;
    },
  };
}

function validBsns(first: number, last: number): string[] {
  const found: string[] = [];
  for (let number = first; number <= last; number++) if (isBsn(String(number))) found.push(String(number));
  return found;
}
