/** What the browser exchanges about providers: schemas and their types, in the Dutch of the public API. */
export type * from './http/account-schemas.ts';
export type * from './http/file-schemas.ts';
export type * from './http/signal-schemas.ts';
export type * from './http/tier-schemas.ts';
