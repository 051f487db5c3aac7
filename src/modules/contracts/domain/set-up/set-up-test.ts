import type { Cents } from '../../../../kernel/money.ts';

/** A clause that is tested: of the library, or of parties' own: the same in every contract with this number and title. */
export type TestedClause =
  | { readonly from: 'library'; readonly key: string }
  | { readonly from: 'own'; readonly number: string; readonly title: string };

export type SetUpVerdict = 'in-proportion' | 'not-in-proportion' | 'not-known';

/** How a clause is put into practice, and what it asks beside what it brings. */
export type SetUpTest = {
  readonly practice: string;
  /** Which agreements belong to it. */
  readonly agreements: string;
  /** What it asks extra, in words; and per year in money, when known. */
  readonly investment: string;
  readonly yearlyCostCents: Cents | null;
  /** What is actually different because of it. */
  readonly difference: string;
  readonly intendedResult: string;
  readonly verdict: SetUpVerdict;
};

/** A clause with the contracts that have it and its last test; null: never tested. */
export type ClauseToTest<Test> = {
  readonly clause: TestedClause;
  readonly number: string;
  readonly title: string;
  /** Contracts that run and have it. */
  readonly contracts: number;
  /** One of those; null: there is none. */
  readonly exampleId: number | null;
  readonly test: Test | null;
};

/** A clause that is in force somewhere and was never tested; one that nobody uses asks nothing yet. */
export const isOpen = ({ contracts, test }: ClauseToTest<unknown>): boolean => contracts > 0 && test === null;

/** The same text for the same clause. */
export const identityOfClause = (clause: TestedClause): string =>
  clause.from === 'library' ? clause.key : `${clause.number}|${clause.title}`;

/** Open ones first, of those the one in most contracts first; then by number. */
export const inOrderOfNeed = <Clause extends ClauseToTest<unknown>>(clauses: readonly Clause[]): Clause[] =>
  clauses.toSorted(
    (a, b) =>
      Number(isOpen(b)) - Number(isOpen(a)) ||
      (isOpen(a) ? b.contracts - a.contracts : 0) ||
      a.number.localeCompare(b.number, 'nl', { numeric: true }),
  );
