import { formatMillions } from '../../format/index.ts';

export const frameText = {
  mark: (cents: number) => `kader ${formatMillions(cents)}`,
  room: (cents: number) =>
    cents === 0 ? 'precies gelijk' : `${formatMillions(Math.abs(cents))} ${cents > 0 ? 'over' : 'te kort'}`,
  partsOf: (name: string) => `Delen bij ${name.toLowerCase()} volume`,
  part: 'Productgroep',
  amount: 'Bedrag',
  share: 'Deel',
  together: 'Samen',
  volume: 'Volume',
  roomHeader: 'Kader min bedrag',
} as const;
