// Written by description/write-types.ts from the published description of iJw 3.2; do not edit.
import type {
  CDT_BerichtIdentificatie,
  CDT_Geboortedatum,
  CDT_Product,
  CDT_VerkorteNaam,
  CDT_XsdVersie,
  LDT_AgbCode,
  LDT_BerichtCode,
  LDT_BerichtSubversie,
  LDT_BerichtVersie,
  LDT_BurgerServicenummer,
  LDT_Datum,
  LDT_Gemeente,
  LDT_Geslacht,
  LDT_IdentificatieBericht,
  LDT_Nummer,
  LDT_RedenBeeindiging,
  LDT_RetourCode,
  LDT_StatusAanlevering,
  LDT_Versie,
} from './basis.ts';

/** JW308 Bericht */
export type Bericht = {
  readonly Header: Header;
  readonly Client?: Client;
};

/** JW308 Header */
export type Header = {
  readonly BerichtCode: LDT_BerichtCode;
  readonly BerichtVersie: LDT_BerichtVersie;
  readonly BerichtSubversie: LDT_BerichtSubversie;
  readonly Afzender: LDT_AgbCode;
  readonly Ontvanger: LDT_Gemeente;
  readonly BerichtIdentificatie: CDT_BerichtIdentificatie;
  readonly XsdVersie: CDT_XsdVersie;
  readonly IdentificatieRetour: LDT_IdentificatieBericht;
  readonly DagtekeningRetour: LDT_Datum;
  readonly XsltVersie?: LDT_Versie;
  readonly XsdVersieRetour: CDT_XsdVersie;
  readonly RetourCodes?: RetourCodes;
};

/** JW308 RetourCodes */
export type RetourCodes = {
  readonly RetourCode: readonly LDT_RetourCode[];
};

/** JW308 Client */
export type Client = {
  readonly Bsn: LDT_BurgerServicenummer;
  readonly Geboortedatum: CDT_Geboortedatum;
  readonly Geslacht: LDT_Geslacht;
  readonly Naam: CDT_VerkorteNaam;
  readonly StopProducten: StopProducten;
  readonly RetourCodes: RetourCodes;
};

/** JW308 StopProducten */
export type StopProducten = {
  readonly StopProduct: readonly StopProduct[];
};

/** JW308 StopProduct */
export type StopProduct = {
  readonly ToewijzingNummer?: LDT_Nummer;
  readonly Product?: CDT_Product;
  readonly ToewijzingIngangsdatum?: LDT_Datum;
  readonly Begindatum: LDT_Datum;
  readonly RedenBeeindiging: LDT_RedenBeeindiging;
  readonly Einddatum: LDT_Datum;
  readonly StatusAanlevering: LDT_StatusAanlevering;
  readonly RetourCodes: RetourCodes;
};
