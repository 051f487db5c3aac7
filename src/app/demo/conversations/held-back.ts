import type { PlainDate } from '../../../kernel/plain-date.ts';
import { yes } from '../../../kernel/result.ts';
import { dueDispatches, recordAcknowledged, recordSent, reportStop } from '../../../modules/exchange/index.ts';
import type { Running } from './cast.ts';
import type { Scene } from './scenes.ts';
import { as, type Stage } from './stage.ts';

const DAY_MS = 86_400_000;
/** Long enough not to go out again while somebody looks. */
const RESEND_AFTER_DAYS = 365;

/** How a provider's mailbox is told from what is delivered within the installation. */
export const byMailbox = (stage: Stage): Stage => ({
  ...stage,
  deps: { ...stage.deps, routing: { municipality: 'direct', provider: 'mailbox' } },
});

/**
 * A stop that went through the mailbox and was taken over there, and to which no return message came: what the provider says
 * of the child next is held back (OP080).
 */
export const stopsUnanswered = (daysAgo: number, of: Running, through: PlainDate, reason: string): Scene => ({
  daysAgo,
  act: (stage) =>
    as(stage, { providerId: of.providerId }, async (tx, personId) => {
      const sent = await reportStop(tx, byMailbox(stage).deps, { allocationId: of.id, through, reason, personId });
      if (!sent.ok) return sent;
      for (const { messageId } of await dueDispatches(tx, 1)) {
        await recordSent(tx, messageId);
        await recordAcknowledged(tx, messageId, {
          resendAfter: new Date(stage.clock.at.getTime() + RESEND_AFTER_DAYS * DAY_MS),
        });
      }
      return yes(sent.value);
    }),
});

/** The same act, sent through the mailbox. */
export const throughMailbox = ({ daysAgo, act }: Scene): Scene => ({ daysAgo, act: (stage) => act(byMailbox(stage)) });
