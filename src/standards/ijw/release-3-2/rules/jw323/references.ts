import { FingerprintSet } from '../../../rules/fingerprint-set.ts';
import type { Rule323 } from './rule.ts';

/** VorigReferentieNummer comes once in the whole message. Keeps a fingerprint per credit line. */
export const TR315: Rule323 = {
  id: 'TR315',
  location: 'Prestatie/ProductReferentie',
  watch: () => {
    const credited = new FingerprintSet();
    return {
      line({ Prestatie: { ProductReferentie: reference } }) {
        const previous = reference.VorigReferentieNummer;
        return previous !== undefined && !credited.add(previous);
      },
    };
  },
};

/** No line is credited in the message it stands in, in whichever order. Keeps a fingerprint per line and per credit. */
export const TR316: Rule323 = {
  id: 'TR316',
  location: 'Prestatie/ProductReferentie',
  watch: () => {
    const present = new FingerprintSet();
    const credited = new FingerprintSet();
    return {
      line({ Prestatie: { ProductReferentie: reference } }) {
        const { ReferentieNummer, VorigReferentieNummer } = reference;
        present.add(ReferentieNummer);
        if (VorigReferentieNummer !== undefined) credited.add(VorigReferentieNummer);
        const creditsHere = VorigReferentieNummer !== undefined && present.has(VorigReferentieNummer);
        return creditsHere || (credited.size > 0 && credited.has(ReferentieNummer));
      },
    };
  },
};
