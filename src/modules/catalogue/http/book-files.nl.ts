import { formatList } from '../../../kernel/format.nl.ts';

/** Between several words in one cell. */
export const LIST_SEPARATOR = '|';

/** What a cell of a product book should hold; each is the end of "hier hoort ...". */
export const EXPECTED = {
  key: 'een sleutel van letters, cijfers, punten en streepjes, zoals begeleiding-basis',
  category: 'een productcategorie van twee cijfers, zoals 45',
  code: 'een productcode van vijf cijfers of hoofdletters, zoals 45A48',
  unit: 'een eenheidcode van iJw: 01, 04, 14, 16, 82, 83 of 84',
  municipality: 'een CBS-code van vier cijfers, zoals 0796',
  provider: 'een AGB-code van acht cijfers',
  positions: 'een of meer plaatsen als as=waarde, met een puntkomma ertussen, zoals profiel=1; intensiteit=A',
  choices: (words: readonly string[]) => `een of meer van ${formatList(words)}, met een streep (|) ertussen`,
  once: (place: string) => `iets dat nog niet in het bestand staat; het staat al in rij ${place}`,
} as const;

export const fileText = {
  bookName: (number: number) => `productenboek-versie-${number}`,
  template: 'productenboek-leeg',
};
