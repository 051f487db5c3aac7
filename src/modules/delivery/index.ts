export { deliveryRoutes } from './http/routes.ts';
export { countResultsAwaiting, type ResultParties } from './storage/agreed-results.ts';
export { appendNotices, type DeliveryNotice, loadNotices } from './storage/notices.ts';
export { loadResults } from './storage/result-steps.ts';
export {
  agreeToResult,
  answerResult,
  proposeResult,
  type ResultActor,
  reportResult,
} from './use-cases/keep-results.ts';
