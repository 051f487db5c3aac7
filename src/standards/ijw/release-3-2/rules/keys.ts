import { FingerprintSet } from '../../rules/fingerprint-set.ts';
import type { Place, WholeRule } from '../../rules/rule.ts';
import type { CDT_Product, CDT_Referentie } from '../types/basis.ts';
import type { JW317 } from '../types/messages.ts';
import { startProducts, stopProducts } from './parts/deliveries.ts';
import { type OnBoth, onNewClient, withinClient } from './parts/lines.ts';
import { clientContacts, relations } from './parts/people.ts';
import { assignedProducts, changedProducts, newProducts, requestedProducts } from './parts/products.ts';
import { repeated } from './parts/repeated.ts';
import { numbered, type Part, type Rule32 } from './parts/rule32.ts';

const unique = <Bericht, Value>(
  location: string,
  parts: (bericht: Bericht) => readonly Part<Value>[],
  keyOf: (value: Value) => string | number,
): WholeRule<Bericht> => ({ location, broken: (bericht): Iterable<Place> => repeated(parts(bericht), keyOf) });

/** A missing field is a value of its own; no field holds a NUL, so the parts stay apart. */
const key = (...fields: readonly (string | number | undefined)[]): string => fields.join('\0');
const productKey = (product: CDT_Product | undefined): string => key(product?.Categorie, product?.Code);

const unchangedProducts = ({ Client: { Verzoek } }: JW317.Bericht): Part<JW317.OngewijzigdProduct>[] =>
  numbered('OngewijzigdProduct', Verzoek.OngewijzigdeProducten?.OngewijzigdProduct ?? []);

/** No client twice. Keeps a fingerprint per client. */
const clients: OnBoth = {
  location: 'Client',
  watch: () => {
    const seen = new FingerprintSet();
    return onNewClient(({ Bsn }) => !seen.add(Bsn));
  },
};

/** No Prestatie twice for a client: ReferentieNummer with VorigReferentieNummer. Keeps the keys of one client. */
const prestaties: OnBoth = {
  location: 'Prestatie',
  watch: () => withinClient(({ Prestatie }) => referenceKey(Prestatie.ProductReferentie)),
};
const referenceKey = ({ ReferentieNummer, VorigReferentieNummer }: CDT_Referentie): string =>
  VorigReferentieNummer === undefined ? ReferentieNummer : key(ReferentieNummer, VorigReferentieNummer);

/** Nothing twice: per class its logical key, together with those of the classes around it, is unique in the message. */
export const TR101: Rule32 = {
  id: 'TR101',
  on: {
    JW301: [
      unique('Contact', clientContacts, (contact) => contact.Soort),
      unique('Relatie', relations, (relation) => relation.Nummer),
      unique('ToegewezenProduct', assignedProducts, (product) => product.ToewijzingNummer),
    ],
    JW305: [unique('StartProduct', startProducts, (p) => key(p.ToewijzingNummer, productKey(p.Product), p.Begindatum))],
    JW307: [
      unique('StopProduct', stopProducts, (p) =>
        key(p.ToewijzingNummer, productKey(p.Product), p.Begindatum, p.RedenBeeindiging, p.Einddatum),
      ),
    ],
    JW315: [unique('AangevraagdProduct', requestedProducts, (product) => product.ReferentieAanbieder)],
    JW317: [
      unique('OngewijzigdProduct', unchangedProducts, (product) => product.ToewijzingNummer),
      unique('TeWijzigenProduct', changedProducts, (product) => product.ToewijzingNummer),
      unique('NieuwProduct', newProducts, (p) => key(productKey(p.Product), p.GewensteIngangsdatum)),
    ],
    JW323: [clients, prestaties],
    JW325: [clients, prestaties],
  },
};
