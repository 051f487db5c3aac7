import { PRICE_KIND_WORDS } from '../../../../src/modules/pricing/api.ts';
import type { Prijsuitkomst } from '../../api/types.ts';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { figureValue } from './figure-value.ts';
import { PriceBuildUp } from './price-build-up.tsx';
import { pricingText } from './pricing.nl.ts';
import { RiskOfNumbers } from './risk-of-numbers.tsx';
import { StatutoryElements } from './statutory-elements.tsx';

const text = pricingText.spread;

/** A price from all sides: its build-up, the elements of the law, and its spread when it is a mean. */
export function PriceParts({ price }: { price: Prijsuitkomst }) {
  const isMean = price.prijssoort === PRICE_KIND_WORDS['population-mean'];
  return (
    <>
      <PriceBuildUp price={price} />
      <StatutoryElements price={price} />
      {price.spreiding.length > 0 && (
        <section className="section" aria-labelledby="spreiding">
          <BlockHeading id="spreiding" title={isMean ? text.populationTitle : text.title} />
          {isMean && <p>{text.population}</p>}
          <DataTable
            caption={isMean ? text.populationCaption : text.caption}
            rows={price.spreiding}
            rowKey={(row) => row.naam}
            columns={[
              { key: 'groep', header: text.group, rowHeader: true, cell: (row) => row.naam },
              { key: 'deel', header: text.share, numeric: true, cell: (row) => figureValue(row.aandeel, 'procent') },
              { key: 'prijs', header: text.price, numeric: true, cell: (row) => figureValue(row.prijs, 'euro') },
            ]}
          />
        </section>
      )}
      <RiskOfNumbers price={price} />
    </>
  );
}
