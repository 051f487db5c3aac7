// Written by description/write-types.ts from the published description of iJw 3.2; do not edit.
import type {
  CDT_BerichtIdentificatie,
  CDT_XsdVersie,
  LDT_AgbCode,
  LDT_BerichtCode,
  LDT_BerichtSubversie,
  LDT_BerichtVersie,
  LDT_Datum,
  LDT_Gemeente,
  LDT_IdentificatieBericht,
  LDT_RedenAfwijzingVerzoek,
  LDT_Referentie,
  LDT_RetourCode,
  LDT_Versie,
  LDT_VerzoekAntwoord,
} from './basis.ts';

/** JW320 Bericht */
export type Bericht = {
  readonly Header: Header;
  readonly Antwoord?: Antwoord;
};

/** JW320 Header */
export type Header = {
  readonly BerichtCode: LDT_BerichtCode;
  readonly BerichtVersie: LDT_BerichtVersie;
  readonly BerichtSubversie: LDT_BerichtSubversie;
  readonly Afzender: LDT_Gemeente;
  readonly Ontvanger: LDT_AgbCode;
  readonly BerichtIdentificatie: CDT_BerichtIdentificatie;
  readonly XsdVersie: CDT_XsdVersie;
  readonly IdentificatieRetour: LDT_IdentificatieBericht;
  readonly DagtekeningRetour: LDT_Datum;
  readonly XsltVersie?: LDT_Versie;
  readonly XsdVersieRetour: CDT_XsdVersie;
  readonly RetourCodes?: RetourCodes;
};

/** JW320 RetourCodes */
export type RetourCodes = {
  readonly RetourCode: readonly LDT_RetourCode[];
};

/** JW320 Antwoord */
export type Antwoord = {
  readonly ReferentieAanbieder: LDT_Referentie;
  readonly VerzoekAntwoord: LDT_VerzoekAntwoord;
  readonly RedenAfwijzingVerzoek?: LDT_RedenAfwijzingVerzoek;
  readonly Woonplaatsbeginsel?: Woonplaatsbeginsel;
  readonly RetourCodes: RetourCodes;
};

/** JW320 Woonplaatsbeginsel */
export type Woonplaatsbeginsel = {
  readonly Gemeente: LDT_Gemeente;
  readonly RetourCodes: RetourCodes;
};
