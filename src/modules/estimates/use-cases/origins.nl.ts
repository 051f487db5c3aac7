/** Where the figures of an estimate come from, as it is written beside them. */
import { formatFullDay, formatMonthName } from '../../../kernel/format.nl.ts';
import type { UseByMonth } from '../domain/use-by-month.ts';

export const originText = {
  uniform: (day: string) => `Tarief uit de contracten op ${formatFullDay(day)}`,
  effective: (day: string, tariffs: number) =>
    `Effectieve prijs van ${tariffs} tarieven uit de contracten op ${formatFullDay(day)}: prijs maal volume, gedeeld door volume`,
  adopted: (day: string) => `Vastgesteld tarief op ${formatFullDay(day)}`,
  noPrice: 'Er is nog geen tarief',
  lumpSum: 'Bedrag uit de laatste begroting',
  used: ({ year, used: { length }, season }: UseByMonth) => {
    const counted = `Goedgekeurd gebruik van januari tot en met ${formatMonthName(length)} ${year}`;
    if (length === 12) return counted;
    return season === null
      ? `${counted}, daarna het gemiddelde van die maanden`
      : `${counted}, daarna het seizoen van ${year - 1}`;
  },
  budget: 'Volume uit de laatste begroting',
  youth: (year: number) => `Jeugdigen van 0 tot en met 17 jaar in ${year} (CBS, geschat)`,
  localUse: (throughMonth: number, year: number) =>
    `Goedgekeurd bedrag voor lokale producten van januari tot en met ${formatMonthName(throughMonth)} ${year}`,
} as const;
