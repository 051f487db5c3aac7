import { formatCents } from '../../format/index.ts';

/** Words of the two charts about prices: the build-up and the band of providers. */
export const buildUpText = {
  step: 'Onderdeel',
  note: 'Toelichting',
  amount: 'Bedrag',
  provider: 'Aanbieder',
  costPrice: 'Kostprijs',
  tariff: 'Tarief',
  difference: 'Tarief min kostprijs',
  tariffMark: (cents: number) => `tarief ${formatCents(cents)}`,
  short: (cents: number) => `${formatCents(cents)} boven het tarief`,
  bandInWords: (q1: number, median: number, q3: number) =>
    `De middelste helft ligt tussen ${formatCents(q1)} en ${formatCents(q3)}; de middelste kostprijs is ${formatCents(median)}.`,
} as const;
