/** Server door of the exchange: messages in, messages out, and their routing to the floors below. */
import type { Route } from '../../platform/http/index.ts';
import { actRoutes } from './http/act-routes.ts';
import { askRoutes } from './http/ask-routes.ts';
import { bulkRoutes } from './http/bulk-routes.ts';
import { clockRoutes } from './http/clock-routes.ts';
import type { ExchangeOptions } from './http/context.ts';
import { counterRoutes } from './http/counter-routes.ts';
import { countingRoutes } from './http/counting-routes.ts';
import { explainRoutes } from './http/explain-routes.ts';
import { messageListRoutes } from './http/message-list-routes.ts';
import { messageRoutes } from './http/message-routes.ts';
import { requestRoutes } from './http/request-routes.ts';
import { timelineRoutes } from './http/timeline-routes.ts';
import { undoRoutes } from './http/undo-routes.ts';
import { uploadRoutes } from './http/upload-routes.ts';

export { type DeliveryWord, messageDelivery } from './domain/delivery-state.ts';
export type { DispatchVia, Routing } from './domain/routing.ts';
export {
  type ClockQuestion,
  type ClockRow,
  countClocks,
  listClocks,
} from './storage/clocks.ts';
export {
  type DueDispatch,
  dueDispatches,
  recordAcknowledged,
  recordFailure,
  recordSent,
  retryDispatch,
} from './storage/dispatches.ts';
export {
  countRequests,
  listRequests,
  type RequestFilter,
  type RequestPhase,
  type RequestRow,
} from './storage/list-requests.ts';
export { findSentAnswer, municipalityOfMessage, type SentAnswer } from './storage/message-owners.ts';
export { readParts } from './storage/message-parts.ts';
export { countersOfProvider } from './storage/request-counters.ts';
export { answerClients, answerHead, answerHeader } from './translate/answer.ts';
export { OUTSIDE_SOURCES } from './translate/outside-sources.ts';
export { toIncomingLine, toPrestatie } from './translate/prestatie.ts';
export * from './transport/index.ts';
export { ANSWER_REVIEWED_JOB, answerReviewed, answerWhenClosed } from './use-cases/answer-reviewed.ts';
export { PROCESS_MESSAGE_JOB } from './use-cases/chain/arrived.ts';
export { type DeclarationExplained, explainDeclaration } from './use-cases/chain/explain-declaration.ts';
export type { WholeContent } from './use-cases/chain/read-chain-message.ts';
export { type AgbImported, importAgbRegister, linesOf } from './use-cases/import-agb-register.ts';
export * from './use-cases/people/municipality.ts';
export * from './use-cases/people/provider.ts';
export * from './use-cases/people/read-case.ts';
export type { SendRefusal, Sent } from './use-cases/people/send-planned.ts';
export { type Acting, type ExchangeDeps, type NotThere, readStoredMessage } from './use-cases/people/situation.ts';
export { type ProcessOptions, processMessage } from './use-cases/process-message.ts';
export {
  type Received,
  type ReceiveRefusal,
  type ReceiveRequest,
  receiveMessage,
} from './use-cases/receive-message.ts';
export { type Spool, spool } from './use-cases/spool.ts';
export { type BroughtIn, takeIn } from './use-cases/take-in.ts';

export const exchangeRoutes = (options: ExchangeOptions): readonly Route[] => [
  ...uploadRoutes(options),
  ...messageListRoutes(options),
  ...messageRoutes(options),
  ...explainRoutes(options),
  ...requestRoutes(options),
  ...counterRoutes(options),
  ...timelineRoutes(options),
  ...actRoutes(options),
  ...askRoutes(options),
  ...clockRoutes(options),
  ...countingRoutes(options),
  ...undoRoutes(options),
  ...bulkRoutes(options),
];
