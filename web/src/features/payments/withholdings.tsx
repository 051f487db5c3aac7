import { useQuery } from '@tanstack/react-query';
import type { Betaalcontract, Inhouding } from '../../../../src/modules/ledger/api.ts';
import { apiSend } from '../../api/client.ts';
import { withholdingsQuery } from '../../api/payment-queries.ts';
import { useMay } from '../../app/session.ts';
import { formatCents, formatDay } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { contractOptions } from './money-orders.tsx';
import { paymentsText } from './payments.nl.ts';

const text = paymentsText.agree;

const columns: readonly Column<Inhouding>[] = [
  {
    key: 'aanbieder',
    header: paymentsText.provider,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.aanbieder.naam} second={row.contract?.nummer ?? text.wholeProvider} />,
  },
  { key: 'deel', header: text.share, numeric: true, cell: (row) => `${Number(row.percentage)}%`.replace('.', ',') },
  { key: 'reden', header: text.reason, cell: (row) => <TwoLines first={row.reden} second={row.gemaaktDoor} /> },
  {
    key: 'periode',
    header: text.from,
    cell: (row) => (
      <TwoLines
        first={formatDay(row.van)}
        second={row.vrijgegevenOp ? text.releasedOn(row.vrijgegevenOp) : row.tot ? formatDay(row.tot) : text.runs}
      />
    ),
  },
  { key: 'staat', header: text.stands, numeric: true, cell: (row) => formatCents(row.ingehoudenCent) },
];

const release: Column<Inhouding> = {
  key: 'doen',
  header: paymentsText.acts,
  headerHidden: true,
  numeric: true,
  cell: (row) =>
    row.mag.vrijgeven && (
      <FormDialog
        name={`vrijgeven-${row.id}`}
        button={text.release}
        buttonLabel={text.releaseLabel(row.aanbieder.naam)}
        small
        title={text.releaseTitle(row.aanbieder.naam)}
        intro={text.releaseIntro(row.ingehoudenCent)}
        fields={[{ kind: 'text', name: 'reden', label: text.reason, required: true }]}
        submitLabel={text.release}
        done={text.releasedDone}
        submit={(values) => apiSend('POST', `/inhoudingen/${row.id}/vrijgave`, values)}
      />
    ),
};

/** What stays behind of payments, and why. */
export function Withholdings({ contracts }: { contracts: readonly Betaalcontract[] }) {
  const mayManage = useMay('payments.manage');
  return (
    <section className="section" aria-labelledby="inhoudingen">
      <BlockHeading
        id="inhoudingen"
        title={text.withholdings}
        aside={mayManage && <Withhold contracts={contracts} />}
      />
      <p className="small muted">{text.withholdingsIntro}</p>
      <Loaded query={useQuery(withholdingsQuery)}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="small muted">{paymentsText.own.none}</p>
          ) : (
            <DataTable
              caption={text.withholdings}
              captionHidden
              columns={items.some(({ mag }) => mag.vrijgeven) ? [...columns, release] : columns}
              rows={items}
              rowKey={(row) => String(row.id)}
            />
          )
        }
      </Loaded>
    </section>
  );
}

function Withhold({ contracts }: { contracts: readonly Betaalcontract[] }) {
  const providerOf = (contractId: string | undefined) =>
    contracts.find(({ contract }) => String(contract.id) === contractId)?.aanbieder.id;
  return (
    <FormDialog
      name="nieuwe-inhouding"
      button={text.withhold}
      small
      title={text.withholdTitle}
      intro={text.withholdingsIntro}
      fields={[
        {
          kind: 'choice',
          name: 'contract',
          label: text.contract,
          required: true,
          options: contractOptions(contracts),
        },
        {
          kind: 'text',
          name: 'percentage',
          label: text.share,
          required: true,
          pattern: /^(100|\d{1,2})(,\d{1,2})?$/,
          patternHint: text.shareError,
        },
        { kind: 'text', name: 'reden', label: text.reason, required: true },
        { kind: 'day', name: 'van', label: text.from, required: true },
        { kind: 'day', name: 'tot', label: text.through },
      ]}
      submitLabel={text.withhold}
      done={text.withholdDone}
      submit={({ contract, percentage = '', ...values }) =>
        apiSend('POST', '/inhoudingen', {
          ...values,
          aanbieder: providerOf(contract),
          contractId: Number(contract),
          percentage: percentage.replace(',', '.'),
        })
      }
    />
  );
}
