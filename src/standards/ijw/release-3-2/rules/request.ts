import type { JW315, JW317 } from '../types/messages.ts';
import { newProducts, requestedProducts } from './parts/products.ts';
import { repeated } from './parts/repeated.ts';
import { perBericht, perPart, type Rule32 } from './parts/rule32.ts';

type Requested = JW315.AangevraagdProduct;
type Referrer = Requested['Verwijzer'];

const perRequested = (id: string, element: string, broken: (product: Requested) => boolean): Rule32 => ({
  id,
  on: { JW315: [perPart(`AangevraagdProduct/${element}`, requestedProducts, broken)] },
});

/** BeschikkingIngangsdatum goes with BeschikkingNummer, both or neither. */
export const CD043 = perRequested('CD043', 'BeschikkingIngangsdatum', (p) => {
  return (p.BeschikkingNummer === undefined) !== (p.BeschikkingIngangsdatum === undefined);
});

/** General practitioner, youth doctor, certified institution, medical specialist: they can have a code of their own. */
const CAN_HAVE_CODE: readonly string[] = ['02', '03', '04', '05'];
const canHaveCode = ({ Type }: Referrer): boolean => CAN_HAVE_CODE.includes(Type);

/** A referrer with a code goes without name. */
export const CD066 = perRequested('CD066', 'Verwijzer/Naam', ({ Verwijzer: by }) => {
  return canHaveCode(by) && by.ZorgverlenerCode !== undefined && by.Naam !== undefined;
});

/** A referrer who could have a code but goes without has a name. */
export const CD067 = perRequested('CD067', 'Verwijzer/Naam', ({ Verwijzer: by }) => {
  return canHaveCode(by) && by.ZorgverlenerCode === undefined && by.Naam === undefined;
});

/** Any other referrer has no code. */
export const CD068 = perRequested('CD068', 'Verwijzer/ZorgverlenerCode', ({ Verwijzer: by }) => {
  return !canHaveCode(by) && by.ZorgverlenerCode !== undefined;
});

/** Each requested product has a reference of its own. */
export const TR383: Rule32 = {
  id: 'TR383',
  on: {
    JW315: [
      {
        location: 'AangevraagdProduct/ReferentieAanbieder',
        broken: (bericht) => repeated(requestedProducts(bericht), (product) => product.ReferentieAanbieder),
      },
    ],
  },
};

const perRequest = (id: string, broken: (request: JW317.Verzoek) => boolean): Rule32 => ({
  id,
  on: { JW317: [perBericht('Verzoek', ({ Client: { Verzoek } }) => broken(Verzoek))] },
});

/** A VOW names something that is there already. */
export const TR352 = perRequest('TR352', (request) => !request.OngewijzigdeProducten && !request.TeWijzigenProducten);

/** A VOW asks for something: a change or something new. */
export const TR353 = perRequest('TR353', (request) => !request.TeWijzigenProducten && !request.NieuweProducten);

/** A new product begins after the date of the message. */
export const TR380: Rule32 = {
  id: 'TR380',
  on: {
    JW317: [
      perPart('NieuwProduct/GewensteIngangsdatum', newProducts, (product, { Header }) => {
        return product.GewensteIngangsdatum <= Header.BerichtIdentificatie.Dagtekening;
      }),
    ],
  },
};
