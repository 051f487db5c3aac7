import { useQuery } from '@tanstack/react-query';
import { readinessQuery } from '../../api/queries.ts';
import type { Gereedheid, Inkoopprocedure } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { Loaded } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { procurementText } from './procurement.nl.ts';

const text = procurementText.readiness;

const columns: readonly Column<Gereedheid['punten'][number]>[] = [
  { key: 'zin', header: text.point, rowHeader: true, cell: (row) => row.zin },
  { key: 'soort', header: text.about, cell: (row) => text.kinds[row.soort] },
];

/** What is asked in this procedure, and what is still open before it is published. */
export function Readiness({ procedure }: { procedure: Inkoopprocedure }) {
  return (
    <>
      {procedure.mag.beheren && <Check procedureId={procedure.id} />}
      <section className="section" aria-labelledby="eisensets">
        <BlockHeading id="eisensets" title={text.sets} />
        {procedure.eisensets.length === 0 ? (
          <p className="small muted">{text.noSets}</p>
        ) : (
          <ul className="plain-list link-list">
            {procedure.eisensets.map((set) => (
              <li key={set.id}>
                <AppLink href={paths.requirementSet(set.id)}>{set.naam}</AppLink>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="section" aria-labelledby="producten">
        <BlockHeading id="producten" title={text.products} />
        <p className="small">{procedure.producten.map(({ naam }) => naam).join(', ') || text.noProducts}</p>
      </section>
    </>
  );
}

function Check({ procedureId }: { procedureId: number }) {
  return (
    <section aria-labelledby="gereed">
      <BlockHeading id="gereed" title={text.title} />
      <Loaded query={useQuery(readinessQuery(procedureId))}>{(check) => <Points check={check} />}</Loaded>
    </section>
  );
}

function Points({ check }: { check: Gereedheid }) {
  if (check.gereed) return <Alert tone="positive" title={text.ready} />;
  return (
    <div className="stack">
      <Alert tone="warning" title={text.sentence(check)}>
        {text.openText}
      </Alert>
      <DataTable
        caption={text.sentence(check)}
        captionHidden
        columns={columns}
        rows={check.punten}
        rowKey={(row) => `${row.code} ${row.id} ${row.zin}`}
      />
    </div>
  );
}
