import type { TeMakenContract } from '../../api/register-types.ts';
import { paths } from '../../app/paths.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { QuietStatus } from '../../ui/status/status.tsx';
import { DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { newContractText as text } from './new-contract.nl.ts';

/** The awarded applications of a procedure: of which a contract was made, may be made, or must wait. */
export function AwardedApplications({
  items,
  procedureId,
}: {
  items: readonly TeMakenContract[];
  procedureId: string;
}) {
  return (
    <>
      <PageHeading title={text.award} />
      {items.length === 0 ? (
        <EmptyState title={text.noAward} />
      ) : (
        <DataTable
          caption={text.award}
          captionHidden
          rows={items}
          rowKey={(row) => String(row.aanmeldingId)}
          columns={[
            {
              key: 'aanbieder',
              header: text.provider,
              rowHeader: true,
              cell: (row) => <TwoLines first={row.aanbieder.naam} second={row.aanmeldingNummer} />,
            },
            { key: 'toestand', header: text.state, cell: (row) => <State row={row} /> },
            {
              key: 'doen',
              header: text.make,
              headerHidden: true,
              cell: (row) => <Act row={row} procedureId={procedureId} />,
            },
          ]}
        />
      )}
    </>
  );
}

function State({ row }: { row: TeMakenContract }) {
  if (row.contractId !== null) return <QuietStatus tone="positive">{text.made}</QuietStatus>;
  return row.magContract ? (
    <QuietStatus tone="waiting">{text.ready}</QuietStatus>
  ) : (
    <QuietStatus tone="closed">{text.notYet}</QuietStatus>
  );
}

function Act({ row, procedureId }: { row: TeMakenContract; procedureId: string }) {
  if (row.contractId !== null) return <AppLink href={paths.contract(row.contractId)}>{text.made}</AppLink>;
  if (!row.magContract) return null;
  return (
    <AppLink href={paths.contractFromAward(procedureId, row.aanmeldingId)} aria-label={text.makeOf(row.aanbieder.naam)}>
      {text.make}
    </AppLink>
  );
}
