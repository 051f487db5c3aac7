import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Betaalopdracht, BetaalrondeDetail } from '../../../../src/modules/ledger/api.ts';
import { apiSend, apiUrl } from '../../api/client.ts';
import { batchQuery } from '../../api/payment-queries.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatCents, formatDay } from '../../format/index.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { Alert } from '../../ui/alert/alert.tsx';
import { LinkButton } from '../../ui/button/button.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { FactStrip, PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { ExportButtons } from '../../ui/table/export-buttons.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import './payments.css';
import { paymentsText as text } from './payments.nl.ts';
import { settledColumns } from './settled-columns.tsx';

/** One batch: whom it pays, what stands in the way, and where it is. */
export function BatchPage() {
  const { id } = useParams({ from: '/aangemeld/betalingen/rondes/$id' });
  return <PageQuery query={useQuery(batchQuery(id))}>{(batch) => <Batch batch={batch} />}</PageQuery>;
}

function Batch({ batch }: { batch: BetaalrondeDetail }) {
  const title = text.batchName(batch.nummer);
  const path = `/betaalrondes/${batch.id}`;
  return (
    <>
      <Breadcrumbs trail={[{ href: paths.payments, label: text.title }]} here={title} />
      <PageHeading title={title} sub={<StatusWord status={batch.status} />} actions={<Acts batch={batch} />} />
      <FactStrip
        facts={[
          { label: text.executeOn, lines: [formatDay(batch.uitvoerenOp)] },
          { label: text.facts.owed, lines: [formatCents(batch.verschuldigdCent)] },
          { label: text.facts.amount, lines: [formatCents(batch.bedragCent)] },
          {
            label: text.facts.booked,
            lines: [text.bookedOf(batch.geboekt, batch.opdrachten), text.returnedCount(batch.teruggekomen)],
          },
          { label: text.made, lines: [batch.gemaaktDoor ?? ''] },
          { label: text.released, lines: [batch.vrijgegevenDoor ?? text.payment.none] },
        ]}
      />
      {batch.waaromNiet && (
        <Alert tone="warning" title={text.cannotRelease}>
          {batch.waaromNiet}
        </Alert>
      )}
      <div className="server-table__bar">
        <ExportButtons path={path} query={{}} />
      </div>
      <DataTable
        caption={text.orders}
        captionHidden
        columns={batch.mag.wijzigen ? [...columns, holdOut] : columns}
        rows={batch.betaalopdrachten}
        rowKey={(row) => String(row.id)}
        totals={{ aanbieder: text.together, bedrag: formatCents(batch.bedragCent) }}
      />
      {batch.bestand && (
        <p className="small muted payment-hash">
          {text.sha}: <code>{batch.bestand.sha256}</code>
        </p>
      )}
    </>
  );
}

function Acts({ batch }: { batch: BetaalrondeDetail }) {
  const mayPay = useMay('payments.manage');
  const path = `/betaalrondes/${batch.id}`;
  return (
    <>
      {batch.bestand && mayPay && (
        <LinkButton
          look="primary"
          download=""
          icon={<IconDownload size={16} aria-hidden />}
          href={apiUrl(`${path}/bestand`)}
        >
          {text.download}
        </LinkButton>
      )}
      {batch.mag.wijzigen && (
        <FormDialog
          name="intrekken"
          button={text.withdraw.button}
          title={text.withdraw.title}
          intro={text.withdraw.intro}
          fields={[]}
          submitLabel={text.withdraw.button}
          done={text.withdraw.done}
          submit={() => apiSend('POST', `${path}/intrekking`)}
        />
      )}
      {batch.mag.vrijgeven && (
        <FormDialog
          name="vrijgeven"
          button={text.release.button}
          look="primary"
          title={text.release.title}
          intro={text.release.intro(batch.bedragCent, batch.opdrachten)}
          fields={[]}
          submitLabel={text.release.button}
          done={text.release.done}
          submit={() => apiSend('POST', `${path}/vrijgave`)}
        />
      )}
    </>
  );
}

const columns: readonly Column<Betaalopdracht>[] = [
  {
    key: 'aanbieder',
    header: text.provider,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.payment(row.id)}>{row.aanbieder.naam}</AppLink>}
        second={row.iban ?? text.noAccount}
      />
    ),
  },
  ...settledColumns,
  {
    key: 'status',
    header: text.status,
    cell: (row) => (
      <TwoLines first={<StatusWord status={row.status} />} second={row.uitgeslotenOmdat ?? row.reden ?? undefined} />
    ),
  },
];

const holdOut: Column<Betaalopdracht> = {
  key: 'doen',
  header: text.acts,
  headerHidden: true,
  numeric: true,
  cell: (row) =>
    row.uitgeslotenOmdat === null && (
      <FormDialog
        name={`uitsluiten-${row.id}`}
        button={text.holdOut.button}
        buttonLabel={text.holdOut.label(row.aanbieder.naam)}
        small
        title={text.holdOut.title(row.aanbieder.naam)}
        intro={text.holdOut.intro}
        fields={[{ kind: 'text', name: 'reden', label: text.holdOut.reason, required: true }]}
        submitLabel={text.holdOut.button}
        done={text.holdOut.done}
        submit={(values) => apiSend('POST', `/betaalopdrachten/${row.id}/uitsluiting`, values)}
      />
    ),
};
