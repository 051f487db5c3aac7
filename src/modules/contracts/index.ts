export { type ContractStatus, contractStatus, lastDayOf } from './domain/contract-status.ts';
export {
  contractMonths,
  type PlanYear,
  percentage,
  planPerMonth,
  planThrough,
  planYearOf,
  planYearOn,
} from './domain/plan.ts';
export { contractsRoutes } from './http/routes.ts';
export { unitWord } from './http/words.nl.ts';
export {
  type AgreedProductFacts,
  type ContractVariant,
  loadTariffs,
  type TariffFacts,
  type TariffQuestion,
} from './storage/load-tariffs.ts';
