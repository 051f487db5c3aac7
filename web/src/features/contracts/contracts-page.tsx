import type { ContractRegel } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatEuros, shareOf } from '../../format/index.ts';
import { LinkButton } from '../../ui/button/button.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { useProductOptions } from '../catalogue/use-products.ts';
import { clauseTestsText } from '../clause-tests/clause-tests.nl.ts';
import { usePartyFilters } from '../parties/use-party-filters.ts';
import { contractColumn, providerColumn, termColumn, variantColumn } from './contract-columns.tsx';
import { contractsText as text } from './contracts.nl.ts';
import { newContractText } from './new-contract.nl.ts';
import { obligationsText } from './obligations-page.nl.ts';

const columns: readonly Column<ContractRegel>[] = [
  contractColumn,
  providerColumn,
  {
    key: 'niveau',
    header: text.level,
    cell: (row) => <TwoLines first={row.niveau} second={row.niveau === 'lokaal' ? row.opdrachtgever : undefined} />,
  },
  termColumn(),
  variantColumn,
  {
    key: 'budget',
    header: text.budget,
    sort: 'budget',
    numeric: true,
    cell: (row) =>
      row.budgetCent === null ? <span className="muted">{text.noBudget}</span> : formatEuros(row.budgetCent),
  },
  {
    key: 'goedgekeurd',
    header: text.approved,
    sort: 'uitputting',
    numeric: true,
    cell: (row) => <Approved row={row} />,
  },
  { key: 'status', header: text.status, cell: (row) => <StatusWord status={row.status} /> },
];

function Approved({ row }: { row: ContractRegel }) {
  if (row.goedgekeurdCent === null) return null;
  return (
    <TwoLines
      first={formatEuros(row.goedgekeurdCent)}
      second={row.budgetCent ? text.used(shareOf(row.goedgekeurdCent, row.budgetCent)) : null}
    />
  );
}

/** The way to what the contracts ask, and to a new one for who may make it. */
function Actions() {
  const mayMake = useMay('contracts.manage');
  return (
    <>
      <LinkButton href={paths.contractObligations}>{obligationsText.link}</LinkButton>
      <LinkButton href={paths.groupAgreements}>{text.groupAgreements}</LinkButton>
      {mayMake && <LinkButton href={paths.clauseTests}>{clauseTestsText.link}</LinkButton>}
      {mayMake && <LinkButton href={paths.contractNew}>{newContractText.button}</LinkButton>}
    </>
  );
}

/** Which agreements are there, and how do they run? */
export function ContractsPage() {
  return (
    <>
      <PageHeading title={text.title} sub={<p>{text.sub}</p>} actions={<Actions />} />
      <ServerTable<ContractRegel>
        path="/contracten"
        what={text.what}
        columns={columns}
        rowKey={(row) => String(row.id)}
        searchLabel={text.search}
        filters={[
          { key: 'status', label: text.status, options: text.statuses },
          { key: 'niveau', label: text.level, options: text.levels },
          { key: 'variant', label: text.variant, options: text.variants },
          { key: 'segment', label: text.segment, options: text.segments, more: true },
          ...usePartyFilters().map((filter) => ({ ...filter, more: true })),
          { key: 'product', label: text.product, options: useProductOptions(), more: true },
        ]}
        exportable={useMay('contracts.export')}
        empty={{ title: text.emptyTitle, text: text.emptyText }}
      />
    </>
  );
}
