/** What the browser exchanges about one's own desk: schemas and their types, in the Dutch of the public API. */
export { type ListedWork, listWork, type Mark } from './domain/worklist-marks.ts';
export type * from './http/schemas.ts';
export type * from './http/worklist-schemas.ts';
