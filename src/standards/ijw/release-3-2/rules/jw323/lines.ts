import { isCreditedNothing, withinClient } from '../declaration.ts';
import { FIRST_DAY, sameMonth, yearsBefore } from '../values.ts';
import { perPrestatie, type Rule323 } from './rule.ts';

/** Eenheid 83: the volume is an amount in eurocents. */
const EUROS = '83';

/** ProductTarief with every unit but euros, and not with euros. */
export const CD087 = perPrestatie(
  'CD087',
  'ProductTarief',
  (p) => (p.Eenheid === EUROS) !== (p.ProductTarief === undefined),
);

/** The product period begins in 2021 or later. */
export const CS100_LINE = perPrestatie('CS100', 'ProductPeriode', (p) => p.ProductPeriode.Begindatum < FIRST_DAY);

/** An amount of 0 is debit. */
export const CS325_LINE = perPrestatie('CS325', 'IngediendBedrag/DebetCredit', ({ IngediendBedrag: amount }) =>
  isCreditedNothing(amount.Bedrag, amount.DebetCredit),
);

/** A product period stays inside one calendar month. */
export const CS337 = perPrestatie(
  'CS337',
  'ProductPeriode',
  ({ ProductPeriode: p }) => !sameMonth(p.Begindatum, p.Einddatum),
);

/** In euros the amount is the volume. */
export const CS339 = perPrestatie(
  'CS339',
  'IngediendBedrag',
  (p) => p.Eenheid === EUROS && p.IngediendBedrag.Bedrag !== p.GeleverdVolume,
);

/** Level 3 by its report, but the published check reports it here too: nothing after the declaration period. */
export const TR319: Rule323 = {
  id: 'TR319',
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
};

/** The product period ends at most five years before the date of the declaration. */
export const TR335: Rule323 = {
  id: 'TR335',
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
};

/** One debit line per client, allocation, period, category and code; the published check looks per client only. */
export const TR416: Rule323 = {
  id: 'TR416',
  location: 'Prestatie',
  watch: () =>
    withinClient(({ Prestatie: p }) =>
      p.IngediendBedrag.DebetCredit === 'D'
        ? `${p.ToewijzingNummer} ${p.ProductPeriode.Begindatum} ${p.ProductPeriode.Einddatum} ${p.ProductCategorie} ${p.ProductCode}`
        : undefined,
    ),
};
