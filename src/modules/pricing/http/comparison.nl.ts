import { formatDecimal, fraction, multiply } from '../../../kernel/fraction.ts';
import { singularUnit } from '../../../kernel/unit-words.nl.ts';
import type { LowTariffSignal } from '../domain/compare-cost-prices.ts';
import type { HoursMeaning } from '../domain/cost-element.ts';
import type { TermDifference } from '../domain/terms.ts';
import { HOURS_TEXTS, PRICE_KIND_WORDS, TERM_TEXTS } from './words.nl.ts';

const percentage = (share: LowTariffSignal['below']): string =>
  formatDecimal(multiply(share, fraction(100)), 1).replace('.', ',');

function meaningText({ term }: TermDifference, value: string | null): string {
  if (value === null) return 'niet vastgelegd';
  if (term === 'hours') return HOURS_TEXTS[value as HoursMeaning] ?? value;
  if (term === 'unit') return singularUnit(value);
  if (term === 'price-kind') return PRICE_KIND_WORDS[value as keyof typeof PRICE_KIND_WORDS] ?? value;
  return value;
}

/** What people read about a tariff beside cost prices. */
export const comparisonText = {
  signal: ({ below, notCovered }: LowTariffSignal): string =>
    `Dit tarief ligt ${percentage(below)}% onder de middelste kostprijs; ${notCovered} ${
      notCovered === 1 ? 'aanbieder komt' : 'aanbieders komen'
    } er niet mee uit.`,
  /** Why a tariff is not laid beside anything: its calculation means other hours than the product book. */
  bookDiffers: (differences: readonly TermDifference[]): string =>
    `Niet te vergelijken: ${differences
      .map(
        (one) =>
          `${TERM_TEXTS[one.term]} verschilt (berekening: ${meaningText(one, one.left)}; productenboek: ${meaningText(one, one.right)})`,
      )
      .join('; ')}. Maak een nieuwe versie van de berekening, of pas het productenboek aan.`,
  /** Why two prices are not laid beside each other (R-152, R-171). */
  refused: (differences: readonly TermDifference[]): string =>
    `Niet te vergelijken: ${differences
      .map(
        (one) =>
          `${TERM_TEXTS[one.term]} verschilt (tarief: ${meaningText(one, one.left)}; kostprijs: ${meaningText(one, one.right)})`,
      )
      .join('; ')}.`,
};
