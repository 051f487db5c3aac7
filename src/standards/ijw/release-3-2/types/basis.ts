// Written by description/write-types.ts from the published description of iJw 3.2; do not edit.
import type { PlainDate } from '../../../../kernel/plain-date.ts';

/** Bijzondere adresaanduiding (NUM061) */
export type LDT_AanduidingWoonadres = 'AB' | 'BY' | 'TO' | 'WW';
/** Soort adres (COD757) */
export type LDT_AdresSoort = '01' | '02' | '03' | '04';
/** AGB-code van een aanbieder of zorgverlener: 8 cijfers, voorloopnullen behouden */
export type LDT_AgbCode = string;
/** Bedrag in eurocenten, nooit negatief */
export type LDT_Bedrag = number;
/** Vektis-berichtcode (COD002-VEKT) */
export type LDT_BerichtCode = string;
/** Subversie */
export type LDT_BerichtSubversie = number;
/** Versie */
export type LDT_BerichtVersie = number;
/** Budget in eurocenten */
export type LDT_Budget = number;
/** BSN: 9 cijfers als tekst (voorloopnullen behouden), 11-proef via CS002 */
export type LDT_BurgerServicenummer = string;
/** Vrije tekst, niet leeg, geen maximumlengte in het schema */
export type LDT_Commentaar = string;
/** Communicatievorm (COD747) */
export type LDT_Communicatievorm = '1' | '2' | '3';
/** Datum jjjj-mm-dd zonder tijdzone */
export type LDT_Datum = PlainDate;
/** Welk deel van een datum is onbekend (COD170) */
export type LDT_DatumGebruik = '1' | '2' | '3';
/** Debet of credit (COD043) */
export type LDT_DebetCredit = 'C' | 'D';
/** Eenheid van het volume (WJ756) */
export type LDT_Eenheid = '01' | '04' | '14' | '16' | '82' | '83' | '84';
/** E-mailadres */
export type LDT_Emailadres = string;
/** Frequentie (WMO757) */
export type LDT_Frequentie = '1' | '2' | '4' | '6';
/** CBS-gemeentecode: 4 cijfers (CBS-GEMEENTE) */
export type LDT_Gemeente = string;
/** Geslacht (COD046) */
export type LDT_Geslacht = '0' | '1' | '2';
/** Huisletter */
export type LDT_Huisletter = string;
/** Huisnummer */
export type LDT_Huisnummer = number;
/** Toevoeging huisnummer */
export type LDT_HuisnummerToevoeging = string;
/** Berichtnummer van de verzender */
export type LDT_IdentificatieBericht = string;
/** Declaratienummer */
export type LDT_IdentificatieDeclaratie = string;
/** Ja of nee (COD260) */
export type LDT_JaNee = '1' | '2';
/** Juridische status (WJ232) */
export type LDT_JuridischeStatus = '01' | '02' | '03' | '04' | '05' | '11' | '12';
/** Landcode (COD032) */
export type LDT_LandCode = string;
/** Landnummer telefoon */
export type LDT_Landnummer = string;
/** Naam */
export type LDT_Naam = string;
/** Naamgebruik (COD700) */
export type LDT_NaamGebruik = '1' | '2' | '3' | '4' | '5' | '6';
/** Naam van de verwijzer */
export type LDT_NaamVerwijzer = string;
/** Geheel getal van hoogstens 9 cijfers */
export type LDT_Nummer = number;
/** Naam van een instelling */
export type LDT_Organisatienaam = string;
/** Nummer van een relatie */
export type LDT_Persoonsid = string;
/** Plaatsnaam */
export type LDT_Plaatsnaam = string;
/** Postcode (binnen- of buitenland); NL-formaat via CS089 */
export type LDT_Postcode = string;
/** Productcategorie (JZ020) */
export type LDT_ProductCategorie = string;
/** Productcode (landelijk of gemeentelijk) (JZ021) */
export type LDT_ProductCode = string;
/** Reden afwijzing verzoek (WJ759) */
export type LDT_RedenAfwijzingVerzoek = string;
/** Reden beeindiging (JZ588) */
export type LDT_RedenBeeindiging = string;
/** Reden verzoek (WJ758) */
export type LDT_RedenVerzoek = '1' | '2';
/** Reden wijziging toewijzing (JZ002) */
export type LDT_RedenWijziging = string;
/** Kenmerk van de aanbieder */
export type LDT_Referentie = string;
/** Nummer van een prestatie */
export type LDT_ReferentieNummer = string;
/** Prioriteit contactpersoon */
export type LDT_RelatieVolgorde = number;
/** Retourcode (WJ001) */
export type LDT_RetourCode = string;
/** Soort relatie (COD472) */
export type LDT_SoortRelatie = string;
/** Status aanlevering (COD467) */
export type LDT_StatusAanlevering = '1' | '2' | '3' | '9';
/** Straatnaam (let op: hoogstens 24 posities) */
export type LDT_Straatnaam = string;
/** Taal */
export type LDT_Taal = string;
/** Telefoonnummer, alleen cijfers */
export type LDT_Telefoonnummer = string;
/** Tijd uu:mm:ss zonder tijdzone, optioneel met fracties */
export type LDT_Tijd = string;
/** Totaalbedrag in eurocenten, nooit negatief */
export type LDT_TotaalBedrag = number;
/** Type verwijzer (COD327) */
export type LDT_TypeVerwijzer = '01' | '02' | '03' | '04' | '05' | '06' | '08';
/** Versienummer x.y.z */
export type LDT_Versie = string;
/** Antwoord op verzoek (WJ760) */
export type LDT_VerzoekAntwoord = '1' | '2';
/** Hoeveelheid als geheel getal; bij eenheid 83 eurocenten */
export type LDT_Volume = number;
/** Voorletters aaneengesloten, geen punten of spaties */
export type LDT_Voorletters = string;
/** Voorvoegsel */
export type LDT_Voorvoegsel = string;
/** Wettelijke vertegenwoordiging (WJ003) */
export type LDT_WettelijkeVertegenwoordiging = '06' | '07' | '08' | '09' | '10';

/** Achternaam met voorvoegsel */
export type CDT_Achternaam = {
  readonly Achternaam: LDT_Naam;
  readonly Voorvoegsel?: LDT_Voorvoegsel;
};

/** Adres */
export type CDT_Adres = {
  readonly Huis?: CDT_Huis;
  readonly Postcode?: LDT_Postcode;
  readonly Straatnaam?: LDT_Straatnaam;
  readonly Plaatsnaam?: LDT_Plaatsnaam;
  readonly LandCode?: LDT_LandCode;
};

/** Bedrag met debet/credit */
export type CDT_BedragMetDC = {
  readonly Bedrag: LDT_Bedrag;
  readonly DebetCredit: LDT_DebetCredit;
};

/** Berichtnummer en dagtekening */
export type CDT_BerichtIdentificatie = {
  readonly Identificatie: LDT_IdentificatieBericht;
  readonly Dagtekening: LDT_Datum;
};

/** Communicatievorm en taal */
export type CDT_Communicatie = {
  readonly Vorm: LDT_Communicatievorm;
  readonly Taal?: LDT_Taal;
};

/** Geboortedatum */
export type CDT_Geboortedatum = {
  readonly Datum: LDT_Datum;
  readonly DatumGebruik?: LDT_DatumGebruik;
};

/** Periode met begin en eind */
export type CDT_GeslotenPeriode = {
  readonly Begindatum: LDT_Datum;
  readonly Einddatum: LDT_Datum;
};

/** Huisnummergegevens */
export type CDT_Huis = {
  readonly Huisnummer: LDT_Huisnummer;
  readonly Huisletter?: LDT_Huisletter;
  readonly HuisnummerToevoeging?: LDT_HuisnummerToevoeging;
  readonly AanduidingWoonadres?: LDT_AanduidingWoonadres;
};

/** Omvang */
export type CDT_Omvang = {
  readonly Volume: LDT_Volume;
  readonly Eenheid: LDT_Eenheid;
  readonly Frequentie: LDT_Frequentie;
};

/** Periode met optioneel begin en eind */
export type CDT_OpenPeriode = {
  readonly Begindatum?: LDT_Datum;
  readonly Einddatum?: LDT_Datum;
};

/** Product */
export type CDT_Product = {
  readonly Categorie: LDT_ProductCategorie;
  readonly Code?: LDT_ProductCode;
};

/** Referentie van een prestatie */
export type CDT_Referentie = {
  readonly ReferentieNummer: LDT_ReferentieNummer;
  readonly VorigReferentieNummer?: LDT_ReferentieNummer;
};

/** Telefoonnummer met landnummer */
export type CDT_Telefoon = {
  readonly Telefoonnummer: LDT_Telefoonnummer;
  readonly Landnummer: LDT_Landnummer;
};

/** Een of twee telefoonnummers */
export type CDT_Telefoonnummers = {
  readonly Telefoon01: CDT_Telefoon;
  readonly Telefoon02?: CDT_Telefoon;
};

/** Totaalbedrag met debet/credit */
export type CDT_TotaalBedragMetDC = {
  readonly TotaalBedrag: LDT_TotaalBedrag;
  readonly DebetCredit: LDT_DebetCredit;
};

/** Naam zonder partnernaam en naamgebruik */
export type CDT_VerkorteNaam = {
  readonly Geslachtsnaam: CDT_Achternaam;
  readonly Voornamen?: LDT_Naam;
  readonly Voorletters?: LDT_Voorletters;
};

/** Verwijzer */
export type CDT_Verwijzer = {
  readonly Type: LDT_TypeVerwijzer;
  readonly Naam?: LDT_NaamVerwijzer;
  readonly ZorgverlenerCode?: LDT_AgbCode;
};

/** Volledige naam */
export type CDT_VolledigeNaam = {
  readonly Geslachtsnaam: CDT_Achternaam;
  readonly Partnernaam?: CDT_Achternaam;
  readonly Voornamen?: LDT_Naam;
  readonly Voorletters?: LDT_Voorletters;
  readonly NaamGebruik: LDT_NaamGebruik;
};

/** Schemaversies */
export type CDT_XsdVersie = {
  readonly BasisschemaXsdVersie: LDT_Versie;
  readonly BerichtXsdVersie: LDT_Versie;
};
