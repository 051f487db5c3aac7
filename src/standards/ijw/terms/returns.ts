import type { MessageId } from '../release-3-2/types/messages.ts';
import type { Mover } from './term.ts';

/** Per message that goes out: the message that must come back within OP090, and who sends it. JW323 has a term of its own. */
const RETURNS = {
  JW301: ['JW302', 'provider'],
  JW305: ['JW306', 'municipality'],
  JW307: ['JW308', 'municipality'],
  JW315: ['JW316', 'municipality'],
  JW317: ['JW318', 'municipality'],
  JW319: ['JW320', 'provider'],
} as const satisfies Partial<Record<MessageId, readonly [MessageId, Mover]>>;

/** A message that asks for a return message (OP090). */
export type Heenbericht = keyof typeof RETURNS;

export const isHeenbericht = (message: MessageId): message is Heenbericht => Object.hasOwn(RETURNS, message);

/** The return message that a message asks for, for example JW302 for JW301. */
export const returnOf = (message: Heenbericht): MessageId => RETURNS[message][0];

/** Who must send the return message: the receiver of the first. */
export const moverOfReturn = (message: Heenbericht): Mover => RETURNS[message][1];
