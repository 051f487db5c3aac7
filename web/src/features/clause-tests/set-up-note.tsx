import { useQuery } from '@tanstack/react-query';
import type { TeToetsenBepaling } from '../../api/register-types.ts';
import { paths } from '../../app/paths.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { FactList } from '../../ui/page/page.tsx';
import { clauseTestsText as text } from './clause-tests.nl.ts';
import { clauseTestsQuery, testOf, type WhichClause } from './clause-tests-queries.ts';
import { TestClause } from './test-clause.tsx';

/** At a clause that is about to be agreed: what its set-up test found, or the question to test it; it may stay open. */
export function AskSetUpTest({ which }: { which: WhichClause }) {
  const { data } = useQuery(clauseTestsQuery);
  if (!data) return null;
  const test = testOf(data.items, which)?.toets ?? null;
  return (
    <div className="small">
      {test ? <Test test={test} nummer={which.nummer} /> : <p className="muted">{text.noteOpen}</p>}
      <TestClause which={which} last={test} />
    </div>
  );
}

/** At a clause of a contract: what its set-up test found; what was never tested is told once, above. */
export function SetUpNote({ which }: { which: WhichClause }) {
  const { data } = useQuery(clauseTestsQuery);
  const test = data && testOf(data.items, which)?.toets;
  return test ? (
    <div className="small">
      <Test test={test} nummer={which.nummer} />
    </div>
  ) : null;
}

/** How many of these clauses were never tested. */
export function OpenTestsOf({ clauses }: { clauses: readonly WhichClause[] }) {
  const { data } = useQuery(clauseTestsQuery);
  const open = data ? clauses.filter((one) => !testOf(data.items, one)?.toets).length : 0;
  if (open === 0) return null;
  return (
    <p className="small muted">
      {text.openHere(open)} <AppLink href={paths.clauseTests}>{text.link}</AppLink>
    </p>
  );
}

/** What a test says, opened by who wants to read it. */
export function Test({ test, nummer }: { test: NonNullable<TeToetsenBepaling['toets']>; nummer: string }) {
  return (
    <>
      <p>{text.note(text.verdicts[test.oordeel])}</p>
      <details>
        <summary aria-label={text.showOf(nummer)}>{text.show}</summary>
        <FactList
          facts={[
            { label: text.practice, value: test.uitvoering },
            { label: text.agreements, value: test.afspraken },
            { label: text.investment, value: test.inzet },
            { label: text.costs, value: text.cents(test.kostenPerJaarCent) },
            { label: text.difference, value: test.verschil },
            { label: text.intended, value: test.resultaat },
          ]}
        />
        <p className="muted">{text.made(test.op, test.door)}</p>
      </details>
    </>
  );
}

/** How many clauses hold without a test, for who is about to agree on more of them. */
export function OpenSetUpTests() {
  const { data } = useQuery(clauseTestsQuery);
  const open = data?.items.filter((one) => one.open).length ?? 0;
  if (open === 0) return null;
  return (
    <p className="small muted">
      {text.openForNew(open)} <AppLink href={paths.clauseTests}>{text.seeOpen}</AppLink>
    </p>
  );
}
