import { overlaps } from '../../../kernel/period.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { CDT_Product } from '../release-3-2/types/basis.ts';
import type { AllocationState, Dossier } from './dossier.ts';

/** An allocation that holds today or later and was not removed (TR349). */
export const isActual = ({ current, removed }: AllocationState, today: PlainDate): boolean =>
  !removed && (current.Einddatum === undefined || current.Einddatum >= today);

/** All of them, by number. */
export const actualAllocations = ({ allocations }: Dossier, today: PlainDate): readonly AllocationState[] =>
  [...allocations.values()].filter((allocation) => isActual(allocation, today)).sort((a, b) => a.number - b.number);

/** The same product: equal category and code; without a code the category counts, without a category all are the same (OP259). */
export function sameProduct(a: CDT_Product | undefined, b: CDT_Product | undefined): boolean {
  if (!a || !b) return true;
  return a.Categorie === b.Categorie && (a.Code === undefined || b.Code === undefined || a.Code === b.Code);
}

/** A product for a period. */
export type Held = {
  readonly product: CDT_Product | undefined;
  readonly period: { readonly from: PlainDate; readonly through: PlainDate | undefined };
};
export const held = (product: CDT_Product | undefined, from: PlainDate, through: PlainDate | undefined): Held => ({
  product,
  period: { from, through },
});

/** The first item that has a product in common with an earlier one, in periods that overlap. */
export const heldTwice = (items: readonly Held[]): Held | undefined =>
  items.find((b, index) =>
    items.slice(0, index).some((a) => sameProduct(a.product, b.product) && overlaps(a.period, b.period)),
  );
