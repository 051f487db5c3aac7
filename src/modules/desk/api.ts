/** What the browser exchanges about one's own desk: schemas and their types, in the Dutch of the public API. */
export type * from './http/schemas.ts';
