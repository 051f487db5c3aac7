import { formatCount, pluralUnit } from '../../format/index.ts';

const FREQUENCIES: Readonly<Record<string, string>> = {
  'per-dag': 'per dag',
  'per-week': 'per week',
  'per-maand': 'per maand',
  totaal: 'in totaal',
  'totaal-binnen-geldigheidsduur': 'in totaal',
};

const quantity = (volume: number | null, unit: string | null, frequency: string | null): string =>
  volume === null || unit === null
    ? 'zonder omvang'
    : `${formatCount(volume)} ${pluralUnit(unit)} ${frequency ? (FREQUENCIES[frequency] ?? frequency) : ''}`.trim();

export const allocationsText = {
  title: 'Toewijzingen',
  sub: 'Welke hulp is toegewezen, aan welke aanbieder, en hoeveel is ervan gebruikt.',
  what: 'Toewijzingen',
  search: 'Zoek op toewijzingsnummer',
  number: 'Toewijzing',
  municipality: 'Gemeente',
  provider: 'Aanbieder',
  product: 'Product',
  term: 'Periode',
  volume: 'Omvang',
  used: 'Gedeclareerd',
  status: 'Toestand',
  statuses: [
    { value: 'loopt', label: 'loopt' },
    { value: 'gepland', label: 'gepland' },
    { value: 'afgelopen', label: 'afgelopen' },
    { value: 'ingetrokken', label: 'ingetrokken' },
  ],
  emptyTitle: 'Nog geen toewijzingen',
  emptyText: 'Toewijzingen verschijnen hier zodra de gemeente ze heeft verstuurd (JW301).',
  quantity,
  one: (number: string) => `Toewijzing ${number}`,
  contract: 'Contract',
  referrer: 'Verwijzer',
  child: 'Kind',
  versions: 'Versies',
  version: 'Versie',
  recorded: 'Vastgelegd',
  reason: 'Reden wijziging',
  none: 'geen',
  use: 'Gedeclareerd per maand',
  month: 'Maand',
  delivered: 'Geleverd',
  approved: 'Goedgekeurd',
  refused: 'Afgewezen',
  facts: 'Feiten',
  noUse: 'Op deze toewijzing is nog niets gedeclareerd.',
  noUseText: 'Zodra de aanbieder declareert, ziet u hier per maand wat is goedgekeurd.',
} as const;
