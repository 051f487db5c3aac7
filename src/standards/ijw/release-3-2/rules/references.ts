import { FingerprintSet } from '../../rules/fingerprint-set.ts';
import type { OnBoth } from './parts/lines.ts';
import { withinClient } from './parts/lines.ts';
import type { Rule32 } from './parts/rule32.ts';

const creditHasPrevious: OnBoth = {
  location: 'Prestatie/ProductReferentie/VorigReferentieNummer',
  watch: () => ({
    line: ({ Prestatie: p }) =>
      (p.IngediendBedrag.DebetCredit === 'C') !== (p.ProductReferentie.VorigReferentieNummer !== undefined),
  }),
};
/** VorigReferentieNummer goes with credit, and only with it. */
export const CD060: Rule32 = { id: 'CD060', on: { JW323: [creditHasPrevious], JW325: [creditHasPrevious] } };

/** VorigReferentieNummer comes once in the whole message. Keeps a fingerprint per credit line. */
export const TR315: Rule32 = {
  id: 'TR315',
  on: {
    JW323: [
      {
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
      },
    ],
  },
};

/** No line is credited in the message it stands in, in whichever order. Keeps a fingerprint per line and per credit. */
export const TR316: Rule32 = {
  id: 'TR316',
  on: {
    JW323: [
      {
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
      },
    ],
  },
};

/** One debit line per client, allocation, period, category and code; the published check looks per client only. */
export const TR416: Rule32 = {
  id: 'TR416',
  on: {
    JW323: [
      {
        location: 'Prestatie',
        watch: () =>
          withinClient(({ Prestatie: p }) =>
            p.IngediendBedrag.DebetCredit === 'D'
              ? `${p.ToewijzingNummer} ${p.ProductPeriode.Begindatum} ${p.ProductPeriode.Einddatum} ${p.ProductCategorie} ${p.ProductCode}`
              : undefined,
          ),
      },
    ],
  },
};
