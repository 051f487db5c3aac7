import type { Messages } from '../release-3-2/types/messages.ts';
import type { ChainMessageId } from './chain-message.ts';
import type { ChainContext } from './context.ts';

/**
 * The class of a message at which a finding belongs, which is where the return message carries its code (IV028):
 * `index` counts from 0 within the message for classes that repeat.
 */
export type ChainPlace =
  | { readonly at: 'Header' | 'Client' | 'Verzoek' | 'Antwoord' | 'Woonplaatsbeginsel' }
  | { readonly at: ProductClass; readonly index: number };

export type ProductClass =
  | 'ToegewezenProduct'
  | 'StartProduct'
  | 'StopProduct'
  | 'AangevraagdProduct'
  | 'OngewijzigdProduct'
  | 'TeWijzigenProduct'
  | 'NieuwProduct';

/** A rule of level 3 or 4 on one kind of message: where the message breaks it, given what the receiver knows. */
export type ChainRule<Id extends ChainMessageId> = {
  /** TR… as published. */
  readonly id: string;
  readonly level: 3 | 4;
  readonly broken: (bericht: Messages[Id], context: ChainContext) => Iterable<ChainPlace>;
};

/** A broken rule: its id, retourcode and place. */
export type ChainFinding = {
  readonly rule: string;
  readonly level: 3 | 4;
  readonly retourcode: string;
  readonly place: ChainPlace;
};
