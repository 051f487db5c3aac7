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
  LDT_Nummer,
  LDT_StatusAanlevering,
} from './basis.ts';

/** JW305 Bericht */
export type Bericht = {
  readonly Header: Header;
  readonly Client: Client;
};

/** JW305 Header */
export type Header = {
  readonly BerichtCode: LDT_BerichtCode;
  readonly BerichtVersie: LDT_BerichtVersie;
  readonly BerichtSubversie: LDT_BerichtSubversie;
  readonly Afzender: LDT_AgbCode;
  readonly Ontvanger: LDT_Gemeente;
  readonly BerichtIdentificatie: CDT_BerichtIdentificatie;
  readonly XsdVersie: CDT_XsdVersie;
};

/** JW305 Client */
export type Client = {
  readonly Bsn: LDT_BurgerServicenummer;
  readonly Geboortedatum: CDT_Geboortedatum;
  readonly Geslacht: LDT_Geslacht;
  readonly Naam: CDT_VerkorteNaam;
  readonly StartProducten: StartProducten;
};

/** JW305 StartProducten */
export type StartProducten = {
  readonly StartProduct: readonly StartProduct[];
};

/** JW305 StartProduct */
export type StartProduct = {
  readonly ToewijzingNummer?: LDT_Nummer;
  readonly Product?: CDT_Product;
  readonly ToewijzingIngangsdatum?: LDT_Datum;
  readonly Begindatum: LDT_Datum;
  readonly StatusAanlevering: LDT_StatusAanlevering;
};
