export { contractAwardRoutes } from './http/award-routes.ts';
export { dutiesOfScope, endingEvidenceOfScope } from './http/dissolution/duty-rows.ts';
export { contractsRoutes } from './http/routes.ts';
export { type ContractOfProcedure, listContractsOfProcedure } from './storage/contracts-of-procedure.ts';
export {
  type AgreedProductFacts,
  type ContractVariant,
  loadTariffs,
  type TariffFacts,
  type TariffQuestion,
} from './storage/load-tariffs.ts';
export { type ContractRow, contractRows } from './storage/operator-rows.ts';
export { TAKE_EFFECT_JOB, takeEffectJob } from './use-cases/take-effect.ts';
