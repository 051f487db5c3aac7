import { useRef } from 'react';
import type { Prijsuitkomst } from '../../api/types.ts';
import { formatCents, formatExactEuros, formatPercentage, shareOf } from '../../format/index.ts';
import { BarRows } from '../../ui/charts/bar-rows.tsx';
import { ChartFigure } from '../../ui/charts/figure.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { pricingText } from './pricing.nl.ts';

const text = pricingText.law;

/** What each element that the law names adds to the tariff; opens to the parts behind it. */
export function StatutoryElements({ price }: { price: Prijsuitkomst }) {
  const frame = useRef<HTMLDivElement>(null);
  const share = (cents: number) => shareOf(cents, price.tariefCent);
  return (
    <section className="section" aria-labelledby="wettelijk">
      <BlockHeading id="wettelijk" title={text.title} />
      <ChartFigure
        caption={text.caption}
        frameRef={frame}
        table={
          <DataTable
            caption={text.title}
            rows={price.wettelijk}
            rowKey={(one) => one.element}
            columns={[
              { key: 'element', header: text.element, rowHeader: true, cell: (one) => one.naam },
              {
                key: 'bedrag',
                header: pricingText.buildUp.amount,
                numeric: true,
                cell: (one) => formatCents(one.bedragCent),
              },
              {
                key: 'deel',
                header: text.shareHeader,
                numeric: true,
                cell: (one) => formatPercentage(share(one.bedragCent)),
              },
            ]}
            totals={{ element: pricingText.tariff, bedrag: formatCents(price.tariefCent) }}
          />
        }
      >
        <BarRows
          label={text.title}
          rows={price.wettelijk.map((one) => ({
            key: one.element,
            name: one.naam,
            note: text.share(share(one.bedragCent)),
            value: formatCents(one.bedragCent),
            drawing: (
              <rect
                className="chart__bar"
                x="0"
                y="25%"
                width={`${Math.max(0, share(one.bedragCent))}%`}
                height="50%"
                rx="2"
              />
            ),
            parts: <ElementParts price={price} element={one.element} />,
          }))}
        />
      </ChartFigure>
    </section>
  );
}

function ElementParts({ price, element }: { price: Prijsuitkomst; element: string }) {
  const parts = price.onderdelen.filter((part) => part.wettelijk === element);
  return (
    <DataTable
      caption={pricingText.buildUp.parts(parts.length)}
      rows={parts}
      rowKey={(part) => part.sleutel}
      columns={[
        { key: 'deel', header: pricingText.buildUp.part, rowHeader: true, cell: (part) => part.naam },
        {
          key: 'bedrag',
          header: pricingText.buildUp.amount,
          numeric: true,
          cell: (part) => formatExactEuros(part.bedrag),
        },
      ]}
    />
  );
}
