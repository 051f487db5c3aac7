import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Bankafschrift, Bankbestandsuitkomst, Bankregel } from '../../../../src/modules/ledger/api.ts';
import { apiSend, apiUpload } from '../../api/client.ts';
import { bankLinesQuery, statementsQuery } from '../../api/payment-queries.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { dayOfInstant, formatCents, formatCount, formatDay } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { EmptyState, ErrorState, Loaded } from '../../ui/async/states.tsx';
import { FileDrop } from '../../ui/file-drop/file-drop.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { PaymentTabs } from './payment-tabs.tsx';
import { paymentsText } from './payments.nl.ts';

const text = paymentsText.statements;

/** Statements of the bank: take one in, and see what could not be matched. */
export function BankPage() {
  const mayManage = useMay('payments.manage');
  return (
    <PageQuery query={useQuery(bankLinesQuery)}>
      {({ items }) => (
        <>
          <PageHeading title={text.title} sub={<p>{text.intro}</p>} />
          <PaymentTabs current="bank" />
          {mayManage && <TakeIn />}
          {items.length === 0 ? (
            <EmptyState title={text.empty}>{text.emptyText}</EmptyState>
          ) : (
            <section className="section" aria-labelledby="regels">
              <BlockHeading id="regels" title={text.lines} />
              <DataTable
                caption={text.lines}
                captionHidden
                columns={mayManage ? [...columns, handle] : columns}
                rows={items}
                rowKey={(row) => String(row.id)}
              />
            </section>
          )}
          <Statements />
        </>
      )}
    </PageQuery>
  );
}

function TakeIn() {
  const client = useQueryClient();
  const taken = useMutation({
    mutationFn: (file: File) => apiUpload<Bankbestandsuitkomst>('/bankbestanden', file),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <div className="section stack">
      <FileDrop
        title={text.drop}
        hint={text.hint}
        buttonLabel={text.choose}
        accept={['.xml', 'application/xml', 'text/xml']}
        single
        onFiles={([file]) => file && taken.mutate(file)}
      />
      {taken.isError && <ErrorState error={taken.error} />}
      {taken.data && (
        <Alert live tone={taken.data.nietHerkend > 0 ? 'warning' : 'positive'} title={text.result(taken.data)} />
      )}
    </div>
  );
}

const columns: readonly Column<Bankregel>[] = [
  {
    key: 'regel',
    header: text.line,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={
          row.betaalopdracht ? (
            <AppLink href={paths.payment(row.betaalopdracht)}>{row.aanbieder ?? row.kenmerk}</AppLink>
          ) : (
            row.omschrijving || row.tegenpartij || row.kenmerk
          )
        }
        second={row.kenmerk}
      />
    ),
  },
  { key: 'dag', header: text.day, cell: (row) => <span className="nowrap">{formatDay(row.dag)}</span> },
  { key: 'bedrag', header: text.amount, numeric: true, cell: (row) => formatCents(row.bedragCent) },
  {
    key: 'uitkomst',
    header: text.outcome,
    cell: (row) => <TwoLines first={<StatusWord status={row.uitkomst} />} second={row.reden} />,
  },
  {
    key: 'advies',
    header: text.advice,
    cell: (row) => (row.afgehandeld ? text.handledBy(row.afgehandeld.door, row.afgehandeld.wat) : row.advies),
  },
];

const handle: Column<Bankregel> = {
  key: 'doen',
  header: paymentsText.acts,
  headerHidden: true,
  cell: (row) =>
    row.advies && (
      <FormDialog
        name={`afhandelen-${row.id}`}
        button={text.handle}
        buttonLabel={`${text.handle}: ${row.kenmerk ?? formatCents(row.bedragCent)}`}
        small
        title={text.handleTitle}
        intro={row.advies}
        fields={[{ kind: 'long-text', name: 'wat', label: text.what, required: true }]}
        submitLabel={text.handle}
        done={text.handled}
        submit={(values) => apiSend('POST', `/bankregels/${row.id}/afhandeling`, values)}
      />
    ),
};

const statementColumns: readonly Column<Bankafschrift>[] = [
  {
    key: 'afschrift',
    header: text.statement,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.kenmerk} second={row.bestand} />,
  },
  {
    key: 'saldo',
    header: text.balance,
    numeric: true,
    cell: (row) => <TwoLines first={formatCents(row.beginsaldoCent)} second={formatCents(row.eindsaldoCent)} />,
  },
  {
    key: 'ontvangen',
    header: text.received,
    cell: (row) => <TwoLines first={formatDay(dayOfInstant(row.ontvangenOp))} second={row.ontvangenDoor} />,
  },
  { key: 'regels', header: text.lines, numeric: true, cell: (row) => formatCount(row.regels) },
  { key: 'open', header: text.openLines, numeric: true, cell: (row) => formatCount(row.open) },
];

function Statements() {
  return (
    <Loaded query={useQuery(statementsQuery)}>
      {({ items }) =>
        items.length === 0 ? null : (
          <section className="section" aria-labelledby="afschriften">
            <BlockHeading id="afschriften" title={text.statements} />
            <DataTable
              caption={text.statements}
              captionHidden
              columns={statementColumns}
              rows={items}
              rowKey={(row) => String(row.id)}
            />
          </section>
        )
      }
    </Loaded>
  );
}
