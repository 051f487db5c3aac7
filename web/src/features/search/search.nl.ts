import { formatNoun } from '../../format/index.ts';

export const searchText = {
  title: 'Zoeken',
  label: 'Waar zoekt u naar?',
  hint: 'Een contract, aanbieder, product, doel, procedure, gesprek of declaratienummer, twee letters of meer. Geen BSN en geen naam van een kind.',
  act: 'Zoek',
  found: (count: number, sought: string) => `${formatNoun(count, 'resultaat', 'resultaten')} voor ‘${sought}’`,
  nothingTitle: (sought: string) => `Niets gevonden voor ‘${sought}’`,
  nothingText: 'Controleer de spelling, of zoek op een nummer. U vindt alleen wat u mag zien.',
  noBsn: 'Zoek niet op BSN. Zoek op het nummer van de toewijzing of de declaratie.',
} as const;
