import type { ActorScope, Database } from '../../../platform/db/index.ts';
import type { Log } from '../../../platform/log/index.ts';
import type { Poster } from '../../../platform/transport/index.ts';
import type { Routing } from '../domain/routing.ts';
import type { AnswerEnvelope } from './envelope.ts';

/** How this installation is connected to other parties, and what moving messages needs. */
export type HubConnection = {
  readonly db: Database;
  /** Every party that works here. */
  readonly scope: () => Promise<ActorScope>;
  /** The day messages are taken in on. */
  readonly now: () => Date;
  readonly routing: Routing;
  /** Post to the hub for municipalities; absent: no municipality here is connected. */
  readonly poster?: Poster;
  /** Folder with a mailbox per provider, named by its AGB code: `in` and `uit`; absent: none. */
  readonly mailboxRoot?: string;
  readonly timing: Timing;
  /** Envelope of a JW325; Du01 when not given. */
  readonly answerAs?: AnswerEnvelope | undefined;
  readonly log: Log;
};

export type Timing = {
  /** After this time without a return message a message is sent again (OP090: three working days for the receiver). */
  readonly resendAfterMs: number;
  /** Wait after a first failure; doubles at each next one. */
  readonly retryAfterMs: number;
  /** Times a message is offered before somebody must look at it. */
  readonly attempts: number;
};

const DAY_MS = 86_400_000;
export const DEFAULT_TIMING: Timing = { resendAfterMs: 5 * DAY_MS, retryAfterMs: 15_000, attempts: 40 };
const LONGEST_WAIT_MS = 3_600_000;

/** When a message that failed is offered again; undefined: given up. */
export function nextAttempt({ retryAfterMs, attempts }: Timing, attempt: number, now: number): Date | undefined {
  if (attempt >= attempts) return undefined;
  const wait = Math.min(retryAfterMs * 2 ** Math.min(attempt - 1, 20), Math.max(LONGEST_WAIT_MS, retryAfterMs));
  return new Date(now + wait);
}
