import type { RuleSpec } from '../case.ts';
import { DELIVERIES } from './deliveries.ts';
import { LINES } from './lines.ts';
import { OVERLAP } from './overlap.ts';
import { PEOPLE } from './people.ts';
import { PRODUCTS } from './products.ts';
import { REQUESTS } from './requests.ts';
import { TOTALS } from './totals.ts';

/** The cases of every level 2 rule of iJw 3.2, in the order of their ids. */
export const LEVEL2_CASES: readonly RuleSpec[] = [
  ...PEOPLE,
  ...PRODUCTS,
  ...OVERLAP,
  ...DELIVERIES,
  ...REQUESTS,
  ...LINES,
  ...TOTALS,
].toSorted((a, b) => (a.rule < b.rule ? -1 : 1));
