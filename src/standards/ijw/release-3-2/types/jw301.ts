// Written by description/write-types.ts from the published description of iJw 3.2; do not edit.
import type {
  CDT_Adres,
  CDT_BerichtIdentificatie,
  CDT_Communicatie,
  CDT_Geboortedatum,
  CDT_Omvang,
  CDT_OpenPeriode,
  CDT_Product,
  CDT_Telefoonnummers,
  CDT_VolledigeNaam,
  CDT_XsdVersie,
  LDT_AdresSoort,
  LDT_AgbCode,
  LDT_BerichtCode,
  LDT_BerichtSubversie,
  LDT_BerichtVersie,
  LDT_Budget,
  LDT_BurgerServicenummer,
  LDT_Commentaar,
  LDT_Datum,
  LDT_Emailadres,
  LDT_Gemeente,
  LDT_Geslacht,
  LDT_JuridischeStatus,
  LDT_Nummer,
  LDT_Organisatienaam,
  LDT_Persoonsid,
  LDT_RedenWijziging,
  LDT_Referentie,
  LDT_RelatieVolgorde,
  LDT_SoortRelatie,
  LDT_Tijd,
  LDT_WettelijkeVertegenwoordiging,
} from './basis.ts';

/** JW301 Bericht */
export type Bericht = {
  readonly Header: Header;
  readonly Client: Client;
};

/** JW301 Header */
export type Header = {
  readonly BerichtCode: LDT_BerichtCode;
  readonly BerichtVersie: LDT_BerichtVersie;
  readonly BerichtSubversie: LDT_BerichtSubversie;
  readonly Afzender: LDT_Gemeente;
  readonly Ontvanger: LDT_AgbCode;
  readonly BerichtIdentificatie: CDT_BerichtIdentificatie;
  readonly XsdVersie: CDT_XsdVersie;
};

/** JW301 Client */
export type Client = {
  readonly Bsn: LDT_BurgerServicenummer;
  readonly Geboortedatum: CDT_Geboortedatum;
  readonly Geslacht: LDT_Geslacht;
  readonly Naam: CDT_VolledigeNaam;
  readonly Communicatie?: CDT_Communicatie;
  readonly JuridischeStatus?: LDT_JuridischeStatus;
  readonly WettelijkeVertegenwoordiging?: LDT_WettelijkeVertegenwoordiging;
  readonly Commentaar?: LDT_Commentaar;
  readonly Relaties?: Relaties;
  readonly Contactgegevens: Contactgegevens;
  readonly ToegewezenProducten: ToegewezenProducten;
};

/** JW301 Relaties */
export type Relaties = {
  readonly Relatie: readonly Relatie[];
};

/** JW301 Relatie */
export type Relatie = {
  readonly Nummer: LDT_Persoonsid;
  readonly Volgorde?: LDT_RelatieVolgorde;
  readonly Soort: LDT_SoortRelatie;
  readonly Geboortedatum?: CDT_Geboortedatum;
  readonly Geslacht?: LDT_Geslacht;
  readonly Naam: CDT_VolledigeNaam;
  readonly Contact: Contact;
};

/** JW301 Contact */
export type Contact = {
  readonly Soort: LDT_AdresSoort;
  readonly Adres?: CDT_Adres;
  readonly Organisatie?: LDT_Organisatienaam;
  readonly Telefoon?: CDT_Telefoonnummers;
  readonly Emailadres?: LDT_Emailadres;
  readonly Periode?: CDT_OpenPeriode;
};

/** JW301 Contactgegevens */
export type Contactgegevens = {
  readonly Contact: readonly Contact[];
};

/** JW301 ToegewezenProducten */
export type ToegewezenProducten = {
  readonly ToegewezenProduct: readonly ToegewezenProduct[];
};

/** JW301 ToegewezenProduct */
export type ToegewezenProduct = {
  readonly ToewijzingNummer: LDT_Nummer;
  readonly ReferentieAanbieder?: LDT_Referentie;
  readonly Product?: CDT_Product;
  readonly Toewijzingsdatum: LDT_Datum;
  readonly Toewijzingstijd: LDT_Tijd;
  readonly Ingangsdatum: LDT_Datum;
  readonly Einddatum?: LDT_Datum;
  readonly RedenWijziging?: LDT_RedenWijziging;
  readonly Omvang?: CDT_Omvang;
  readonly Budget?: LDT_Budget;
  readonly Commentaar?: LDT_Commentaar;
};
