// Written by description/write-types.ts from the published description of iJw 3.2; do not edit.
import type {
  CDT_BerichtIdentificatie,
  CDT_Geboortedatum,
  CDT_Omvang,
  CDT_Product,
  CDT_VerkorteNaam,
  CDT_Verwijzer,
  CDT_XsdVersie,
  LDT_AgbCode,
  LDT_BerichtCode,
  LDT_BerichtSubversie,
  LDT_BerichtVersie,
  LDT_Budget,
  LDT_BurgerServicenummer,
  LDT_Commentaar,
  LDT_Datum,
  LDT_Gemeente,
  LDT_Geslacht,
  LDT_IdentificatieBericht,
  LDT_JaNee,
  LDT_Nummer,
  LDT_Referentie,
  LDT_RetourCode,
  LDT_Versie,
} from './basis.ts';

/** JW316 Bericht */
export type Bericht = {
  readonly Header: Header;
  readonly Client?: Client;
};

/** JW316 Header */
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

/** JW316 RetourCodes */
export type RetourCodes = {
  readonly RetourCode: readonly LDT_RetourCode[];
};

/** JW316 Client */
export type Client = {
  readonly Bsn: LDT_BurgerServicenummer;
  readonly Geboortedatum: CDT_Geboortedatum;
  readonly Geslacht: LDT_Geslacht;
  readonly Naam: CDT_VerkorteNaam;
  readonly GezagsdragerBekend?: LDT_JaNee;
  readonly Commentaar?: LDT_Commentaar;
  readonly AangevraagdeProducten: AangevraagdeProducten;
  readonly RetourCodes: RetourCodes;
};

/** JW316 AangevraagdeProducten */
export type AangevraagdeProducten = {
  readonly AangevraagdProduct: readonly AangevraagdProduct[];
};

/** JW316 AangevraagdProduct */
export type AangevraagdProduct = {
  readonly ReferentieAanbieder: LDT_Referentie;
  readonly BeschikkingNummer?: LDT_Nummer;
  readonly Product?: CDT_Product;
  readonly BeschikkingIngangsdatum?: LDT_Datum;
  readonly ToewijzingIngangsdatum: LDT_Datum;
  readonly ToewijzingEinddatum?: LDT_Datum;
  readonly Omvang?: CDT_Omvang;
  readonly Budget?: LDT_Budget;
  readonly Verwijzer: CDT_Verwijzer;
  readonly Raamcontract?: LDT_JaNee;
  readonly Commentaar?: LDT_Commentaar;
  readonly RetourCodes: RetourCodes;
};
