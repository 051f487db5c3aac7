import type { MessageId } from '../../../standards/ijw/index.ts';
import { type PartyKind, senderKind } from './message-kinds.ts';

/** The two parties to a message. */
export type Side = PartyKind;

const ALL: readonly MessageId[] = [
  'JW301',
  'JW302',
  'JW305',
  'JW306',
  'JW307',
  'JW308',
  'JW315',
  'JW316',
  'JW317',
  'JW318',
  'JW319',
  'JW320',
  'JW323',
  'JW325',
];
/** Messages about money: read by who may read declarations. */
export const DECLARATION_MESSAGES: readonly string[] = ['JW323', 'JW325'];

export const messagesSentBy = (side: Side): readonly string[] => ALL.filter((message) => senderKind(message) === side);
export const otherSide = (side: Side): Side => (side === 'municipality' ? 'provider' : 'municipality');
