import { useQuery } from '@tanstack/react-query';
import type { Betaalcontract, Geldopdracht } from '../../../../src/modules/ledger/api.ts';
import { apiSend } from '../../api/client.ts';
import { moneyOrdersQuery } from '../../api/payment-queries.ts';
import { useMay } from '../../app/session.ts';
import { capitalised } from '../../app/words.nl.ts';
import { formatCents, formatDay, parseDutchEuros } from '../../format/index.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { DecideButtons } from './decide-buttons.tsx';
import { paymentsText } from './payments.nl.ts';

const text = paymentsText.agree;
const { states } = paymentsText.iban_;

const columns: readonly Column<Geldopdracht>[] = [
  {
    key: 'soort',
    header: text.kind,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={capitalised(row.soort)}
        second={row.verrekenenVanaf && row.termijnen ? text.setOff(row.verrekenenVanaf, row.termijnen) : null}
      />
    ),
  },
  {
    key: 'aanbieder',
    header: paymentsText.provider,
    cell: (row) => <TwoLines first={row.aanbieder.naam} second={row.contract.nummer} />,
  },
  { key: 'dag', header: paymentsText.statements.day, cell: (row) => formatDay(row.dag) },
  { key: 'bedrag', header: paymentsText.statements.amount, numeric: true, cell: (row) => formatCents(row.bedragCent) },
  { key: 'reden', header: text.reason, cell: (row) => <TwoLines first={row.reden} second={row.gemaaktDoor} /> },
  {
    key: 'status',
    header: paymentsText.status,
    cell: (row) => (
      <TwoLines
        first={<StatusWord status={row.akkoord === null ? states.wait : row.akkoord ? states.yes : states.no} />}
        second={row.beslistDoor}
      />
    ),
  },
];

const decide: Column<Geldopdracht> = {
  key: 'besluit',
  header: paymentsText.iban_.act,
  headerHidden: true,
  cell: (row) =>
    row.mag.beslissen && (
      <DecideButtons
        name={`geldopdracht-${row.id}`}
        path={`/geldopdrachten/${row.id}/besluit`}
        about={`${row.soort} ${row.aanbieder.naam}`}
        title={`${capitalised(row.soort)}: ${row.aanbieder.naam}`}
        intro={`${formatCents(row.bedragCent)}. ${row.reden}`}
        words={{ yes: text.agree, no: text.disagree, saidYes: text.agreed, saidNo: text.disagreed }}
      />
    ),
};

/** Advances, recoveries, settlements and guarantees, with what waits for a second person first. */
export function MoneyOrders({ contracts }: { contracts: readonly Betaalcontract[] }) {
  const mayManage = useMay('payments.manage');
  return (
    <section className="section" aria-labelledby="verrekeningen">
      <BlockHeading id="verrekeningen" title={text.orders} aside={mayManage && <Propose contracts={contracts} />} />
      <Loaded query={useQuery(moneyOrdersQuery)}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="small muted">{text.noOrders}</p>
          ) : (
            <DataTable
              caption={text.orders}
              captionHidden
              columns={items.some(({ mag }) => mag.beslissen) ? [...columns, decide] : columns}
              rows={items}
              rowKey={(row) => String(row.id)}
            />
          )
        }
      </Loaded>
    </section>
  );
}

/** Every contract under which the municipality was declared to, by provider. */
export const contractOptions = (contracts: readonly Betaalcontract[]) =>
  contracts
    .map(({ aanbieder, contract }) => ({ value: String(contract.id), label: `${aanbieder.naam}, ${contract.nummer}` }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'nl'));

function Propose({ contracts }: { contracts: readonly Betaalcontract[] }) {
  return (
    <FormDialog
      name="nieuwe-geldopdracht"
      button={text.add}
      small
      title={text.addTitle}
      intro={text.ordersIntro}
      fields={[
        { kind: 'choice', name: 'soort', label: text.kind, required: true, options: text.kinds },
        {
          kind: 'choice',
          name: 'contractId',
          label: text.contract,
          required: true,
          options: contractOptions(contracts),
        },
        {
          kind: 'text',
          name: 'bedrag',
          label: text.amount,
          hint: text.amountHint,
          required: true,
          pattern: /^[-−]?€?\s*(\d{1,3}(\.\d{3})+|\d{1,12})(,\d{1,2})?$/,
          patternHint: text.amountError,
        },
        { kind: 'text', name: 'reden', label: text.reason, required: true },
        { kind: 'day', name: 'verrekenenVanaf', label: text.setOffFrom },
        {
          kind: 'text',
          name: 'termijnen',
          label: text.parts,
          pattern: /^([1-9]|[1-5]\d|60)$/,
          patternHint: text.partsError,
        },
      ]}
      submitLabel={text.add}
      done={text.added}
      submit={({ soort, contractId, bedrag = '', reden, verrekenenVanaf, termijnen }) =>
        apiSend('POST', '/geldopdrachten', {
          soort,
          contractId: Number(contractId),
          bedragCent: (/^[-−]/.test(bedrag) ? -1 : 1) * (parseDutchEuros(bedrag.replace(/^[-−]/, '')) ?? 0),
          reden,
          verrekenenVanaf: verrekenenVanaf ?? null,
          termijnen: termijnen ? Number(termijnen) : null,
        })
      }
    />
  );
}
