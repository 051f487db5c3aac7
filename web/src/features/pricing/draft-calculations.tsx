import { useQuery } from '@tanstack/react-query';
import { calculationsQuery } from '../../api/queries.ts';
import { paths } from '../../app/paths.ts';
import { formatCents, formatInstant, singularUnit } from '../../format/index.ts';
import { AppLink } from '../../ui/link/app-link.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { editorText } from './editor.nl.ts';
import { pricingText } from './pricing.nl.ts';

const text = editorText.drafts;

/** Calculations of which the last version is no tariff yet. Silent when there are none. */
export function DraftCalculations() {
  const drafts = (useQuery(calculationsQuery).data?.items ?? []).filter(({ tariefId }) => tariefId === null);
  if (drafts.length === 0) return null;
  return (
    <section className="section" aria-labelledby="concepten">
      <BlockHeading id="concepten" title={text.title} />
      <DataTable
        caption={text.title}
        captionHidden
        rows={drafts}
        rowKey={(row) => String(row.id)}
        columns={[
          {
            key: 'product',
            header: text.product,
            rowHeader: true,
            cell: (row) => (
              <TwoLines
                first={<AppLink href={paths.calculation(row.id)}>{row.product.naam}</AppLink>}
                second={row.titel}
              />
            ),
          },
          { key: 'voor', header: pricingText.scope, cell: (row) => row.aanbieder?.naam ?? pricingText.everybody },
          {
            key: 'uitkomst',
            header: text.tariff,
            numeric: true,
            cell: (row) => pricingText.per(formatCents(row.tariefCent), singularUnit(row.eenheid)),
          },
          { key: 'gemaakt', header: text.made, cell: (row) => formatInstant(row.gemaaktOp) },
        ]}
      />
    </section>
  );
}
