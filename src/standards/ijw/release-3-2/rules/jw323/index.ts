import { CD060, CS002, TR101_CLIENT, TR101_PRESTATIE, TR134_PRESTATIE, TR137_PRESTATIE } from '../declaration.ts';
import * as head from './head.ts';
import * as lines from './lines.ts';
import * as references from './references.ts';
import type { Rule323 } from './rule.ts';

/** All level 2 rules on JW323, and TR319 which the published check also does here. */
export const JW323_RULES: readonly Rule323[] = [
  CD060,
  CS002,
  TR101_CLIENT,
  TR101_PRESTATIE,
  TR134_PRESTATIE,
  TR137_PRESTATIE,
  ...Object.values(head),
  ...Object.values(lines),
  ...Object.values(references),
];
