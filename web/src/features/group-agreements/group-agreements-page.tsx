import { useQuery } from '@tanstack/react-query';
import type { Groepsafspraken } from '../../api/register-types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { dayOfInstant, formatDay } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { groupText as text } from './group.nl.ts';
import { groupAgreementsQuery } from './group-queries.ts';

type Row = Groepsafspraken['items'][number];

/** Which agreements hold in several contracts alike? */
export function GroupAgreementsPage() {
  const mayMake = useMay('contracts.manage');
  const make = mayMake && (
    <LinkButton look="primary" href={paths.groupAgreementNew()}>
      {text.new}
    </LinkButton>
  );
  return (
    <PageQuery query={useQuery(groupAgreementsQuery)}>
      {({ items }) => (
        <>
          <PageHeading title={text.title} sub={<p>{text.sub}</p>} actions={items.length > 0 && make} />
          {items.length === 0 ? (
            <EmptyState title={text.emptyTitle} action={make}>
              {mayMake ? text.emptyText : text.emptyTextReader}
            </EmptyState>
          ) : (
            <DataTable
              caption={text.title}
              captionHidden
              columns={columns}
              rows={items}
              rowKey={({ id }) => String(id)}
            />
          )}
        </>
      )}
    </PageQuery>
  );
}

const columns: readonly Column<Row>[] = [
  {
    key: 'naam',
    header: text.name,
    rowHeader: true,
    cell: (row) => <AppLink href={paths.groupAgreement(row.id)}>{row.naam}</AppLink>,
  },
  { key: 'ingang', header: text.from, cell: (row) => <span className="nowrap">{formatDay(row.ingang)}</span> },
  { key: 'contracten', header: text.contracts, numeric: true, cell: (row) => text.count(row.aantalContracten) },
  { key: 'stand', header: text.state, cell: stateOf },
];

/** An agreement holds until the day on which another brings it up to date. */
function stateOf({ bijgewerktIn, ingang }: Row): string {
  if (bijgewerktIn.length > 0) return text.updated(bijgewerktIn.map(({ naam }) => naam));
  return ingang > dayOfInstant(new Date()) ? text.waits : text.holds;
}
