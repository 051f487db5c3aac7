import type { JW315 } from '../../release-3-2/types/messages.ts';
import type { ChainSignal, SignalFacts } from './signal.ts';

/** What a provider asks to be allocated stands in its contract. */
export const OP296 = (
  { Client }: JW315.Bericht,
  { inContract }: Pick<SignalFacts, 'inContract'>,
): readonly ChainSignal[] =>
  Client.AangevraagdeProducten.AangevraagdProduct.flatMap((asked, index) =>
    inContract(asked) === false ? [{ rule: 'OP296', at: `AangevraagdProduct[${index + 1}]` }] : [],
  );
