import { readFileSync } from 'node:fs';
import { readTerms, type TermValues } from '../domain/clauses/term-values.ts';
import type { ClauseGroup, ContractVariant } from '../domain/register/contract-record.ts';

/** A clause of the library, after the national contract standards in words of our own. */
export type LibraryClause = {
  readonly key: string;
  /** Number that it gets in a new contract. */
  readonly number: string;
  readonly theme: string;
  readonly group: ClauseGroup;
  /** A switch: in the contract only when it is chosen. */
  readonly optional: boolean;
  /** After which article, law or agreement. */
  readonly reference: string;
  readonly title: string;
  readonly text: string;
  /** Values as the standard gives them; null: text only. */
  readonly terms: TermValues | null;
  /** Only for contracts in these variants; absent: all. */
  readonly variants?: readonly ContractVariant[];
};

/** All clauses, in their order. Throws when a clause holds values that cannot be executed: a fault of ours, met at start. */
export const CLAUSE_LIBRARY: readonly LibraryClause[] = checked(
  JSON.parse(readFileSync(new URL('clauses.nl.json', import.meta.url), 'utf8')) as LibraryClause[],
);

export const libraryClause = (key: string | null): LibraryClause | undefined =>
  CLAUSE_LIBRARY.find((clause) => clause.key === key);

function checked(clauses: LibraryClause[]): LibraryClause[] {
  for (const { key, terms } of clauses) {
    const read = terms ? readTerms(terms) : undefined;
    if (read && !read.ok) throw new Error(`clause ${key}: ${read.refusal.field}`);
  }
  return clauses;
}
