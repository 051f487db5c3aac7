import type { Verdict } from '../domain/decision.ts';

/** How a verdict is stored. */
export const VERDICT_SIGNS = { approved: 'A', refused: 'R', held: 'H' } as const satisfies Record<Verdict, string>;
export type VerdictSign = (typeof VERDICT_SIGNS)[Verdict];
