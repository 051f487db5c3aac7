import { formatCents, formatCount } from '../../../../kernel/format.nl.ts';
import type { CareUnit, Price, PriceRule } from '../terms.ts';

const RULES: Readonly<Record<PriceRule, string>> = {
  fixed: 'Voor alle aanbieders geldt hetzelfde tarief.',
  maximum: 'Het tarief is het maximum: minder declareren mag, meer niet.',
  'per-provider': 'Elke aanbieder heeft een eigen tarief.',
  'population-mean': 'Het tarief is het gemiddelde van de prijzen van de aanbieders.',
};
const UNITS: Readonly<Record<CareUnit, string>> = {
  minute: 'elke geleverde minuut',
  hour: 'elk geleverd uur',
  'day-part': 'elk geleverd dagdeel',
  'day-and-night': 'elk geleverd etmaal',
  piece: 'elk geleverd stuk',
};
const PERIODS = { week: 'elke week', month: 'elke maand', year: 'elk jaar' } as const;

/** What is priced, and which tariff holds. */
export function readPrice(price: Price): readonly string[] {
  switch (price.of) {
    case 'unit':
      return [`De prijs is voor ${UNITS[price.unit]}.`, RULES[price.rule]];
    case 'period':
      return [`De prijs is voor ${PERIODS[price.period]} waarin de hulp loopt.`, RULES[price.rule]];
    case 'trajectory':
      return [
        price.pieces === 1
          ? 'De prijs is voor een heel traject, hoeveel hulp daar ook voor nodig is.'
          : `Een heel traject bestaat uit ${price.pieces} stukken. Het tarief is de prijs van één stuk.`,
        RULES[price.rule],
      ];
    case 'result':
      return ['De prijs is voor een resultaat, hoeveel hulp daar ook voor nodig is.', RULES[price.rule]];
    case 'capacity':
      return [
        price.places === null
          ? 'De prijs is per dag voor elke plaats die wordt vrijgehouden. Het contract zegt hoeveel plaatsen.'
          : `De prijs is per dag voor elke plaats die wordt vrijgehouden. Het zijn ${formatCount(price.places)} plaatsen.`,
        RULES[price.rule],
      ];
    case 'population':
      return [population(price)];
    case 'task':
      return [
        price.yearlyCents === null
          ? 'De prijs is een vast bedrag per jaar voor de hele taak. Het contract zegt hoeveel.'
          : `De prijs is een vast bedrag van ${formatCents(price.yearlyCents)} per jaar voor de hele taak.`,
      ];
    case 'actual-cost':
      return [
        price.capCents === null
          ? 'Betaald worden de werkelijke kosten, zonder maximum.'
          : `Betaald worden de werkelijke kosten, tot ten hoogste ${formatCents(price.capCents)} per jaar.`,
      ];
  }
}

function population({ yearlyCents, perYoungPersonCents }: Extract<Price, { of: 'population' }>): string {
  const perPerson =
    perYoungPersonCents === null ? null : `${formatCents(perYoungPersonCents)} per jeugdige inwoner per jaar`;
  if (yearlyCents === null) {
    return perPerson
      ? `De prijs is ${perPerson}.`
      : 'De prijs is één budget per jaar voor alle hulp aan de inwoners. Het contract zegt hoeveel.';
  }
  const budget = `De prijs is één budget van ${formatCents(yearlyCents)} per jaar voor alle hulp aan de inwoners`;
  return perPerson ? `${budget}, en daarbij ${perPerson}.` : `${budget}.`;
}
