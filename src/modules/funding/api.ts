/** What other modules and the browser may know of funding terms: the language itself. */
export type { BoundScope, Condition, Declaration } from './domain/terms.ts';
