import { useQuery } from '@tanstack/react-query';
import { fundingTermsQuery } from '../../api/queries.ts';
import type { VoorwaardenItem } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatCount, formatPeriod } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import './funding.css';
import { fundingText as text } from './funding.nl.ts';
import { ImportTerms } from './import-terms.tsx';

/** All funding terms that the person may see, with their versions. */
export function FundingListPage() {
  const mayDraft = useMay('funding.draft');
  const actions = mayDraft && (
    <>
      <ImportTerms />
      <LinkButton look="primary" href={paths.fundingNew}>
        {text.make}
      </LinkButton>
    </>
  );
  return (
    <PageQuery query={useQuery(fundingTermsQuery)}>
      {({ items }) => (
        <>
          <PageHeading title={text.title} sub={text.sub} actions={actions} />
          {items.length === 0 ? (
            <EmptyState title={text.emptyTitle}>{mayDraft ? text.emptyDraft : text.emptyRead}</EmptyState>
          ) : (
            <TermsTable items={items} />
          )}
          <InPageHelp>
            {text.help.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </InPageHelp>
        </>
      )}
    </PageQuery>
  );
}

function TermsTable({ items }: { items: readonly VoorwaardenItem[] }) {
  return (
    <DataTable
      caption={text.caption}
      captionHidden
      rows={items}
      rowKey={(one) => String(one.id)}
      columns={[
        {
          key: 'naam',
          header: text.columns.name,
          rowHeader: true,
          cell: (one) => (
            <TwoLines
              first={<AppLink href={paths.fundingTerms(one.id)}>{one.naam}</AppLink>}
              second={text.numbered(one.regio.naam, one.nummer)}
            />
          ),
        },
        { key: 'periode', header: text.columns.period, cell: (one) => formatPeriod(one.van, one.tot) },
        { key: 'onderdelen', header: text.columns.parts, numeric: true, cell: (one) => formatCount(one.onderdelen) },
        {
          key: 'contracten',
          header: text.columns.contracts,
          numeric: true,
          cell: (one) => formatCount(one.contracten),
        },
        { key: 'status', header: text.columns.status, cell: (one) => <StatusWord status={one.status} /> },
      ]}
    />
  );
}
