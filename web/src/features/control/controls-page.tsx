import { useQuery } from '@tanstack/react-query';
import type { Controleprogramma, MaterieleControle } from '../../../../src/modules/control/api.ts';
import { listQuery } from '../../api/queries.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { Help } from '../suppliers/help.tsx';
import { materialText as text } from './material.nl.ts';
import { BeginProgramme, OpenControl } from './open-control.tsx';
import { Turn } from './turn.tsx';

/** Which controls run, under which public plan, and who must move? */
export function ControlsPage() {
  const own = useMay('controls.own');
  const mayManage = useMay('controls.manage');
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{own ? text.subOwn : text.sub}</p>}
        actions={mayManage && <BeginProgramme />}
      />
      {own ? <Controls /> : <WithProgrammes mayManage={mayManage} />}
      <Help lines={text.help} />
    </>
  );
}

function WithProgrammes({ mayManage }: { mayManage: boolean }) {
  const query = useQuery(listQuery<Controleprogramma>('/controleprogrammas', {}));
  return (
    <PageQuery query={query}>
      {({ items }) => (
        <>
          <section className="section" aria-labelledby="programmas">
            <BlockHeading id="programmas" title={text.programmes} />
            {items.length === 0 ? (
              <EmptyState title={text.noProgrammesTitle}>{text.noProgrammes}</EmptyState>
            ) : (
              <DataTable
                caption={text.programmes}
                captionHidden
                columns={programmes}
                rows={items}
                rowKey={(row) => String(row.id)}
              />
            )}
          </section>
          <section className="section" aria-labelledby="controles">
            <BlockHeading
              id="controles"
              title={text.controls}
              aside={mayManage && <OpenControl programmes={items} />}
            />
            <Controls />
          </section>
        </>
      )}
    </PageQuery>
  );
}

const Controls = () => (
  <ServerTable<MaterieleControle>
    path="/materiele-controles"
    what={text.controls}
    columns={controls}
    rowKey={(row) => String(row.id)}
    whole
    empty={{ title: text.emptyTitle, text: text.emptyText }}
  />
);

const programmes: readonly Column<Controleprogramma>[] = [
  {
    key: 'programma',
    header: text.programme,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.controlProgramme(row.id)}>{row.titel}</AppLink>}
        second={row.gemeente?.naam}
      />
    ),
  },
  {
    key: 'stand',
    header: text.stand,
    cell: (row) => (
      <TwoLines
        first={row.stand.zin}
        second={row.openbaar && <AppLink href={row.openbaar}>{text.readPublic}</AppLink>}
      />
    ),
  },
  { key: 'controles', header: text.controls, cell: (row) => text.count(row.controles) },
];

const controls: readonly Column<MaterieleControle>[] = [
  {
    key: 'controle',
    header: text.openTitle,
    rowHeader: true,
    cell: (row) => (
      <TwoLines first={<AppLink href={paths.control(row.id)}>{row.titel}</AppLink>} second={row.aanbieder?.naam} />
    ),
  },
  {
    key: 'soort',
    header: text.kind,
    cell: (row) => <TwoLines first={text.kindWords[row.soort]} second={row.gemeente?.naam} />,
  },
  { key: 'stand', header: text.stand, cell: (row) => row.stand.zin },
  { key: 'aanzet', header: text.turn, cell: (row) => <Turn stand={row.stand} /> },
];
