import { datatypesData, messagesData } from '../release-3-2/source.ts';

/** What each element means, in the words of the published description of iJw 3.2 (release-3-2/data/messages.json). */
const MEANINGS = (messagesData as unknown as { readonly elementGlossary: Readonly<Record<string, string>> })
  .elementGlossary;

/** Names that do not read as Dutch when their parts are put apart. */
const LABELS: Readonly<Record<string, string>> = {
  Header: 'Kop van het bericht',
  BerichtIdentificatie: 'Kenmerk van het bericht',
  Bsn: 'BSN',
  Client: 'Jeugdige',
  Clienten: 'Jeugdigen',
  Commentaar: 'Toelichting',
  DatumGebruik: 'Welk deel van de datum bekend is',
  DebetCredit: 'Debet of credit',
  GezagsdragerBekend: 'Gezagsdrager bekend bij aanbieder',
  RedenAfwijzingVerzoek: 'Reden van afwijzing',
  RedenBeeindiging: 'Reden van beëindiging',
  RedenVerzoek: 'Reden van het verzoek',
  RedenWijziging: 'Reden van de wijziging',
  ReferentieAanbieder: 'Kenmerk van de aanbieder',
  TeWijzigenProduct: 'Product dat moet wijzigen',
  TeWijzigenProducten: 'Producten die moeten wijzigen',
  OngewijzigdProduct: 'Product dat gelijk blijft',
  OngewijzigdeProducten: 'Producten die gelijk blijven',
  Toewijzingsdatum: 'Datum van het besluit',
  Toewijzingstijd: 'Tijd van het besluit',
  ToewijzingIngangsdatum: 'Ingangsdatum van de toewijzing',
  ToewijzingEinddatum: 'Einddatum van de toewijzing',
  ToewijzingNummer: 'Nummer van de toewijzing',
  VerzoekAntwoord: 'Antwoord op het verzoek',
  XsdVersie: 'Versies van het schema',
  XsdVersieRetour: 'Versies van het schema van de retour',
  XsdVersieDeclaratie: 'Versies van het schema van de declaratie',
  XsltVersie: 'Versie van de regelcontrole',
  BasisschemaXsdVersie: 'Basisschema',
  BerichtXsdVersie: 'Berichtschema',
};

/** The Dutch name of an element; without one of its own, its parts put apart: `GewensteIngangsdatum` is "Gewenste ingangsdatum". */
export function elementLabel(element: string): string {
  const own = LABELS[element];
  if (own !== undefined) return own;
  const words = element.replace(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the element means, or undefined when the description has no sentence about it. */
export const elementMeaning = (element: string): string | undefined => MEANINGS[element];

/** The base of a simple type in the schema, such as xs:date. */
export const baseOf = (typeName: string): string | undefined => datatypesData.simpleTypes[typeName]?.base;
