/** What the browser exchanges about open data: schemas and their types, in the Dutch of the public API. */
export * from './http/control-plan-schemas.ts';
export * from './http/schemas.ts';
