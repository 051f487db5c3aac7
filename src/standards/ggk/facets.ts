import { isXmlText } from './xml/text.ts';

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a UUID version 4 in lower case, as the envelope asks of reference numbers. */
export const isReferentienummer = (text: string): boolean => UUID_V4.test(text);

/** Length as XML Schema counts it: signs, not UTF-16 units. */
const length =
  (minimum: number, maximum: number) =>
  (text: string): boolean => {
    if (text.length > 2 * maximum) return false;
    const signs = [...text].length;
    return signs >= minimum && signs <= maximum;
  };
const form = (pattern: RegExp) => (text: string) => pattern.test(text);

/** What each value must be like: the XSD, and where the XSD allows nothing at all, at least one sign. */
const FACETS = {
  organisatie: length(1, 200),
  applicatie: length(3, 50),
  administratie: length(0, 50),
  gebruiker: length(0, 100),
  referentienummer: isReferentienummer,
  /** Of an Fo01: other systems answer messages whose number was no UUID. */
  vrijReferentienummer: length(1, 40),
  tijdstipBericht: form(/^[0-9]{8,17}$/),
  functie: length(1, 30),
  versie: form(/^[0-9]{4}$/),
  bestandsnaam: form(/^[A-Za-z0-9\-._]{4,255}$/),
  code: length(1, 7),
  plek: form(/^(?:client|server)$/),
  omschrijving: length(0, 200),
  details: length(0, 1000),
} as const satisfies Record<string, (text: string) => boolean>;

export type Facet = keyof typeof FACETS;

/** True when a value may stand in the envelope under this facet. */
export const follows = (facet: Facet, text: string): boolean => FACETS[facet](text) && isXmlText(text);
