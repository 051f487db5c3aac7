import { type BirthDateKnown, birthDate, type JW301 } from '../../standards/ijw/index.ts';

/** The two parties of the replay; invented, as scenarios name none. */
export const MUNICIPALITY = '0363';
export const PROVIDER = '99990001';

const BORN: BirthDateKnown = { year: 2012, month: 5, day: 17 };
const SURNAME = { Achternaam: 'Vliet', Voorvoegsel: 'van' };
const GIVEN = { Voornamen: 'Noor', Voorletters: 'N' };

/** An invented client: a scenario only tells who it is about. */
export const clientInShort = (bsn: string) => ({
  Bsn: bsn,
  Geboortedatum: birthDate(BORN),
  Geslacht: '2' as const,
  Naam: { Geslachtsnaam: SURNAME, ...GIVEN },
});

/** The same, with the address that a municipality tells. */
export const clientInFull = (bsn: string): Omit<JW301.Client, 'ToegewezenProducten'> => ({
  ...clientInShort(bsn),
  Naam: { Geslachtsnaam: SURNAME, ...GIVEN, NaamGebruik: '1' },
  Contactgegevens: {
    Contact: [
      {
        Soort: '01',
        Adres: {
          Huis: { Huisnummer: 14 },
          Postcode: '1011AB',
          Straatnaam: 'Voorbeeldstraat',
          Plaatsnaam: 'Amsterdam',
          LandCode: 'NL',
        },
      },
    ],
  },
});

/** A test BSN for scenarios that name no client. */
export const SOMEONE = '999900006';
