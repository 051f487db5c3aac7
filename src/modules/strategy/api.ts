/** What the browser exchanges about strategies: schemas and their types, in the Dutch of the public API. */
export type * from './http/analysis-schemas.ts';
export type * from './http/choice-schemas.ts';
export type * from './http/schemas.ts';
