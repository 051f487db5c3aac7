/** What the browser exchanges about the instruments: schemas and their types, in the Dutch of the public API. */
export type * from './http/schemas.ts';
