import { isCreditedNothing } from '../declaration.ts';
import { FIRST_DAY, isWholeMonth, signedCents, signedTotalCents } from '../values.ts';
import type { Rule323 } from './rule.ts';

/** The declaration period begins in 2021 or later. */
export const CS100_HEAD: Rule323 = {
  id: 'CS100',
  location: 'Declaratie/DeclaratiePeriode',
  watch: () => ({ head: ({ DeclaratiePeriode }) => DeclaratiePeriode.Begindatum < FIRST_DAY }),
};

/** A total of 0 is debit. */
export const CS325_HEAD: Rule323 = {
  id: 'CS325',
  location: 'Declaratie/TotaalIngediendBedrag/DebetCredit',
  watch: () => ({
    head: ({ TotaalIngediendBedrag: total }) => isCreditedNothing(total.TotaalBedrag, total.DebetCredit),
  }),
};

/** The declaration period is one whole calendar month. */
export const CS340: Rule323 = {
  id: 'CS340',
  location: 'Declaratie/DeclaratiePeriode',
  watch: () => ({ head: ({ DeclaratiePeriode }) => !isWholeMonth(DeclaratiePeriode) }),
};

/** The declaration period does not begin after the message date. */
export const TR134_HEAD: Rule323 = {
  id: 'TR134',
  location: 'Declaratie/DeclaratiePeriode/Begindatum',
  watch: ({ BerichtIdentificatie: { Dagtekening } }) => ({
    head: ({ DeclaratiePeriode }) => DeclaratiePeriode.Begindatum > Dagtekening,
  }),
};

/** The declaration period ends on or after its begin and not after the message date. */
export const TR137_HEAD: Rule323 = {
  id: 'TR137',
  location: 'Declaratie/DeclaratiePeriode/Einddatum',
  watch: ({ BerichtIdentificatie: { Dagtekening } }) => ({
    head: ({ DeclaratiePeriode: p }) => p.Einddatum < p.Begindatum || p.Einddatum > Dagtekening,
  }),
};

/** The total is debit minus credit of all lines. */
export const TR358: Rule323 = {
  id: 'TR358',
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
};
