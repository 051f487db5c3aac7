import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { CDT_Product } from '../../release-3-2/types/basis.ts';
import type { Messages } from '../../release-3-2/types/messages.ts';
import type { ChainMessageId } from '../chain-message.ts';
import type { ChainContext } from '../context.ts';
import type { ChainPlace, ChainRule, ProductClass } from '../rule.ts';

/** Places of the items that are broken, in their class. */
export function* placesIn<Item>(
  at: ProductClass,
  items: readonly Item[] | undefined,
  broken: (item: Item) => boolean,
): Iterable<ChainPlace> {
  for (const [index, item] of (items ?? []).entries()) if (broken(item)) yield { at, index };
}

/** The product code belongs to the category in the list agreed for the day; without an agreed list nothing is judged. */
export const productListed = <Id extends ChainMessageId, Item>(
  at: ProductClass,
  itemsOf: (bericht: Messages[Id]) => readonly Item[] | undefined,
  productOf: (item: Item) => { readonly product: CDT_Product | undefined; readonly on: PlainDate },
): ChainRule<Id> => ({
  id: 'TR381',
  level: 4,
  broken: (bericht, { sources }: ChainContext) =>
    placesIn(at, itemsOf(bericht), (item) => {
      const { product, on } = productOf(item);
      return product?.Code !== undefined && sources.productListed(product.Categorie, product.Code, on) === false;
    }),
});
