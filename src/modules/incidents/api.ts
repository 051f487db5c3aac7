/** What the browser exchanges about incidents: schemas and their types, in the Dutch of the public API. */
export type * from './http/schemas.ts';
