import { useQuery } from '@tanstack/react-query';
import type { Bankrekening } from '../../../../src/modules/ledger/api.ts';
import { apiSend } from '../../api/client.ts';
import { bankAccountsQuery, paidContractsQuery } from '../../api/payment-queries.ts';
import { useMay, useSession } from '../../app/session.ts';
import { formatDay } from '../../format/index.ts';
import { EmptyState } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { DecideButtons } from './decide-buttons.tsx';
import { PaymentTabs } from './payment-tabs.tsx';
import { paymentsText } from './payments.nl.ts';

const text = paymentsText.iban_;

const columns: readonly Column<Bankrekening>[] = [
  {
    key: 'houder',
    header: text.holder,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.houder.naam} second={row.tenaamstelling} />,
  },
  { key: 'iban', header: text.iban, cell: (row) => <span className="nowrap">{row.iban}</span> },
  { key: 'vanaf', header: text.from, cell: (row) => formatDay(row.vanaf) },
  { key: 'reden', header: text.reason, cell: (row) => <TwoLines first={row.reden} second={row.gemaaktDoor} /> },
  {
    key: 'status',
    header: paymentsText.status,
    cell: (row) => (
      <TwoLines
        first={
          <StatusWord
            status={row.akkoord === null ? text.states.wait : row.akkoord ? text.states.yes : text.states.no}
          />
        }
        second={row.beslistDoor}
      />
    ),
  },
];

const decide: Column<Bankrekening> = {
  key: 'besluit',
  header: text.act,
  headerHidden: true,
  cell: (row) =>
    row.mag.beslissen && (
      <DecideButtons
        name={`rekening-${row.id}`}
        path={`/bankrekeningen/${row.id}/besluit`}
        about={row.houder.naam}
        title={text.confirmTitle(row.houder.naam)}
        intro={text.confirmIntro(row.iban, row.gemaaktDoor ?? '')}
        words={{ yes: text.confirm, no: text.refuse, saidYes: text.confirmed, saidNo: text.refused }}
      />
    ),
};

/** Where providers are paid, and from where: what waits for a second person comes first. */
export function AccountsPage() {
  const mayManage = useMay('payments.manage');
  return (
    <PageQuery query={useQuery(bankAccountsQuery)}>
      {({ items }) => (
        <>
          <PageHeading
            title={paymentsText.accounts}
            sub={<p>{text.intro}</p>}
            actions={mayManage && <Propose accounts={items} />}
          />
          <PaymentTabs current="accounts" />
          {items.length === 0 ? (
            <EmptyState title={text.empty}>{text.emptyText}</EmptyState>
          ) : (
            <DataTable
              caption={paymentsText.accounts}
              captionHidden
              columns={items.some(({ mag }) => mag.beslissen) ? [...columns, decide] : columns}
              rows={items}
              rowKey={(row) => String(row.id)}
            />
          )}
        </>
      )}
    </PageQuery>
  );
}

function Propose({ accounts }: { accounts: readonly Bankrekening[] }) {
  const { organisatie } = useSession();
  const providers = useQuery(paidContractsQuery).data?.items ?? [];
  const holders = new Map<number, string>([
    [organisatie.id, organisatie.naam],
    ...providers.map(({ aanbieder }) => [aanbieder.id, aanbieder.naam] as const),
    ...accounts.map(({ houder }) => [houder.id, houder.naam] as const),
  ]);
  const options = [...holders]
    .map(([id, naam]) => ({ value: String(id), label: naam }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'nl'));
  return (
    <FormDialog
      name="nieuwe-rekening"
      button={text.add}
      look="primary"
      title={text.add}
      intro={text.intro}
      fields={[
        { kind: 'choice', name: 'houder', label: text.holder, required: true, options },
        { kind: 'text', name: 'iban', label: text.iban, required: true },
        { kind: 'text', name: 'tenaamstelling', label: text.name, required: true },
        { kind: 'day', name: 'vanaf', label: text.from, required: true },
        { kind: 'text', name: 'reden', label: text.reason, hint: text.reasonHint, required: true },
      ]}
      submitLabel={text.add}
      done={text.added}
      submit={({ houder, ...values }) => apiSend('POST', '/bankrekeningen', { ...values, houder: Number(houder) })}
    />
  );
}
