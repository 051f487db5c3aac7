import type { TermId } from '../../../standards/ijw/index.ts';
import { MESSAGE_KINDS, type PartyKind, senderKind } from './message-kinds.ts';

/** The two parties to a message. */
export type Side = PartyKind;

/** Messages about money: read by who may read declarations. */
export const DECLARATION_MESSAGES: readonly string[] = ['JW323', 'JW325'];
/** Terms of those messages, and of the payment: for the same readers. */
export const DECLARATION_TERMS: readonly TermId[] = [
  'declaratie-antwoord',
  'declareren',
  'betalen',
  'correctie',
  'verjaring',
];

export const messagesSentBy = (side: Side): readonly string[] =>
  MESSAGE_KINDS.filter((message) => senderKind(message) === side);
export const otherSide = (side: Side): Side => (side === 'municipality' ? 'provider' : 'municipality');
