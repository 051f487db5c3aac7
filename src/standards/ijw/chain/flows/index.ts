/** What a party sends next: messages planned from the dossier, or the reason not to send (rules named in FLOW_RULES). */
export { type AllocationDecision, planAllocationMessage } from './allocate.ts';
export {
  type ClientOfMunicipality,
  type Content,
  contentOf,
  type DecisionMoment,
  type MunicipalSituation,
} from './allocation-list.ts';
export { answerRequest, type RequestAnswer } from './answer-request.ts';
export {
  type ClientOfProvider,
  correctStart,
  correctStop,
  type DeliveryRef,
  type DeliverySituation,
  planStart,
  planStop,
  removeStart,
  removeStop,
  type StopFacts,
} from './deliver.ts';
export { type ChangeGrant, grantChange, type LateDays, newNumbersFor } from './grant-change.ts';
export { contentAsked, type Grant, grantRequest } from './grant-request.ts';
export { type MessageNaming, named, type Plan, type Planned } from './planned.ts';
export { flowRefusalSentence } from './refusals.nl.ts';
export { FLOW_RULES, type FlowRefusal, type FlowRefusalCode } from './refusals.ts';
export {
  type ClientOfRequest,
  type ProductAsked,
  planRequest,
  type Referrer,
  type RequestSituation,
} from './request.ts';
export { type ChangeRequest, type NewProduct, planChange, type Wish } from './request-change.ts';
