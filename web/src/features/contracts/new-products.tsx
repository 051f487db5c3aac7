import type { Contractkeuzes } from '../../api/register-types.ts';
import { formatCents, formatCount } from '../../format/index.ts';
import { Button } from '../../ui/button/button.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { BlockHeading } from '../../ui/page/page.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { newContractText as text } from './new-contract.nl.ts';
import { type NewProduct, productFields, readProduct } from './new-contract-fields.ts';

/** The products of a contract that is being made, per year. */
export function NewProducts({
  choices,
  awarded,
  products,
  onChange,
}: {
  choices: Contractkeuzes['producten'];
  /** The choices are what was awarded: each of them is to be in the contract. */
  awarded: boolean;
  products: readonly NewProduct[];
  onChange: (products: readonly NewProduct[]) => void;
}) {
  const lineOf = ({ productId, jaar }: NewProduct) =>
    text.lineOf(choices.find(({ id }) => id === productId)?.naam ?? '', jaar);
  const others = (line: NewProduct) =>
    products.filter((one) => one.productId !== line.productId || one.jaar !== line.jaar);
  const missing = awarded ? choices.filter(({ id }) => !products.some(({ productId }) => productId === id)) : [];
  const next = missing[0];
  return (
    <section aria-labelledby="producten">
      <BlockHeading id="producten" title={text.products} />
      {missing.length > 0 && <p>{text.awardedProducts(missing.map(({ naam }) => naam))}</p>}
      {products.length === 0 && !awarded && <p className="muted">{text.noProducts}</p>}
      {products.length > 0 && (
        <DataTable
          caption={text.products}
          captionHidden
          rows={products}
          rowKey={lineOf}
          columns={[
            { key: 'product', header: text.product, rowHeader: true, cell: lineOf },
            {
              key: 'volume',
              header: text.volume,
              numeric: true,
              cell: ({ volume }) => (volume === null ? text.none : formatCount(volume)),
            },
            { key: 'budget', header: text.budget, numeric: true, cell: (line) => formatCents(line.budgetCent) },
            { key: 'plafond', header: text.limit, numeric: true, cell: (line) => amount(line.plafondCent) },
            { key: 'tarief', header: text.tariff, numeric: true, cell: (line) => amount(line.tariefCent) },
            {
              key: 'weg',
              header: text.drop,
              headerHidden: true,
              cell: (line) => (
                <Button small look="text" aria-label={text.dropOf(lineOf(line))} onPress={() => onChange(others(line))}>
                  {text.drop}
                </Button>
              ),
            },
          ]}
        />
      )}
      <div className="form__actions">
        <FormDialog
          name="product"
          small
          button={text.addProduct}
          title={text.addProduct}
          key={next?.id}
          fields={productFields(choices)}
          {...(next && { initial: { product: String(next.id) } })}
          submitLabel={text.add}
          done={text.productAdded}
          submit={async (values) => {
            const line = readProduct(values);
            onChange([...others(line), line]);
          }}
        />
      </div>
    </section>
  );
}

const amount = (cents: number | null) => (cents === null ? text.none : formatCents(cents));
