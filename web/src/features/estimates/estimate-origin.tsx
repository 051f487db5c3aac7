import type { Raming, Ramingsregel } from '../../api/types.ts';
import { formatInstant } from '../../format/index.ts';
import { BlockHeading } from '../../ui/page/page.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { estimatesText } from './estimates.nl.ts';
import { UseByMonth } from './use-by-month.tsx';

const text = estimatesText.origin;

const columns: readonly Column<Ramingsregel>[] = [
  { key: 'product', header: estimatesText.lines.product, rowHeader: true, cell: (row) => row.product.naam },
  { key: 'prijs', header: text.price, cell: (row) => row.prijsbron },
  { key: 'volume', header: text.note, cell: (row) => row.toelichting },
];

/** Who did what with the estimate, and where each price and volume comes from. */
export function EstimateOrigin({ estimate }: { estimate: Raming }) {
  return (
    <>
      <section className="section" aria-labelledby="acties">
        <BlockHeading id="acties" title={text.actions} />
        <ol className="plain-list">
          {estimate.acties.map((act) => (
            <li key={act.op + act.soort}>
              <span className="strong">{text.words[act.soort]}</span> {formatInstant(act.op)}
              {act.door && ` ${text.by(act.door)}`}
            </li>
          ))}
        </ol>
      </section>
      <UseByMonth estimate={estimate} />
      <section className="section" aria-labelledby="bronnen">
        <BlockHeading id="bronnen" title={text.sources} />
        <DataTable
          caption={text.sources}
          captionHidden
          columns={columns}
          rows={estimate.regels}
          rowKey={(row) => String(row.product.id)}
        />
      </section>
    </>
  );
}
