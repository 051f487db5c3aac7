/** Door of the chain: what messages told, how a message is judged against it, what is answered and what is sent next. */
export { actualAllocations, isActual, sameProduct } from './actual.ts';
export { Administration } from './administration.ts';
export * from './answer/explain-answer.ts';
export {
  type AnswerContext,
  type AnsweredLine,
  type DeclarationSent,
  type DeclaredLine,
  judgeAnswerHead,
  TR366,
  TR367,
} from './answer/rules.ts';
export {
  CHAIN_MESSAGES,
  type ChainMessage,
  type ChainMessageId,
  type ChainVerdict,
  clientOf,
  numbersIn,
  RETURN_OF,
  type ReturnMessageId,
  referencesIn,
} from './chain-message.ts';
export type { ChainContext, OutsideSources } from './context.ts';
export * from './dossier.ts';
export * from './flows/index.ts';
export { removalsFirst } from './fold/deliveries.ts';
export { type Asked, allEvents, type ChainEvents, eventsOf, type TakenNotice } from './fold/events.ts';
export { dossierOf, dossierOfMessages } from './fold/index.ts';
export { CHAIN_RULES, judgeMessage } from './judge.ts';
export { type AgreedProduct, listedIn } from './product-list.ts';
export { PUBLISHED_SOURCES } from './published-sources.ts';
export { acceptedBy, type Judgement, makeReturnMessage, type ReturnNaming } from './return-message.ts';
export type { ChainFinding, ChainPlace, ChainRule, ProductClass } from './rule.ts';
export * from './signals/index.ts';
