import { TR302 } from './overlap.ts';
import type { Rule301 } from './parts.ts';
import * as person from './person.ts';
import * as product from './product.ts';

/** All level 2 rules on JW301; a rule on two places stands here twice under one id. */
export const JW301_RULES: readonly Rule301[] = [...Object.values(person), ...Object.values(product), TR302];
