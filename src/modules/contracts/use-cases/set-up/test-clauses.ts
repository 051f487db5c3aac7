import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import {
  type ClauseToTest,
  identityOfClause,
  inOrderOfNeed,
  type SetUpTest,
  type TestedClause,
} from '../../domain/set-up/set-up-test.ts';
import { CLAUSE_LIBRARY, libraryClause } from '../../library/index.ts';
import {
  hasOwnClause,
  insertTest,
  listLastTests,
  listUsedClauses,
  type RecordedTest,
} from '../../storage/set-up/set-up-tests.ts';
import type { ContractActor } from '../contract-actor.ts';

/** Every clause of the library and each clause of parties' own, with its use and its last test; open ones first. */
export async function listClausesToTest(tx: Tx, today: PlainDate): Promise<ClauseToTest<RecordedTest>[]> {
  const used = new Map((await listUsedClauses(tx, today)).map((one) => [identityOfClause(one.clause), one]));
  const tests = new Map((await listLastTests(tx)).map(({ clause, test }) => [identityOfClause(clause), test]));
  const withUse = (clause: TestedClause, number: string, title: string) => {
    const { contracts = 0, exampleId = null } = used.get(identityOfClause(clause)) ?? {};
    return { clause, number, title, contracts, exampleId, test: tests.get(identityOfClause(clause)) ?? null };
  };
  const ofLibrary = CLAUSE_LIBRARY.map(({ key, number, title }) => withUse({ from: 'library', key }, number, title));
  const own = [...used.values()].flatMap(({ clause }) =>
    clause.from === 'own' ? [withUse(clause, clause.number, clause.title)] : [],
  );
  return inOrderOfNeed([...ofLibrary, ...own]);
}

export type TestRefusal = { readonly code: 'contracts.tested-clause-unknown' };

/** Records how a clause is put into practice and what it asks and brings, by who buys. */
export async function recordTest(
  tx: Tx,
  { organisationId, personId, today }: ContractActor,
  clause: TestedClause,
  test: SetUpTest,
): Promise<Result<undefined, TestRefusal>> {
  const known =
    clause.from === 'library'
      ? libraryClause(clause.key) !== undefined
      : await hasOwnClause(tx, organisationId, clause);
  if (!known) return no({ code: 'contracts.tested-clause-unknown' });
  await insertTest(tx, { organisationId, personId, today, clause, test });
  return yes(undefined);
}
