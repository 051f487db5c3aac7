import type { JW301, JW315, Messages } from '../../release-3-2/types/messages.ts';
import type { ChainMessageId } from '../chain-message.ts';
import { OP296 } from './contract.ts';
import { OP254 } from './provider-code.ts';
import { OP071 } from './relations.ts';
import type { ChainSignal, SignalFacts } from './signal.ts';

export { SIGNAL_SENTENCES, signalSentence } from './sentences.nl.ts';
export type { ChainSignal, SignalFacts } from './signal.ts';

/** Every signal on a message that passed the levels before it, in the order of the message. */
export function signalsOn<Id extends ChainMessageId>(
  message: Id,
  bericht: Messages[Id],
  facts: SignalFacts,
): readonly ChainSignal[] {
  return [
    ...OP254(bericht.Header, facts),
    ...(message === 'JW301' ? OP071(bericht as JW301.Bericht, facts) : []),
    ...(message === 'JW315' ? OP296(bericht as JW315.Bericht, facts) : []),
  ];
}
