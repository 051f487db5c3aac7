import type { Monitor, Monitorbeeld } from '../../../../src/modules/steering/api.ts';
import { formatCount, formatEuros, formatMonthYear, formatPercentage } from '../../format/index.ts';

const decimal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

const WRITE: Readonly<Record<Monitor['maat'], (value: number) => string>> = {
  percentage: (value) => formatPercentage(value),
  aantal: formatCount,
  dagen: (value) => `${decimal.format(value)} dagen`,
  geld: formatEuros,
  punten: (value) => signed.format(value),
};

export const monitorsText = {
  title: 'Monitors',
  sub: ({ jaar, peilmaand }: Monitorbeeld) =>
    peilmaand === null
      ? `Over ${jaar} is nog geen maand voorbij.`
      : `Over ${jaar}, tot en met ${formatMonthYear(`${peilmaand}-01`)}. Kies een monitor voor verloop en tabel.`,
  value: (value: number | null, measure: Monitor['maat']) => (value === null ? 'niet getoond' : WRITE[measure](value)),
  axis: (value: number) => decimal.format(value),
  list: 'Alle monitors',
  month: 'Maand',
  course: (title: string, year: number) => `${title} per maand, ${year}`,
  fromTo: (title: string, first: string, last: string) =>
    `${title}: van ${first} in de eerste maand die telt naar ${last} in de laatste.`,
  noCourse: 'Deze monitor telt een dag; er is geen verloop.',
  emptyTitle: 'Nog niets te meten',
  emptyText: 'De monitors verschijnen zodra er toewijzingen of besluiten op declaraties zijn.',
  noRows: 'Er is nog niets om te tonen.',
  source: 'Bron',
  purposes: {
    sturing: 'Om mee te sturen.',
    verantwoording: 'Om verantwoording mee af te leggen.',
    spiegel: 'Als spiegel: hoe u ervoor staat.',
  },
} as const;
