import { type ProductChoice, productBody } from '../requests/product-fields.ts';
import { changeText as text } from './change.nl.ts';

export type Values = Readonly<Record<string, string>>;

/** One wish as it was filled in; what is not mentioned stays as it is. */
export type FilledWish =
  | { readonly kind: 'wijzigen' | 'vervangen'; readonly number: number; readonly values: Values }
  | { readonly kind: 'nieuw'; readonly values: Values };

/** A wish in the words of the API. */
export function wishBody(wish: FilledWish, choice: ProductChoice): object {
  const { van, tot, ...rest } = wish.values;
  return {
    soort: wish.kind,
    ...(wish.kind !== 'nieuw' && { toewijzing: wish.number }),
    ...(van && { van }),
    ...(tot && { tot }),
    ...productBody(rest, choice),
  };
}

/** A wish in one line. */
export function wishText({ kind, values }: FilledWish, { options }: ProductChoice): string {
  const { van = '', tot, volume, eenheid, frequentie, budget } = values;
  const product = options.find((one) => one.value === values.product)?.label ?? text.wishes.anyProduct;
  if (kind === 'vervangen') return text.wishes.replace(product, van);
  if (kind === 'nieuw') return text.wishes.add(product, van);
  return text.wishes.change([
    ...(tot ? [text.wishes.through(tot)] : []),
    ...(volume ? [text.wishes.volume(volume)] : eenheid || frequentie ? [text.wishes.size] : []),
    ...(budget ? [text.wishes.budget(budget)] : []),
    ...(van ? [text.wishes.from(van)] : []),
  ]);
}
