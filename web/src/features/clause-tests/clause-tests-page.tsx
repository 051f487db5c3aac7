import { useQuery } from '@tanstack/react-query';
import type { TeToetsenBepaling } from '../../api/register-types.ts';
import { paths } from '../../app/paths.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { clauseTestsText as text } from './clause-tests.nl.ts';
import { clauseTestsQuery } from './clause-tests-queries.ts';
import { Test } from './set-up-note.tsx';
import { TestClause } from './test-clause.tsx';

/** Of which clauses is it known how they are put into practice, and are they worth it? */
export function ClauseTestsPage() {
  return (
    <PageQuery query={useQuery(clauseTestsQuery)}>
      {({ items }) => (
        <>
          <PageHeading
            title={text.title}
            sub={<p>{text.answer(items.filter((one) => one.open).length, items.filter((one) => one.toets).length)}</p>}
          />
          {items.length === 0 ? (
            <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
          ) : (
            <Clauses items={items} />
          )}
        </>
      )}
    </PageQuery>
  );
}

/** What holds or was tested; what is in the library only stands folded under it. */
function Clauses({ items }: { items: readonly TeToetsenBepaling[] }) {
  const asked = items.filter(({ contracten, toets }) => contracten > 0 || toets !== null);
  const unused = items.filter((one) => !asked.includes(one));
  return (
    <>
      {asked.length > 0 && (
        <DataTable caption={text.title} captionHidden columns={columns} rows={asked} rowKey={keyOf} />
      )}
      {unused.length > 0 && (
        <details className="section">
          <summary>{text.unused(unused.length)}</summary>
          <DataTable
            caption={text.unused(unused.length)}
            captionHidden
            columns={columns}
            rows={unused}
            rowKey={keyOf}
          />
        </details>
      )}
    </>
  );
}

const keyOf = ({ sleutel, nummer, titel }: TeToetsenBepaling): string => sleutel ?? `${nummer} ${titel}`;

const columns: readonly Column<TeToetsenBepaling>[] = [
  { key: 'bepaling', header: text.clause, rowHeader: true, cell: (row) => `${row.nummer} ${row.titel}` },
  {
    key: 'toets',
    header: text.result,
    cell: (row) => (
      <>
        <Result row={row} />
        <div>
          <TestClause which={row} last={row.toets} />
        </div>
      </>
    ),
  },
  {
    key: 'waar',
    header: text.where,
    cell: (row) => (
      <TwoLines
        first={row.sleutel === null ? text.own(row.contracten) : text.fromLibrary(row.contracten)}
        second={row.contractId !== null && <Example id={row.contractId} nummer={row.nummer} titel={row.titel} />}
      />
    ),
  },
];

function Result({ row: { toets, open, nummer } }: { row: TeToetsenBepaling }) {
  if (toets) return <Test test={toets} nummer={nummer} />;
  return open ? <p>{text.open}</p> : <p className="muted">{text.notUsed}</p>;
}

/** A contract that has the clause, to see what it did there. */
function Example({ id, nummer, titel }: { id: number; nummer: string; titel: string }) {
  return (
    <AppLink href={paths.contract(id, 'bepalingen')} aria-label={text.openContractOf(nummer, titel)}>
      {text.openContract}
    </AppLink>
  );
}
