/** Door of the iJw standard. Knows nothing of our modules; everything here could be a package of its own. */
export type * from './reading/events.ts';
export { type ReadOptions, readMessage } from './reading/read-message.ts';
export type * from './release-3-2/types/basis.ts';
export type {
  JW301,
  JW302,
  JW305,
  JW306,
  JW307,
  JW308,
  JW315,
  JW316,
  JW317,
  JW318,
  JW319,
  JW320,
  JW323,
  JW325,
  MessageId,
  Messages,
} from './release-3-2/types/messages.ts';
export { MAX_FILE_BYTES } from './xml/limits.ts';
export type { MessageRefusal, RefusalCode, RefusalFacts, Station } from './xml/refusal.ts';
