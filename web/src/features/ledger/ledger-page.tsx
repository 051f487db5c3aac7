import { useQuery } from '@tanstack/react-query';
import type { Boekjaar, Grootboek, Grootboekrekening } from '../../../../src/modules/ledger/api.ts';
import { apiSend } from '../../api/client.ts';
import { bookYearsQuery, ledgerQuery } from '../../api/payment-queries.ts';
import { paths } from '../../app/paths.ts';
import { useSession } from '../../app/session.ts';
import { dayOfInstant, formatCents, formatDay } from '../../format/index.ts';
import { EmptyState, Loaded } from '../../ui/async/states.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading, PageHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { PageQuery } from '../errors/page-query.tsx';
import { ledgerText as text } from './ledger.nl.ts';

/** What did care cost, what is still to be paid, and does the ledger close? */
export function LedgerPage() {
  const { state } = useListPlace();
  return (
    <PageQuery query={useQuery(ledgerQuery({ jaar: state.jaar }))}>{(ledger) => <Ledger ledger={ledger} />}</PageQuery>
  );
}

function Ledger({ ledger }: { ledger: Grootboek }) {
  const { organisatie } = useSession();
  const balanceOf = (name: string) => ledger.rekeningen.find(({ rekening }) => rekening === name)?.saldoCent ?? 0;
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{text.conclusion(balanceOf('care-cost'), balanceOf('payable'), ledger.jaar)}</p>}
      />
      {ledger.rekeningen.length === 0 ? (
        <EmptyState title={text.empty}>{text.emptyText}</EmptyState>
      ) : (
        <>
          <DataTable
            caption={text.title}
            captionHidden
            columns={columnsOf(ledger.jaar)}
            rows={ledger.rekeningen}
            rowKey={(row) => row.rekening}
            totals={{
              rekening: text.together,
              debet: formatCents(ledger.debetCent),
              credit: formatCents(ledger.creditCent),
            }}
          />
          {ledger.debetCent === ledger.creditCent && <p className="small muted">{text.closes}</p>}
        </>
      )}
      {organisatie.soort === 'municipality' && <Years />}
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}

const columnsOf = (year: number): readonly Column<Grootboekrekening>[] => [
  {
    key: 'rekening',
    header: text.account,
    rowHeader: true,
    cell: (row) => (
      <TwoLines
        first={<AppLink href={paths.ledgerAccount(row.rekening, year)}>{row.naam}</AppLink>}
        second={row.betekenis}
      />
    ),
  },
  { key: 'begin', header: text.opening, numeric: true, cell: (row) => formatCents(row.beginstandCent) },
  { key: 'debet', header: text.debit, numeric: true, cell: (row) => formatCents(row.debetCent) },
  { key: 'credit', header: text.credit, numeric: true, cell: (row) => formatCents(row.creditCent) },
  {
    key: 'saldo',
    header: text.balance,
    numeric: true,
    cell: (row) => <span className="strong">{formatCents(row.saldoCent)}</span>,
  },
];

const yearColumns: readonly Column<Boekjaar>[] = [
  {
    key: 'jaar',
    header: text.year,
    rowHeader: true,
    cell: (row) => <AppLink href={paths.ledgerOf(row.jaar)}>{row.jaar}</AppLink>,
  },
  { key: 'kosten', header: text.cost, numeric: true, cell: (row) => formatCents(row.kostenCent) },
  {
    key: 'afgesloten',
    header: text.closed,
    cell: (row) =>
      row.afgesloten ? text.closedBy(row.afgesloten.door, formatDay(dayOfInstant(row.afgesloten.op))) : text.open,
  },
  {
    key: 'belemmeringen',
    header: text.obstacles,
    cell: (row) =>
      row.belemmeringen.length > 0
        ? row.belemmeringen.map((line) => <div key={line}>{line}</div>)
        : row.afgesloten
          ? null
          : row.mag.afsluiten
            ? text.ready
            : text.running,
  },
  {
    key: 'doen',
    header: text.close.button,
    headerHidden: true,
    numeric: true,
    cell: (row) =>
      row.mag.afsluiten && (
        <FormDialog
          name={`afsluiten-${row.jaar}`}
          button={text.close.button}
          buttonLabel={text.close.label(row.jaar)}
          small
          title={text.close.title(row.jaar)}
          intro={text.close.intro}
          fields={[]}
          submitLabel={text.close.button}
          done={text.close.done}
          submit={() => apiSend('POST', `/boekjaren/${row.jaar}/afsluiting`)}
        />
      ),
  },
];

function Years() {
  return (
    <section className="section" aria-labelledby="boekjaren">
      <BlockHeading id="boekjaren" title={text.years} />
      <Loaded query={useQuery(bookYearsQuery)}>
        {({ items }) => (
          <DataTable
            caption={text.years}
            captionHidden
            columns={yearColumns}
            rows={items}
            rowKey={(row) => String(row.jaar)}
          />
        )}
      </Loaded>
    </section>
  );
}
