import type { Prijsuitkomst } from '../../api/types.ts';
import { formatCount, formatExactEuros } from '../../format/index.ts';
import { Alert } from '../../ui/alert/alert.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { figureValue } from './figure-value.ts';
import { pricingText } from './pricing.nl.ts';

const text = pricingText.risk;

/** What a mean price means to a small group, beside being paid by the hour or day. */
export function RiskOfNumbers({ price }: { price: Prijsuitkomst }) {
  const { risico } = price;
  if (!risico) return null;
  return (
    <section className="section" aria-labelledby="kleine-aantallen">
      <BlockHeading id="kleine-aantallen" title={text.title} />
      {risico.signaal && (
        <Alert tone="warning" title={text.signal}>
          {risico.signaal}
        </Alert>
      )}
      <p>{text.enough(risico.kleinsteGroep, risico.grens)}</p>
      <DataTable
        caption={text.caption}
        rows={risico.groepen}
        rowKey={(row) => String(row.jeugdigen)}
        columns={[
          { key: 'jeugdigen', header: text.clients, rowHeader: true, cell: (row) => formatCount(row.jeugdigen) },
          {
            key: 'afwijking',
            header: text.deviation,
            numeric: true,
            cell: (row) => formatExactEuros(row.afwijking, true),
          },
          { key: 'deel', header: text.share, numeric: true, cell: (row) => figureValue(row.aandeel, 'procent') },
          { key: 'prijs', header: text.price, numeric: true, cell: (row) => formatExactEuros(row.prijs, true) },
          { key: 'perdag', header: text.perDay, numeric: true, cell: () => formatExactEuros(price.exact, true) },
        ]}
      />
    </section>
  );
}
