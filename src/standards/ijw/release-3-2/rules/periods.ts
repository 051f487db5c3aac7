import { perPrestatie } from './parts/lines.ts';
import type { Rule32 } from './parts/rule32.ts';
import { FIRST_DAY, isWholeMonth, sameMonth, yearsBefore } from './parts/values.ts';

/** Declaration and product periods begin in 2021 or later. */
export const CS100: Rule32 = {
  id: 'CS100',
  on: {
    JW323: [
      {
        location: 'Declaratie/DeclaratiePeriode',
        watch: () => ({ head: ({ DeclaratiePeriode }) => DeclaratiePeriode.Begindatum < FIRST_DAY }),
      },
      perPrestatie('ProductPeriode', (p) => p.ProductPeriode.Begindatum < FIRST_DAY),
    ],
  },
};

/** A product period stays inside one calendar month. */
export const CS337: Rule32 = {
  id: 'CS337',
  on: {
    JW323: [perPrestatie('ProductPeriode', ({ ProductPeriode: p }) => !sameMonth(p.Begindatum, p.Einddatum))],
  },
};

/** The declaration period is one whole calendar month. */
export const CS340: Rule32 = {
  id: 'CS340',
  on: {
    JW323: [
      {
        location: 'Declaratie/DeclaratiePeriode',
        watch: () => ({ head: ({ DeclaratiePeriode }) => !isWholeMonth(DeclaratiePeriode) }),
      },
    ],
  },
};

/** Level 3 by its report, but the published check reports it here too: nothing after the declaration period. */
export const TR319: Rule32 = {
  id: 'TR319',
  on: {
    JW323: [
      {
        location: 'Prestatie',
        watch: () => {
          let lastDay = '';
          return {
            head({ DeclaratiePeriode }) {
              lastDay = DeclaratiePeriode.Einddatum;
              return false;
            },
            line: ({ Prestatie: { ProductPeriode: p } }) => p.Begindatum > lastDay || p.Einddatum > lastDay,
          };
        },
      },
    ],
  },
};

/** The product period ends at most five years before the date of the declaration. */
export const TR335: Rule32 = {
  id: 'TR335',
  on: {
    JW323: [
      {
        location: 'Prestatie/ProductPeriode',
        watch: () => {
          let firstDay = '';
          return {
            head({ DeclaratieDagtekening }) {
              firstDay = yearsBefore(DeclaratieDagtekening, 5);
              return false;
            },
            line: ({ Prestatie }) => Prestatie.ProductPeriode.Einddatum < firstDay,
          };
        },
      },
    ],
  },
};
