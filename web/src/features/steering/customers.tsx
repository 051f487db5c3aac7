import type { Vandaag } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { useMay } from '../../app/session.ts';
import { formatCount, formatEuros } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import './customers.css';
import { steeringText } from './steering.nl.ts';

const text = steeringText.customers;
type Both = NonNullable<Vandaag['klanten']>;
type Help = Both['hulp'][number];
type Payer = Both['betalers'][number];

const helpColumns: readonly Column<Help>[] = [
  { key: 'hulp', header: text.help, rowHeader: true, cell: (row) => row.naam },
  { key: 'jeugdigen', header: text.children, numeric: true, cell: (row) => formatCount(row.jeugdigen) },
];

const payerColumns = (year: number): readonly Column<Payer>[] => [
  { key: 'naam', header: text.payer, rowHeader: true, cell: (row) => row.naam },
  { key: 'jeugdigen', header: text.children, numeric: true, cell: (row) => formatCount(row.jeugdigen) },
  { key: 'bedrag', header: text.approved(year), numeric: true, cell: (row) => formatEuros(row.goedgekeurdCent) },
];

/** A provider works for two: the young people it helps, and the bodies that pay. Counts and sums, no names of children. */
export function Customers({ customers }: { customers: Both }) {
  const mayReadAllocations = useMay('allocations.read');
  const { jeugdigen, hulp, betalers, jaar } = customers;
  const approved = betalers.reduce((sum, one) => sum + one.goedgekeurdCent, 0);
  return (
    <section className="section" aria-labelledby="klanten">
      <BlockHeading id="klanten" title={text.title} />
      <div className="customers">
        <div>
          <h3>{text.young}</h3>
          <p className="small muted">
            {jeugdigen === 0 ? text.nobody : `${text.youngCount(formatCount(jeugdigen))}. `}
            {mayReadAllocations && <AppLink href={paths.allocations}>{text.allocations}</AppLink>}
          </p>
          {hulp.length > 0 && (
            <DataTable
              caption={text.young}
              captionHidden
              columns={helpColumns}
              rows={hulp}
              rowKey={(row) => row.naam}
            />
          )}
        </div>
        <div>
          <h3>{text.payers}</h3>
          <p className="small muted">
            <AppLink href={paths.contracts}>{text.contracts}</AppLink>
          </p>
          {betalers.length > 0 && (
            <DataTable
              caption={text.payers}
              captionHidden
              columns={payerColumns(jaar)}
              rows={betalers}
              rowKey={(row) => String(row.id)}
              totals={{ naam: text.together, bedrag: formatEuros(approved) }}
            />
          )}
        </div>
      </div>
    </section>
  );
}
