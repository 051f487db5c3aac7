import { apiSend } from '../../api/client.ts';
import type { Kostprijs } from '../../api/types.ts';
import { useMay } from '../../app/session.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { formatCount, formatExactEuros, formatInstant, singularUnit } from '../../format/index.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { InPageHelp } from '../../ui/help/in-page-help.tsx';
import { ImportDialog } from '../../ui/import/import-dialog.tsx';
import { PageHeading } from '../../ui/page/page.tsx';
import { type Column, TwoLines } from '../../ui/table/data-table.tsx';
import { ServerTable } from '../../ui/table/server-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { useProductOptions } from '../catalogue/use-products.ts';
import { etagOf } from '../parties/end-button.tsx';
import {
  costPriceBody,
  costPriceFields,
  costPriceValues,
  nextCostPriceBody,
  nextCostPriceFields,
} from './cost-price-fields.ts';
import { costPricesText as text } from './cost-prices.nl.ts';
import { CoverageOverview } from './coverage-overview.tsx';
import { OwnComparison } from './own-comparison.tsx';

const columnsFor = (own: boolean): readonly Column<Kostprijs>[] => [
  {
    key: 'product',
    header: text.product,
    rowHeader: true,
    cell: (row) => <TwoLines first={row.product.naam} second={own ? undefined : row.aanbieder.naam} />,
  },
  { key: 'jaar', header: text.year, numeric: true, cell: (row) => String(row.jaar) },
  {
    key: 'prijs',
    header: text.price,
    numeric: true,
    cell: (row) => `${formatExactEuros(row.kostprijs)} per ${singularUnit(row.eenheid)}`,
  },
  { key: 'uren', header: text.hours, cell: (row) => capitalised(plainWord(row.uren)) },
  {
    key: 'volume',
    header: text.volume,
    numeric: true,
    cell: (row) =>
      row.jaarvolume === null ? <span className="muted">{text.unknown}</span> : formatCount(row.jaarvolume),
  },
  {
    key: 'bron',
    header: text.source,
    cell: (row) => <TwoLines first={row.bron} second={text.recorded(formatInstant(row.vastgelegdOp), row.versie)} />,
  },
  ...(own
    ? [
        {
          key: 'verbeter',
          header: text.correct,
          headerHidden: true,
          numeric: true,
          cell: (row: Kostprijs) => <CorrectCostPrice row={row} />,
        },
      ]
    : []),
];

/** A next version of a cost price that was given; the earlier one is kept. */
function CorrectCostPrice({ row }: { row: Kostprijs }) {
  return (
    <FormDialog
      name={`kostprijs-${row.product.id}-${row.jaar}`}
      button={text.correct}
      buttonLabel={text.correctOf(row.product.naam, row.jaar)}
      small
      title={text.correctOf(row.product.naam, row.jaar)}
      intro={text.addIntro}
      fields={nextCostPriceFields()}
      initial={costPriceValues(row)}
      submitLabel={text.save}
      done={text.corrected}
      submit={(values) =>
        apiSend('PUT', `/kostprijzen/${row.id}`, nextCostPriceBody(values), { etag: etagOf(row.versie) })
      }
    />
  );
}

/** A provider: what one's products cost, entered or read in. The region: what the providers gave. */
export function CostPricesPage() {
  const own = useMay('cost-prices.own');
  const products = useProductOptions();
  const { state } = useListPlace();
  return (
    <>
      <PageHeading
        title={text.title}
        sub={<p>{own ? text.subOwn : text.subRegion}</p>}
        actions={
          own && (
            <>
              <ImportDialog
                button={text.importButton}
                title={text.importTitle}
                intro={text.importIntro}
                path="/kostprijzen"
              />
              <FormDialog
                name="nieuwe-kostprijs"
                button={text.add}
                look="primary"
                title={text.add}
                intro={text.addIntro}
                fields={costPriceFields(products)}
                submitLabel={text.save}
                done={text.saved}
                submit={(values) => apiSend('POST', '/kostprijzen', costPriceBody(values))}
              />
            </>
          )
        }
      />
      {own || state.product ? (
        <ServerTable<Kostprijs>
          path="/kostprijzen"
          whole
          what={text.title}
          columns={columnsFor(own)}
          rowKey={(row) => `${row.aanbieder.id}.${row.product.id}.${row.jaar}`}
          filters={[{ key: 'product', label: text.product, options: products }]}
          exportable
          empty={{ title: text.emptyTitle, text: own ? text.emptyOwn : text.emptyRegion }}
        />
      ) : (
        <CoverageOverview />
      )}
      {own && <OwnComparison />}
      <InPageHelp>
        {text.help.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </InPageHelp>
    </>
  );
}
