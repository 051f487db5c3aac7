import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable, TwoLines } from '../../ui/table/data-table.tsx';
import { marketText as text } from './market.nl.ts';
import type { PartProps } from './market-page.tsx';
import { NoteForm } from './note-form.tsx';

const PERCENT = /^-?\d{1,3}(,\d)?$/;
const optionsOf = (all: readonly { readonly id: number; readonly naam: string }[]) =>
  all.map(({ id, naam }) => ({ value: String(id), label: naam }));

/** How the inflow of a product will change in a municipality, and why. */
export function Inflow({ market, mayKeep }: PartProps) {
  const add = mayKeep && (
    <NoteForm
      name="instroom"
      button={text.addInflow}
      title={text.addInflow}
      path="/marktinstroom"
      fields={[
        {
          kind: 'choice',
          name: 'productId',
          label: text.product,
          required: true,
          options: optionsOf(market.producten),
        },
        {
          kind: 'choice',
          name: 'gemeenteId',
          label: text.municipality,
          required: true,
          options: optionsOf(market.gemeenten),
        },
        {
          kind: 'text',
          name: 'percentage',
          label: text.expectedField,
          hint: text.expectedHint,
          required: true,
          pattern: PERCENT,
          patternHint: text.expectedHint,
        },
        { kind: 'long-text', name: 'waarom', label: text.why, required: true },
      ]}
      body={({ productId, gemeenteId, percentage = '', waarom }) => ({
        productId: Number(productId),
        gemeenteId: Number(gemeenteId),
        percentage: Number(percentage.replace(',', '.')),
        waarom,
      })}
    />
  );
  return (
    <section className="section" aria-labelledby="instroom">
      <BlockHeading id="instroom" title={text.inflow} aside={add} />
      {market.instroom.length === 0 ? (
        <p className="muted">{text.noInflow}</p>
      ) : (
        <DataTable
          caption={text.inflow}
          captionHidden
          columns={[
            {
              key: 'product',
              header: text.product,
              rowHeader: true,
              cell: (row) => <TwoLines first={row.product} second={row.gemeente} />,
            },
            { key: 'verwacht', header: text.expected, numeric: true, cell: (row) => text.percentage(row.percentage) },
            {
              key: 'waarom',
              header: text.why,
              cell: (row) => <TwoLines first={row.waarom} second={text.noted(row.bron, row.dag, row.door)} />,
            },
          ]}
          rows={market.instroom}
          rowKey={(row) => `${row.product} ${row.gemeente}`}
        />
      )}
    </section>
  );
}
