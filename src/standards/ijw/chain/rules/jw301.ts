import type { JW301 } from '../../release-3-2/types/messages.ts';
import type { ChainRule } from '../rule.ts';
import { municipalityExisted, TR056, TR135 } from './header.ts';
import { placesIn, productListed } from './products.ts';

type Rule = ChainRule<'JW301'>;

const allocatedIn = (bericht: JW301.Bericht): readonly JW301.ToegewezenProduct[] =>
  bericht.Client.ToegewezenProducten.ToegewezenProduct;

/** A number belongs to one allocation of the municipality. */
const TR332: Rule = {
  id: 'TR332',
  level: 3,
  broken: (bericht, { numbersGivenElsewhere }) =>
    placesIn('ToegewezenProduct', allocatedIn(bericht), (product) =>
      numbersGivenElsewhere.has(product.ToewijzingNummer),
    ),
};

/** A reference names a request of this client that was neither refused nor granted in an earlier message (IV097). */
const TR379: Rule = {
  id: 'TR379',
  level: 3,
  broken: (bericht, { dossier }) =>
    placesIn('ToegewezenProduct', allocatedIn(bericht), ({ ReferentieAanbieder }) => {
      if (ReferentieAanbieder === undefined) return false;
      const phase = dossier.requests.get(ReferentieAanbieder)?.phase;
      return phase !== 'running' && phase !== 'in-research';
    }),
};

/** An allocation with approved lines that were not credited is not removed (RedenWijziging 13, OP362). */
const TR385: Rule = {
  id: 'TR385',
  level: 3,
  broken: (bericht, { numbersWithApprovedLines }) =>
    placesIn(
      'ToegewezenProduct',
      allocatedIn(bericht),
      (product) => product.RedenWijziging === '13' && numbersWithApprovedLines.has(product.ToewijzingNummer),
    ),
};

const TR378 = municipalityExisted<'JW301'>(
  ({ Header }) => Header.Afzender,
  (bericht) => allocatedIn(bericht).map((product) => product.Ingangsdatum),
);

const TR381 = productListed<'JW301', JW301.ToegewezenProduct>('ToegewezenProduct', allocatedIn, (item) => ({
  product: item.Product,
  on: item.Ingangsdatum,
}));

export const RULES_301: readonly Rule[] = [TR056, TR135, TR378, TR332, TR379, TR385, TR381];
