/** What other floors and the browser know of results: how they stand, and how they are told. */
export type { ResultStanding } from './domain/agreed-result.ts';
export type { Resultaat, ResultaatItem } from './http/result-schemas.ts';
