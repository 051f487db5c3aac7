import { formatCount, pluralUnit } from '../../format/index.ts';

const quantity = (volume: number | null, unit: string | null, frequency: string | null): string =>
  volume === null || unit === null
    ? 'zonder omvang'
    : `${formatCount(volume)} ${pluralUnit(unit)} ${frequency ?? ''}`.trim();

export const allocationsText = {
  lookup: 'Zoek een jeugdige',
  lookupIntro:
    'Vul het BSN in, of de achternaam met de geboortedatum. Wat u invult komt niet in een adres te staan; dat u zocht wordt vastgelegd.',
  bsn: 'BSN',
  bsnError: 'Vul negen cijfers in.',
  surname: 'Achternaam',
  birthDay: 'Geboortedatum',
  lookupAct: 'Zoek toewijzingen',
  lookupFound: 'Gevonden toewijzingen',
  lookupNone: 'Geen toewijzingen gevonden',
  lookupNoneText: 'Controleer de gegevens. U vindt alleen wat bij uw organisatie hoort.',
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
    { value: 'komend', label: 'komend' },
    { value: 'afgelopen', label: 'afgelopen' },
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
  together: 'Samen',
  born: 'Naam',
  youth: (name: string, year: number) => `${name} (${year})`,
  facts: 'Feiten',
  noUse: 'Op deze toewijzing is nog niets gedeclareerd.',
  noUseText: 'Zodra de aanbieder declareert, ziet u hier per maand wat is goedgekeurd.',
} as const;
