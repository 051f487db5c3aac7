import * as amounts from './amounts.ts';
import * as answer from './answer.ts';
import * as contact from './contact.ts';
import * as days from './days.ts';
import * as delivery from './delivery.ts';
import * as keys from './keys.ts';
import * as overlap from './overlap.ts';
import type { Rule32 } from './parts/rule32.ts';
import * as periods from './periods.ts';
import * as person from './person.ts';
import * as product from './product.ts';
import * as references from './references.ts';
import * as request from './request.ts';

/**
 * The level 2 rules of iJw 3.2, each once, and TR319 which the published check also does here. Messages that are named
 * in none of them (the retour messages) have no rules on this level.
 */
export const LEVEL2_RULES: readonly Rule32[] = [
  ...Object.values(person),
  ...Object.values(contact),
  ...Object.values(product),
  ...Object.values(overlap),
  ...Object.values(delivery),
  ...Object.values(request),
  ...Object.values(answer),
  ...Object.values(days),
  ...Object.values(keys),
  ...Object.values(references),
  ...Object.values(periods),
  ...Object.values(amounts),
];
