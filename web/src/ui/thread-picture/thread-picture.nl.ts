import { formatEuros, formatInMillions, formatPercentage } from '../../format/index.ts';

export const pictureText = {
  label: (followed: string, cents: number, share: number) =>
    `De draad van doel naar resultaat. De rode lijnen horen bij ${followed}: ${formatEuros(cents)}, dat is ${formatPercentage(share)} van alles wat is goedgekeurd.`,
  labelAll: 'De draad van doel naar resultaat. Kies een naam om die draad te volgen.',
  others: (count: number) => `${count} andere`,
  /** In millions from fifty thousand euros on, so that the amounts of a column compare at a glance. */
  amount: (cents: number) => (Math.abs(cents) >= 5_000_000 ? formatInMillions(cents) : formatEuros(cents)),
  scroll: 'Beeld van de draad',
} as const;
