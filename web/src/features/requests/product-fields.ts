import { useQuery } from '@tanstack/react-query';
import { productsQuery } from '../../api/queries.ts';
import type { ProductItem } from '../../api/types.ts';
import { parseDutchEuros } from '../../format/index.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { productText as text } from './product-fields.nl.ts';

/** The product book as a form needs it: what can be chosen, and what a choice stands for. */
export interface ProductChoice {
  readonly options: readonly { value: string; label: string }[];
  readonly byCode: ReadonlyMap<string, ProductItem>;
}

/** Products by code, and each category as a whole for help that is allocated without a product (aspecifiek). */
export function useProductChoice(): ProductChoice {
  const { data } = useQuery(productsQuery);
  const items = data?.items ?? [];
  const byCode = new Map(items.map((item) => [item.code, item]));
  return {
    byCode,
    options: [
      ...[...byCode.values()].map(({ code, naam }) => ({ value: code, label: naam })),
      ...text.categories.map(({ value, label }) => ({ value, label: text.wholeCategory(label) })),
    ],
  };
}

const WHOLE_NUMBER = /^[1-9]\d{0,7}$/;
const EUROS = /^€?\s*(\d{1,3}(\.\d{3})+|\d{1,10})(,\d{1,2})?$/;

/** Product and size, in the order in which somebody thinks of them. */
export const productFields = ({ options }: ProductChoice): readonly FieldDefinition[] => [
  { kind: 'lookup', name: 'product', label: text.product, hint: text.productHint, options },
  ...sizeFields,
];

export const sizeFields: readonly FieldDefinition[] = [
  {
    kind: 'text',
    name: 'volume',
    label: text.volume,
    hint: text.volumeHint,
    pattern: WHOLE_NUMBER,
    patternHint: text.volumeHint,
  },
  { kind: 'choice', name: 'eenheid', label: text.unit, hint: text.unitHint, options: text.units },
  { kind: 'choice', name: 'frequentie', label: text.frequency, options: text.frequencies },
  {
    kind: 'text',
    name: 'budget',
    label: text.budget,
    hint: text.budgetHint,
    pattern: EUROS,
    patternHint: text.budgetHint,
  },
];

/** The fields of a product in the words of the API; a unit that was left open is that of the product. */
export function productBody(values: Readonly<Record<string, string>>, { byCode }: ProductChoice): object {
  const { product, volume, eenheid, frequentie, budget } = values;
  const known = product === undefined ? undefined : byCode.get(product);
  const unit = eenheid ?? (volume === undefined ? undefined : known?.eenheidcode);
  return {
    ...(product !== undefined &&
      (known ? { categorie: known.productcategorie, productcode: product } : { categorie: product })),
    ...(volume !== undefined && { volume: Number(volume) }),
    ...(unit !== undefined && { eenheid: unit }),
    ...(frequentie !== undefined && { frequentie }),
    ...(budget !== undefined && { budgetCent: parseDutchEuros(budget) }),
  };
}
