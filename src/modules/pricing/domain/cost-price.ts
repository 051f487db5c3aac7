import { add, compareFractions, parseFraction } from '../../../kernel/fraction.ts';

/** Parts of a cost price, euro as decimal text. */
export type StatedParts = {
  readonly professionals: string;
  readonly clientBound: string;
  readonly overhead: string;
  readonly rest: string;
};

/** Do the parts, if given, make the price exactly? */
export const partsMakePrice = (price: string, parts: StatedParts | null): boolean =>
  parts === null ||
  compareFractions(
    add(...[parts.professionals, parts.clientBound, parts.overhead, parts.rest].map(parseFraction)),
    parseFraction(price),
  ) === 0;
