/**
 * What the browser expects of the public API (/v1): Dutch nouns in camelCase as on the wire.
 * Fields ending in `Cent` are whole euro cents; `Dag` is yyyy-mm-dd; `Moment` is an instant in UTC.
 */
export type {
  ClaimDetail as Declaratie,
  ClaimItem as DeclaratieItem,
  ClaimLineItem as Declaratieregel,
  LineProof as Regelbewijs,
} from '../../../src/modules/claims/api.ts';
export type {
  Mandaat,
  Organisatie,
  Persoon,
  PersoonRol,
  RegioLid,
  Toegangsregel,
} from '../../../src/modules/parties/api.ts';

export type Cent = number;
export type Dag = string;
export type Moment = string;
export type Id = number;

export interface Verwijzing {
  readonly id: Id;
  readonly naam: string;
}

export interface Lijst<T> {
  readonly items: readonly T[];
  /** Where the next page starts, or null on the last one. */
  readonly volgende: string | null;
  /** null where the server does not count, as in the access log. */
  readonly totaal: number | null;
}

export interface Probleem {
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  readonly code?: string;
  readonly errors?: readonly { readonly code: string; readonly detail: string; readonly pointer?: string }[];
}

export interface Rolplaats {
  /** The code of the role, such as `contract-manager`. */
  readonly rol: string;
  readonly organisatie: Verwijzing & { readonly soort: string };
}

export interface Sessie extends Rolplaats {
  readonly persoon: Verwijzing;
  /** Every role this person may take, the present one included. */
  readonly rollen: readonly Rolplaats[];
  /** Codes of rights, such as `contracts.read`. */
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
  readonly id: Id;
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
  readonly id: Id;
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
  readonly productId: Id;
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

export interface Contract {
  readonly id: Id;
  readonly nummer: string;
  readonly naam: string;
  readonly status: string;
  readonly partijen: readonly { readonly rol: string; readonly naam: string; readonly id: Id }[];
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
  readonly id: Id;
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
  readonly clientId: Id;
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
  readonly id: Id;
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
  readonly declaratieId: Id | null;
  readonly antwoordBerichtId: Id | null;
}

export interface Draadknoop {
  /** The kind of thing in Dutch, such as `doel` or `toewijzing`. */
  readonly soort: string;
  readonly waarde: string;
  readonly link: string | null;
  readonly hier: boolean;
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

export interface Zoekresultaat {
  readonly soort: string;
  readonly titel: string;
  readonly omschrijving: string;
  readonly link: string;
}

export interface Openbaar {
  readonly regio: string;
  readonly aanbieders: readonly {
    readonly id: Id;
    readonly naam: string;
    readonly producten: readonly { readonly code: string; readonly naam: string; readonly groep: string }[];
    readonly gemeenten: readonly string[];
  }[];
}
