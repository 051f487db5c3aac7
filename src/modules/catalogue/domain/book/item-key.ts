import type { AnyItem, ItemKind, ItemOf } from './product-book.ts';

/** What a key looks like; it goes into addresses, so nothing that must be escaped. */
export const KEY_PATTERN = '^[A-Za-z0-9][A-Za-z0-9.-]{0,99}$';

const KEY_OF: { readonly [Kind in ItemKind]: (item: ItemOf[Kind]) => string } = {
  segments: (one) => one.key,
  axes: (one) => one.key,
  axisValues: (one) => `${one.axis}.${one.code}`,
  products: (one) => one.key,
  parts: (one) => `${one.product}.${one.part}`,
  codes: ({ product, role, municipality, provider, from }) =>
    `${product}.${role}.${municipality ?? '0'}.${provider ?? '0'}.${from}`,
  demands: (one) => one.key,
  definitions: (one) => one.key,
  timeTerms: (one) => one.key,
};

/** By what an item is known within its kind; of places on axes, parts and codes it is made from their fields. */
export const itemKey = <Kind extends ItemKind>(kind: Kind, item: ItemOf[Kind]): string => KEY_OF[kind](item);

/** The same when the kind is only known while running. */
export const anyItemKey = (kind: ItemKind, item: AnyItem): string => (KEY_OF[kind] as (item: AnyItem) => string)(item);
