import type { MessageRemark } from '../../domain/message-status.ts';
import { NO_BSN } from '../../translate/remarks.nl.ts';
import type { WholeContent } from './read-chain-message.ts';

/** Nine zeros pass the eleven test of CS002 in the published check, but are nobody's number. */
const NOBODY = '000000000';

/**
 * What we refuse beside the published check, as an agreement of our own: a client under the number of nobody (CS002), for
 * different children would become one. The verdict of level 2, and with it of `rodedraad check`, stays the published one.
 */
export function ownRefusals({ bericht }: WholeContent): readonly MessageRemark[] {
  const { Client } = bericht as { readonly Client?: { readonly Bsn?: string } };
  return Client?.Bsn === NOBODY ? [NO_BSN] : [];
}
