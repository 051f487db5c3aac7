/** What the browser exchanges about procurement: schemas and their types, in the Dutch of the public API. */
export * from './http/plan-schemas.ts';
export * from './http/procedure-schemas.ts';
export * from './http/public-schemas.ts';
export * from './http/requirement-schemas.ts';
