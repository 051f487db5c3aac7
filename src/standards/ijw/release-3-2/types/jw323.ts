// Written by description/write-types.ts from the published description of iJw 3.2; do not edit.
import type {
  CDT_BedragMetDC,
  CDT_BerichtIdentificatie,
  CDT_GeslotenPeriode,
  CDT_Referentie,
  CDT_TotaalBedragMetDC,
  CDT_XsdVersie,
  LDT_AgbCode,
  LDT_Bedrag,
  LDT_BerichtCode,
  LDT_BerichtSubversie,
  LDT_BerichtVersie,
  LDT_BurgerServicenummer,
  LDT_Datum,
  LDT_Eenheid,
  LDT_Gemeente,
  LDT_IdentificatieDeclaratie,
  LDT_Nummer,
  LDT_ProductCategorie,
  LDT_ProductCode,
  LDT_Volume,
} from './basis.ts';

/** JW323 Bericht */
export type Bericht = {
  readonly Header: Header;
  readonly Declaratie: Declaratie;
};

/** JW323 Header */
export type Header = {
  readonly BerichtCode: LDT_BerichtCode;
  readonly BerichtVersie: LDT_BerichtVersie;
  readonly BerichtSubversie: LDT_BerichtSubversie;
  readonly Afzender: LDT_AgbCode;
  readonly Ontvanger: LDT_Gemeente;
  readonly BerichtIdentificatie: CDT_BerichtIdentificatie;
  readonly XsdVersie: CDT_XsdVersie;
};

/** JW323 Declaratie */
export type Declaratie = {
  readonly DeclaratieNummer: LDT_IdentificatieDeclaratie;
  readonly DeclaratiePeriode: CDT_GeslotenPeriode;
  readonly DeclaratieDagtekening: LDT_Datum;
  readonly TotaalIngediendBedrag: CDT_TotaalBedragMetDC;
  readonly Clienten: Clienten;
};

/** JW323 Clienten */
export type Clienten = {
  readonly Client: readonly Client[];
};

/** JW323 Client */
export type Client = {
  readonly Bsn: LDT_BurgerServicenummer;
  readonly Prestaties: Prestaties;
};

/** JW323 Prestaties */
export type Prestaties = {
  readonly Prestatie: readonly Prestatie[];
};

/** JW323 Prestatie */
export type Prestatie = {
  readonly ProductReferentie: CDT_Referentie;
  readonly ToewijzingNummer: LDT_Nummer;
  readonly ProductCategorie: LDT_ProductCategorie;
  readonly ProductCode: LDT_ProductCode;
  readonly ProductPeriode: CDT_GeslotenPeriode;
  readonly GeleverdVolume: LDT_Volume;
  readonly Eenheid: LDT_Eenheid;
  readonly ProductTarief?: LDT_Bedrag;
  readonly IngediendBedrag: CDT_BedragMetDC;
};
