import { termOf } from '../../../platform/http/terms.ts';
import { LEVELS, SEGMENT_FACTS, type SegmentFacts } from '../domain/facts.ts';
import type { Feiten } from './schemas.ts';
import { FACT_WORDS, LEVEL_WORDS } from './words.nl.ts';

/** What was answered, in our own terms; what is absent is not known. */
export const factsOf = (feiten: Feiten): Partial<SegmentFacts> =>
  Object.fromEntries(
    SEGMENT_FACTS.flatMap((fact) => {
      const answer = feiten[FACT_WORDS[fact]];
      return answer === undefined ? [] : [[fact, termOf(LEVEL_WORDS, answer)]];
    }),
  );

/** The same in the words of the public API. */
export const toFeiten = (facts: Partial<SegmentFacts>): Feiten =>
  Object.fromEntries(
    SEGMENT_FACTS.flatMap((fact) => {
      const level = LEVELS.find((one) => one === facts[fact]);
      return level === undefined ? [] : [[FACT_WORDS[fact], LEVEL_WORDS[level]]];
    }),
  );
