import { doubleProducts } from './parts/double-products.ts';
import { assignedProducts, newProducts, requestedProducts } from './parts/products.ts';
import type { Rule32 } from './parts/rule32.ts';

/** The same product comes twice only in periods that do not overlap; what was withdrawn does not count. */
export const TR302: Rule32 = {
  id: 'TR302',
  on: {
    JW301: [
      {
        location: 'ToegewezenProduct',
        broken: (bericht) =>
          doubleProducts(
            assignedProducts(bericht).filter(({ value: { RedenWijziging, Ingangsdatum, Einddatum } }) => {
              return !((RedenWijziging === '01' || RedenWijziging === '13') && Einddatum === Ingangsdatum);
            }),
          ),
      },
    ],
  },
};

/** The same for the products requested in a VOT. */
export const TR386: Rule32 = {
  id: 'TR386',
  on: {
    JW315: [{ location: 'AangevraagdProduct', broken: (bericht) => doubleProducts(requestedProducts(bericht)) }],
  },
};

/** The same for the new products of a VOW. */
export const TR410: Rule32 = {
  id: 'TR410',
  on: { JW317: [{ location: 'NieuwProduct', broken: (bericht) => doubleProducts(newProducts(bericht)) }] },
};
