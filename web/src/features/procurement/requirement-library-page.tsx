import { useQuery } from '@tanstack/react-query';
import { requirementLibraryQuery } from '../../api/queries.ts';
import type { Bibliotheekeis } from '../../api/types.ts';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { byTheme } from './by-theme.ts';
import { ProcurementTabs } from './procurement-tabs.tsx';
import { requirementsText as text } from './requirements.nl.ts';

const columns: readonly Column<Bibliotheekeis>[] = [
  {
    key: 'eis',
    header: text.requirement,
    rowHeader: true,
    cell: (row) => <TwoLines first={`${row.code} ${row.titel}`} second={row.tekst} />,
  },
  {
    key: 'soort',
    header: text.kind,
    cell: (row) => (
      <TwoLines first={text.kinds[row.soort]} second={text.readyRequirements.for(text.forSegments[row.voor])} />
    ),
  },
  { key: 'bewijs', header: text.fields.evidence, cell: (row) => row.bewijs && text.evidence[row.bewijs] },
];

/** Ready requirements by theme. */
export function RequirementLibraryPage() {
  return (
    <PageQuery query={useQuery(requirementLibraryQuery)}>
      {({ items }) => (
        <>
          <PageHeading title={text.readyRequirements.title} sub={<p>{text.readyRequirements.sub(items.length)}</p>} />
          <ProcurementTabs current="library" />
          {byTheme(items).map(({ theme, items: members }, index) => (
            <section key={theme} className="section" aria-labelledby={`thema-${index}`}>
              <BlockHeading id={`thema-${index}`} title={theme} />
              <DataTable caption={theme} captionHidden columns={columns} rows={members} rowKey={(row) => row.sleutel} />
            </section>
          ))}
        </>
      )}
    </PageQuery>
  );
}
