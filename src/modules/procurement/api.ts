/** What the browser exchanges about procurement: schemas and their types, in the Dutch of the public API. */

export * from './http/application-schemas.ts';
export * from './http/assessment-schemas.ts';
export * from './http/complaint-schemas.ts';
export * from './http/plan-schemas.ts';
export * from './http/procedure-schemas.ts';
export * from './http/public-schemas.ts';
export * from './http/question-schemas.ts';
export * from './http/requirement-schemas.ts';
