import { isCreditedNothing, type OnBoth, perPrestatie } from './parts/lines.ts';
import type { Rule32 } from './parts/rule32.ts';
import { signedCents, signedTotalCents } from './parts/values.ts';

/** Eenheid 83: the volume is an amount in eurocents. */
const EUROS = '83';

/** ProductTarief with every unit but euros, and not with euros. */
export const CD087: Rule32 = {
  id: 'CD087',
  on: { JW323: [perPrestatie('ProductTarief', (p) => (p.Eenheid === EUROS) !== (p.ProductTarief === undefined))] },
};

/** In euros the amount is the volume. */
export const CS339: Rule32 = {
  id: 'CS339',
  on: {
    JW323: [
      perPrestatie('IngediendBedrag', (p) => p.Eenheid === EUROS && p.IngediendBedrag.Bedrag !== p.GeleverdVolume),
    ],
  },
};

const lineOfNothing: OnBoth = {
  location: 'Prestatie/IngediendBedrag/DebetCredit',
  watch: () => ({
    line: ({ Prestatie: { IngediendBedrag: amount } }) => isCreditedNothing(amount.Bedrag, amount.DebetCredit),
  }),
};
/** An amount or total of 0 is debit. */
export const CS325: Rule32 = {
  id: 'CS325',
  on: {
    JW323: [
      lineOfNothing,
      {
        location: 'Declaratie/TotaalIngediendBedrag/DebetCredit',
        watch: () => ({
          head: ({ TotaalIngediendBedrag: total }) => isCreditedNothing(total.TotaalBedrag, total.DebetCredit),
        }),
      },
    ],
    JW325: [
      lineOfNothing,
      {
        location: 'DeclaratieAntwoord/TotaalIngediendBedrag/DebetCredit',
        watch: () => ({
          head: ({ TotaalIngediendBedrag: total }) => isCreditedNothing(total.TotaalBedrag, total.DebetCredit),
        }),
      },
      {
        location: 'DeclaratieAntwoord/TotaalToegekendBedrag/DebetCredit',
        watch: () => ({
          head: ({ TotaalToegekendBedrag: total }) => isCreditedNothing(total.TotaalBedrag, total.DebetCredit),
        }),
      },
    ],
  },
};

/** The total is debit minus credit of all lines. */
export const TR358: Rule32 = {
  id: 'TR358',
  on: {
    JW323: [
      {
        location: 'Declaratie/TotaalIngediendBedrag',
        watch: () => {
          let totalCents = 0;
          let sumCents = 0;
          return {
            head({ TotaalIngediendBedrag }) {
              totalCents = signedTotalCents(TotaalIngediendBedrag);
              return false;
            },
            line({ Prestatie }) {
              sumCents += signedCents(Prestatie.IngediendBedrag);
              return false;
            },
            end: () => sumCents !== totalCents,
          };
        },
      },
    ],
  },
};

/** These two on the DeclaratieAntwoord mean that it was judged line by line. */
const JUDGED: ReadonlySet<string> = new Set(['0200', '8001']);

/** Submitted minus granted is the sum of the lines sent along, or granted is 0 when all was refused. */
export const TR342: Rule32 = {
  id: 'TR342',
  on: {
    JW325: [
      {
        location: 'DeclaratieAntwoord',
        watch: () => {
          let refusedCents = 0;
          return {
            line({ Prestatie }) {
              refusedCents += signedCents(Prestatie.IngediendBedrag);
              return false;
            },
            head({ RetourCodes, TotaalIngediendBedrag, TotaalToegekendBedrag }) {
              const grantedCents = signedTotalCents(TotaalToegekendBedrag);
              if (!RetourCodes.RetourCode.every((code) => JUDGED.has(code))) return grantedCents !== 0;
              return refusedCents !== signedTotalCents(TotaalIngediendBedrag) - grantedCents;
            },
          };
        },
      },
    ],
  },
};
