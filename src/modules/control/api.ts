/** What the browser exchanges about enforcement and control: schemas and their types, in the Dutch of the public API. */
export type * from './http/enforcement/case-schemas.ts';
export type * from './http/enforcement/protocol-schemas.ts';
export type * from './http/file-schemas.ts';
export type * from './http/material/control-schemas.ts';
