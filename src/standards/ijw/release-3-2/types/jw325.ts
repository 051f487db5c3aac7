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
  LDT_Eenheid,
  LDT_Gemeente,
  LDT_IdentificatieDeclaratie,
  LDT_Nummer,
  LDT_ProductCategorie,
  LDT_ProductCode,
  LDT_RetourCode,
  LDT_Versie,
  LDT_Volume,
} from './basis.ts';

/** JW325 Bericht */
export type Bericht = {
  readonly Header: Header;
  readonly DeclaratieAntwoord?: DeclaratieAntwoord;
};

/** JW325 Header */
export type Header = {
  readonly BerichtCode: LDT_BerichtCode;
  readonly BerichtVersie: LDT_BerichtVersie;
  readonly BerichtSubversie: LDT_BerichtSubversie;
  readonly Afzender: LDT_Gemeente;
  readonly Ontvanger: LDT_AgbCode;
  readonly BerichtIdentificatie: CDT_BerichtIdentificatie;
  readonly XsdVersie: CDT_XsdVersie;
  readonly DeclaratieIdentificatie: CDT_BerichtIdentificatie;
  readonly XsltVersie?: LDT_Versie;
  readonly XsdVersieDeclaratie: CDT_XsdVersie;
  readonly RetourCodes: RetourCodes;
};

/** JW325 RetourCodes */
export type RetourCodes = {
  readonly RetourCode: readonly LDT_RetourCode[];
};

/** JW325 DeclaratieAntwoord */
export type DeclaratieAntwoord = {
  readonly DeclaratieNummer: LDT_IdentificatieDeclaratie;
  readonly TotaalIngediendBedrag: CDT_TotaalBedragMetDC;
  readonly TotaalToegekendBedrag: CDT_TotaalBedragMetDC;
  readonly Clienten?: Clienten;
  readonly RetourCodes: RetourCodes;
};

/** JW325 Clienten */
export type Clienten = {
  readonly Client: readonly Client[];
};

/** JW325 Client */
export type Client = {
  readonly Bsn: LDT_BurgerServicenummer;
  readonly Prestaties: Prestaties;
  readonly RetourCodes: RetourCodes;
};

/** JW325 Prestaties */
export type Prestaties = {
  readonly Prestatie: readonly Prestatie[];
};

/** JW325 Prestatie */
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
  readonly RetourCodes: RetourCodes;
};
