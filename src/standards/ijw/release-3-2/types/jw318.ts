// Written by description/write-types.ts from the published description of iJw 3.2; do not edit.
import type {
  CDT_BerichtIdentificatie,
  CDT_Omvang,
  CDT_Product,
  CDT_XsdVersie,
  LDT_AgbCode,
  LDT_BerichtCode,
  LDT_BerichtSubversie,
  LDT_BerichtVersie,
  LDT_Budget,
  LDT_BurgerServicenummer,
  LDT_Datum,
  LDT_Gemeente,
  LDT_IdentificatieBericht,
  LDT_Nummer,
  LDT_RedenVerzoek,
  LDT_Referentie,
  LDT_RetourCode,
  LDT_Versie,
} from './basis.ts';

/** JW318 Bericht */
export type Bericht = {
  readonly Header: Header;
  readonly Client?: Client;
};

/** JW318 Header */
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

/** JW318 RetourCodes */
export type RetourCodes = {
  readonly RetourCode: readonly LDT_RetourCode[];
};

/** JW318 Client */
export type Client = {
  readonly Bsn: LDT_BurgerServicenummer;
  readonly Verzoek: Verzoek;
  readonly RetourCodes: RetourCodes;
};

/** JW318 Verzoek */
export type Verzoek = {
  readonly ReferentieAanbieder: LDT_Referentie;
  readonly RedenVerzoek: LDT_RedenVerzoek;
  readonly OngewijzigdeProducten?: OngewijzigdeProducten;
  readonly TeWijzigenProducten?: TeWijzigenProducten;
  readonly NieuweProducten?: NieuweProducten;
  readonly RetourCodes: RetourCodes;
};

/** JW318 OngewijzigdeProducten */
export type OngewijzigdeProducten = {
  readonly OngewijzigdProduct: readonly OngewijzigdProduct[];
};

/** JW318 OngewijzigdProduct */
export type OngewijzigdProduct = {
  readonly ToewijzingNummer: LDT_Nummer;
  readonly RetourCodes: RetourCodes;
};

/** JW318 TeWijzigenProducten */
export type TeWijzigenProducten = {
  readonly TeWijzigenProduct: readonly TeWijzigenProduct[];
};

/** JW318 TeWijzigenProduct */
export type TeWijzigenProduct = {
  readonly ToewijzingNummer: LDT_Nummer;
  readonly GewensteIngangsdatum: LDT_Datum;
  readonly Einddatum?: LDT_Datum;
  readonly Omvang?: CDT_Omvang;
  readonly Budget?: LDT_Budget;
  readonly RetourCodes: RetourCodes;
};

/** JW318 NieuweProducten */
export type NieuweProducten = {
  readonly NieuwProduct: readonly NieuwProduct[];
};

/** JW318 NieuwProduct */
export type NieuwProduct = {
  readonly Product?: CDT_Product;
  readonly GewensteIngangsdatum: LDT_Datum;
  readonly Einddatum?: LDT_Datum;
  readonly Omvang?: CDT_Omvang;
  readonly Budget?: LDT_Budget;
  readonly RetourCodes: RetourCodes;
};
