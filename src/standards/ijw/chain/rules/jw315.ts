import type { JW315 } from '../../release-3-2/types/messages.ts';
import type { ChainRule } from '../rule.ts';
import { municipalityExisted, TR056, TR135 } from './header.ts';
import { placesIn, productListed } from './products.ts';
import { requestRuns } from './requests.ts';

type Rule = ChainRule<'JW315'>;

const askedIn = (bericht: JW315.Bericht): readonly JW315.AangevraagdProduct[] =>
  bericht.Client.AangevraagdeProducten.AangevraagdProduct;

/** A reference is used once by a provider (OP361). */
const TR347: Rule = {
  id: 'TR347',
  level: 3,
  broken: (bericht, { referencesUsed }) =>
    placesIn('AangevraagdProduct', askedIn(bericht), (product) => referencesUsed.has(product.ReferentieAanbieder)),
};

/** No request while an earlier one of this client and provider runs (OP350). */
const TR374: Rule = {
  id: 'TR374',
  level: 3,
  broken: (_, { dossier }) => (requestRuns(dossier) ? [{ at: 'Client' }] : []),
};

const TR378 = municipalityExisted<'JW315'>(
  ({ Header }) => Header.Ontvanger,
  (bericht) => askedIn(bericht).map((product) => product.ToewijzingIngangsdatum),
);

const TR381 = productListed<'JW315', JW315.AangevraagdProduct>('AangevraagdProduct', askedIn, (item) => ({
  product: item.Product,
  on: item.ToewijzingIngangsdatum,
}));

export const RULES_315: readonly Rule[] = [TR056, TR135, TR378, TR347, TR374, TR381];
