// Written by description/write-types.ts from the published description of iJw 3.2; do not edit.
import type {
  CDT_BerichtIdentificatie,
  CDT_XsdVersie,
  LDT_AgbCode,
  LDT_BerichtCode,
  LDT_BerichtSubversie,
  LDT_BerichtVersie,
  LDT_Gemeente,
  LDT_RedenAfwijzingVerzoek,
  LDT_Referentie,
  LDT_VerzoekAntwoord,
} from './basis.ts';

/** JW319 Bericht */
export type Bericht = {
  readonly Header: Header;
  readonly Antwoord: Antwoord;
};

/** JW319 Header */
export type Header = {
  readonly BerichtCode: LDT_BerichtCode;
  readonly BerichtVersie: LDT_BerichtVersie;
  readonly BerichtSubversie: LDT_BerichtSubversie;
  readonly Afzender: LDT_Gemeente;
  readonly Ontvanger: LDT_AgbCode;
  readonly BerichtIdentificatie: CDT_BerichtIdentificatie;
  readonly XsdVersie: CDT_XsdVersie;
};

/** JW319 Antwoord */
export type Antwoord = {
  readonly ReferentieAanbieder: LDT_Referentie;
  readonly VerzoekAntwoord: LDT_VerzoekAntwoord;
  readonly RedenAfwijzingVerzoek?: LDT_RedenAfwijzingVerzoek;
  readonly Woonplaatsbeginsel?: Woonplaatsbeginsel;
};

/** JW319 Woonplaatsbeginsel */
export type Woonplaatsbeginsel = {
  readonly Gemeente: LDT_Gemeente;
};
