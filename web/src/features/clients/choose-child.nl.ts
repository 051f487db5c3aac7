const option = (value: string, label: string) => ({ value, label });

export const chooseChildText = {
  title: 'Om wie gaat het?',
  intro: 'Zoek op het BSN, of op de achternaam en de geboortedatum samen. Het zoeken wordt vastgelegd.',
  bsn: 'BSN',
  bsnHint: 'Negen cijfers.',
  surname: 'Achternaam',
  prefix: 'Voorvoegsel',
  initials: 'Voorletters',
  initialsHint: 'Alleen letters, zonder punten.',
  born: 'Geboortedatum',
  sex: 'Geslacht',
  /** Geslacht (COD046 of iJw 3.2). */
  sexes: [option('1', 'Mannelijk'), option('2', 'Vrouwelijk'), option('0', 'Onbekend')],
  municipality: 'Gemeente',
  municipalityHint: 'De gemeente die volgens het woonplaatsbeginsel verantwoordelijk is.',
  search: 'Zoek',
  found: 'Gevonden jeugdigen',
  choose: 'Kies',
  chooseOne: (name: string) => `Kies ${name}`,
  none: 'Dit kind is bij u nog niet bekend. Vul hieronder de gegevens in.',
  use: 'Ga verder',
  other: 'Kies een ander kind',
  back: 'Zoek opnieuw',
  child: (name: string, day: string) => `${name}, geboren ${day}`,
  name: 'Jeugdige',
} as const;
