/** Server door of the exchange: messages in, messages out, and their routing to the floors below. */
import type { Database } from '../../platform/db/index.ts';
import type { Route } from '../../platform/http/index.ts';
import { messageRoutes } from './http/message-routes.ts';

export { findSentAnswer, municipalityOfMessage, type SentAnswer } from './storage/message-owners.ts';
export { readParts } from './storage/message-parts.ts';
export { answerClients, answerHead, answerHeader } from './translate/answer.ts';
export { toIncomingLine } from './translate/prestatie.ts';
export { type ProcessOptions, processMessage } from './use-cases/process-message.ts';
export {
  PROCESS_MESSAGE_JOB,
  type ReceiveRefusal,
  type ReceiveRequest,
  receiveMessage,
} from './use-cases/receive-message.ts';
export { type Spool, spool } from './use-cases/spool.ts';

export const exchangeRoutes = (deps: { readonly db: Database; readonly now: () => Date }): readonly Route[] =>
  messageRoutes(deps);
