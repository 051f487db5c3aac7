/**
 * What the browser expects of the public API (/v1): Dutch nouns in camelCase as on the wire.
 * Fields ending in `Cent` are whole euro cents; `Dag` is yyyy-mm-dd; `Moment` is an instant in UTC.
 */
export type Cent = number;
export type Dag = string;
export type Moment = string;

export interface Lijst<T> {
  readonly items: readonly T[];
  /** Where the next page starts, or null on the last one. */
  readonly volgende: string | null;
  readonly totaal: number;
}

export interface Probleem {
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  readonly code?: string;
  readonly errors?: readonly { readonly code: string; readonly detail: string; readonly pointer?: string }[];
}

export interface Sessie {
  readonly persoon: { readonly id: string; readonly naam: string };
  readonly organisatie: { readonly id: string; readonly naam: string; readonly soort: string };
  readonly rol: string;
  readonly rollen: readonly string[];
  readonly rechten: readonly string[];
}

export interface UitlegDeel {
  readonly label: string;
  readonly waarde: Waarde;
  readonly link?: string | null;
}

/** How a number came about: the parts add up (or multiply) to the number itself. */
export interface Uitleg {
  readonly delen: readonly UitlegDeel[];
  readonly regel?: string | null;
  readonly versie?: string | null;
  readonly peildatum?: Dag | null;
  readonly afronding?: string | null;
  readonly berekendOp?: Moment | null;
  readonly link?: string | null;
}

export interface Waarde {
  readonly soort: 'geld' | 'aantal' | 'percentage';
  /** Whole cents for `geld`, a count for `aantal`, per cent for `percentage`. */
  readonly getal: number;
  readonly eenheid?: string | null;
}

export interface Kerngetal {
  readonly code: string;
  readonly label: string;
  readonly waarde: Waarde;
  readonly toelichting: string;
  readonly uitleg?: Uitleg | null;
}

export interface Werk {
  readonly code: string;
  readonly titel: string;
  readonly onderwerp: string;
  readonly waarom: string;
  readonly uiterlijk: Dag | null;
  readonly teLaat: boolean;
  readonly bedragCent: Cent | null;
  readonly link: string;
}

export interface Productgroepuitputting {
  readonly productgroep: string;
  readonly percentage: number;
  readonly planPercentage: number;
  readonly goedgekeurdCent: Cent;
  readonly budgetCent: Cent;
}

export interface Vandaag {
  readonly vraag: string;
  readonly samenvatting: string;
  readonly kerngetallen: readonly Kerngetal[];
  readonly werklijst: readonly Werk[];
  readonly uitputting: readonly Productgroepuitputting[] | null;
  readonly gewijzigd: readonly { readonly tekst: string; readonly link: string; readonly op: Moment }[];
}

export interface ContractRegel {
  readonly id: string;
  readonly nummer: string;
  readonly naam: string;
  readonly aanbieder: string;
  readonly status: string;
  readonly van: Dag;
  readonly tot: Dag | null;
  readonly variant: string;
  readonly segment: string | null;
  readonly budgetCent: Cent | null;
  readonly goedgekeurdCent: Cent | null;
}

export interface Contractproduct {
  readonly id: string;
  readonly code: string;
  readonly naam: string;
  readonly eenheid: string;
  readonly volumePerJaar: number | null;
  readonly budgetCent: Cent | null;
  readonly plafondCent: Cent | null;
  readonly clausule: string | null;
}

export interface Tarief {
  readonly product: string;
  readonly productId: string;
  readonly versie: number;
  readonly van: Dag;
  readonly tot: Dag | null;
  readonly tariefCent: Cent;
  readonly eenheid: string;
  readonly clausule: string | null;
  readonly status: string;
}

export interface Clausule {
  readonly nummer: string;
  readonly titel: string;
  readonly tekst: string | null;
}

export interface Verwijzing {
  readonly id: string;
  readonly naam: string;
}

export interface Contract {
  readonly id: string;
  readonly nummer: string;
  readonly naam: string;
  readonly status: string;
  readonly partijen: readonly { readonly rol: string; readonly naam: string; readonly id: string }[];
  readonly van: Dag;
  readonly tot: Dag | null;
  readonly variant: string;
  readonly segment: string | null;
  readonly producten: readonly Contractproduct[];
  readonly tarieven: readonly Tarief[];
  readonly clausules: readonly Clausule[];
  readonly draad: { readonly doelen: readonly Verwijzing[]; readonly taken: readonly Verwijzing[] };
}

export interface Maanduitputting {
  /** yyyy-mm */
  readonly maand: string;
  readonly volume: number;
  readonly goedgekeurdCent: Cent;
  readonly afgewezenCent: Cent;
  readonly afgesprokenVolume: number | null;
}

export interface Uitputting {
  readonly jaar: number;
  readonly budgetCent: Cent | null;
  readonly planPerMaandCent: Cent | null;
  readonly eenheid: string;
  readonly maanden: readonly Maanduitputting[];
}

export interface ToewijzingRegel {
  readonly id: string;
  readonly nummer: string;
  readonly gemeente: string;
  readonly aanbieder: string;
  readonly product: string;
  readonly status: string;
  readonly van: Dag;
  readonly tot: Dag | null;
  readonly volume: number | null;
  readonly eenheid: string | null;
  readonly frequentie: string | null;
  readonly gebruiktVolume: number | null;
}

export interface Toewijzing extends ToewijzingRegel {
  readonly clientId: string;
  readonly bsnGemaskeerd: string;
  readonly contract: Verwijzing | null;
  readonly verwijzer: string | null;
  readonly versies: readonly {
    readonly versie: number;
    readonly vastgelegdOp: Moment;
    readonly van: Dag;
    readonly tot: Dag | null;
    readonly volume: number | null;
    readonly eenheid: string | null;
    readonly frequentie: string | null;
    readonly redenWijziging: string | null;
  }[];
  readonly maanden: readonly Maanduitputting[];
  readonly draad: readonly Draadknoop[];
}

export type Berichtstatus = 'ontvangen' | 'bezig' | 'verwerkt' | 'geweigerd';

export interface Bericht {
  readonly id: string;
  readonly bestandsnaam: string;
  readonly soort: string | null;
  readonly status: Berichtstatus;
  readonly ontvangenOp: Moment;
  readonly voortgang: { readonly fase: string; readonly gedaan: number; readonly totaal: number } | null;
  readonly meldingen: readonly {
    readonly code: string;
    readonly tekst: string;
    readonly regel: number | null;
    readonly positie: number | null;
  }[];
  readonly declaratieId: string | null;
  readonly antwoordBerichtId: string | null;
}

export interface DeclaratieRegelSamenvatting {
  readonly id: string;
  readonly nummer: string;
  readonly aanbieder: string;
  readonly gemeente: string;
  /** yyyy-mm */
  readonly maand: string;
  readonly ingediendOp: Moment;
  readonly status: string;
  readonly aantalRegels: number;
  readonly aantalAfgewezen: number;
  readonly ingediendCent: Cent;
  readonly goedgekeurdCent: Cent;
  readonly afgewezenCent: Cent;
}

export interface Oorzaak {
  readonly regel: string;
  readonly titel: string;
  readonly aantal: number;
  readonly bedragCent: Cent;
  readonly herstel: string;
}

export interface Declaratie extends DeclaratieRegelSamenvatting {
  readonly oorzaken: readonly Oorzaak[];
  readonly berichtId: string | null;
  readonly antwoordBerichtId: string | null;
}

export type Oordeel = 'goedgekeurd' | 'afgewezen' | 'aangehouden';

export interface Declaratieregel {
  readonly volgnummer: number;
  readonly referentie: string;
  readonly product: string;
  readonly van: Dag;
  readonly tot: Dag;
  readonly volume: number;
  readonly eenheid: string;
  readonly ingediendCent: Cent;
  readonly goedgekeurdCent: Cent;
  readonly afgewezenCent: Cent;
  readonly oordeel: Oordeel;
  readonly reden: string | null;
}

export interface Feit {
  readonly label: string;
  readonly waarde: string;
  readonly link?: string | null;
}

export interface Bevinding {
  readonly volgorde: number;
  readonly regelcode: string;
  /** null: the rule could not be asked, because an earlier fact is missing. */
  readonly voldoet: boolean | null;
  readonly zin: string;
  readonly feiten: readonly Feit[];
  readonly retourcode: string | null;
  readonly clausule?: string | null;
  readonly tariefversie?: string | null;
}

export interface Draadknoop {
  readonly soort: string;
  readonly label: string;
  readonly waarde: string;
  readonly link: string | null;
  readonly hier: boolean;
}

export interface Regelbewijs extends Declaratieregel {
  readonly declaratieId: string;
  readonly declaratieNummer: string;
  readonly aanbieder: string;
  readonly gemeente: string;
  readonly ingediendOp: Moment;
  readonly clientId: string;
  readonly bsnGemaskeerd: string;
  readonly bevindingen: readonly Bevinding[];
  readonly herstel: readonly { readonly zin: string }[];
  readonly herstelOpbouw: readonly { readonly label: string; readonly bedragCent: Cent }[];
  readonly feiten: readonly Feit[];
  readonly draad: readonly Draadknoop[];
  readonly uitleg?: Uitleg | null;
}

export interface Draadbeeld {
  readonly euroPerLijn: number;
  /** Until and including which day the amounts count. */
  readonly peildatum?: Dag | null;
  readonly kolommen: readonly {
    readonly soort: string;
    readonly label: string;
    readonly knopen: readonly {
      readonly id: string;
      readonly label: string;
      readonly bedragCent: Cent;
      readonly link?: string | null;
    }[];
  }[];
  readonly stromen: readonly { readonly pad: readonly string[]; readonly bedragCent: Cent }[];
}

export interface Organisatie {
  readonly id: string;
  readonly naam: string;
  readonly soort: string;
  readonly agbCode: string | null;
  readonly gemeentecode: string | null;
  readonly kvkNummer: string | null;
  readonly van: Dag | null;
  readonly tot: Dag | null;
}

export interface Regiolid {
  readonly id: string;
  readonly gemeente: string;
  readonly gemeentecode: string;
  readonly van: Dag;
  readonly tot: Dag | null;
}

export interface Persoon {
  readonly id: string;
  readonly naam: string;
  readonly organisatie: string;
  readonly rollen: readonly string[];
  readonly actief: boolean;
}

export interface Roltoekenning {
  readonly id: string;
  readonly rol: string;
  readonly organisatie: string;
  readonly van: Dag;
  readonly tot: Dag | null;
}

export interface Mandaat {
  readonly id: string;
  readonly gever: string;
  readonly ontvanger: string;
  readonly onderwerp: string;
  readonly van: Dag;
  readonly tot: Dag | null;
  readonly status: string;
}

export interface Toegangsregel {
  readonly id: string;
  readonly op: Moment;
  readonly wie: string;
  readonly rol: string;
  readonly handeling: string;
  readonly resultaat: string;
  readonly doel: string;
  readonly onderwerp: string;
  readonly grond: string | null;
}

export interface Zoekresultaat {
  readonly soort: string;
  readonly titel: string;
  readonly omschrijving: string;
  readonly link: string;
}

export interface Openbaar {
  readonly regio: string;
  readonly aanbieders: readonly {
    readonly id: string;
    readonly naam: string;
    readonly producten: readonly { readonly code: string; readonly naam: string; readonly groep: string }[];
    readonly gemeenten: readonly string[];
  }[];
}
