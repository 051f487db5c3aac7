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
  LDT_Nummer,
  LDT_RedenVerzoek,
  LDT_Referentie,
} from './basis.ts';

/** JW317 Bericht */
export type Bericht = {
  readonly Header: Header;
  readonly Client: Client;
};

/** JW317 Header */
export type Header = {
  readonly BerichtCode: LDT_BerichtCode;
  readonly BerichtVersie: LDT_BerichtVersie;
  readonly BerichtSubversie: LDT_BerichtSubversie;
  readonly Afzender: LDT_AgbCode;
  readonly Ontvanger: LDT_Gemeente;
  readonly BerichtIdentificatie: CDT_BerichtIdentificatie;
  readonly XsdVersie: CDT_XsdVersie;
};

/** JW317 Client */
export type Client = {
  readonly Bsn: LDT_BurgerServicenummer;
  readonly Verzoek: Verzoek;
};

/** JW317 Verzoek */
export type Verzoek = {
  readonly ReferentieAanbieder: LDT_Referentie;
  readonly RedenVerzoek: LDT_RedenVerzoek;
  readonly OngewijzigdeProducten?: OngewijzigdeProducten;
  readonly TeWijzigenProducten?: TeWijzigenProducten;
  readonly NieuweProducten?: NieuweProducten;
};

/** JW317 OngewijzigdeProducten */
export type OngewijzigdeProducten = {
  readonly OngewijzigdProduct: readonly OngewijzigdProduct[];
};

/** JW317 OngewijzigdProduct */
export type OngewijzigdProduct = {
  readonly ToewijzingNummer: LDT_Nummer;
};

/** JW317 TeWijzigenProducten */
export type TeWijzigenProducten = {
  readonly TeWijzigenProduct: readonly TeWijzigenProduct[];
};

/** JW317 TeWijzigenProduct */
export type TeWijzigenProduct = {
  readonly ToewijzingNummer: LDT_Nummer;
  readonly GewensteIngangsdatum: LDT_Datum;
  readonly Einddatum?: LDT_Datum;
  readonly Omvang?: CDT_Omvang;
  readonly Budget?: LDT_Budget;
};

/** JW317 NieuweProducten */
export type NieuweProducten = {
  readonly NieuwProduct: readonly NieuwProduct[];
};

/** JW317 NieuwProduct */
export type NieuwProduct = {
  readonly Product?: CDT_Product;
  readonly GewensteIngangsdatum: LDT_Datum;
  readonly Einddatum?: LDT_Datum;
  readonly Omvang?: CDT_Omvang;
  readonly Budget?: LDT_Budget;
};
