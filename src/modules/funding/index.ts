/** Server door of funding: terms as data, and the pure engine over them. */
export { documentOf, type FundingDocument, termsFromDocument } from './domain/document/document.ts';
export type { Fault } from './domain/document/fault.ts';
export { FUNDING_SCHEMA } from './domain/document/schema.ts';
export { agreedLimit, boundsOf, countsProduct, type PlacedBound } from './domain/engine/agreed-limit.ts';
export { coversProduct, partFor } from './domain/engine/coverage.ts';
export { readTerms } from './domain/reading/read-terms.nl.ts';
export type { BoundScope, Condition, Declaration, FundingPart, FundingTerms } from './domain/terms.ts';
export { fundingRoutes } from './http/routes.ts';
export { type FundedProduct, loadFundedProducts } from './storage/product-facts.ts';
export { type ContractFunding, loadContractFunding } from './use-cases/contract-funding.ts';
