import type { JW301, JW315 } from '../../release-3-2/types/messages.ts';
import type { OutsideSources } from '../context.ts';

/**
 * What a person should know of a message although the standard has no return code for it: a business rule that it does not
 * keep, as far as the receiver or the sender can see. It refuses nothing.
 */
export type ChainSignal = {
  /** The business rule, for example OP296. */
  readonly rule: string;
  /** Class and number, counted from 1: AangevraagdProduct[2]. */
  readonly at: string;
};

/** What must be known to signal; gathered beforehand. */
export type SignalFacts = {
  /** Relations that earlier allocation messages of this municipality named for this client, newest message first. */
  readonly relationsBefore: readonly JW301.Relatie[];
  /** Whether what is asked stands in a contract of the provider for this municipality; undefined: contracts are not known here. */
  readonly inContract: (asked: JW315.AangevraagdProduct) => boolean | undefined;
  readonly sources: Pick<OutsideSources, 'providerKnown'>;
};
