/** What the browser expects of the register of contracts: its clauses, what they do, and changes. Dutch as on the wire. */
import type { Cent, Dag, Id, Moment, Verwijzing } from './types.ts';

export type Variant = 'inspanning' | 'output' | 'taak';
export type Bepalingsgroep = 'tarief' | 'volume' | 'betaling' | 'kwaliteit' | 'informatie' | 'beeindiging' | 'overig';

/** A value of a clause that executes itself: percentages and marks as numbers, amounts in cents. */
export type Waarde =
  | number
  | string
  | null
  | readonly number[]
  | readonly string[]
  | readonly { readonly jaar: number; readonly bedragCent: Cent }[];

export interface Werkend {
  readonly soort: string;
  readonly waarden: Readonly<Record<string, Waarde>>;
}

interface Keuze {
  readonly sleutel: string;
  readonly naam: string;
}

/** One value that a kind of clause asks: the form of a clause is built from these. */
export interface Bepalingsveld {
  readonly sleutel: string;
  readonly naam: string;
  readonly type:
    | 'heel-getal'
    | 'bedrag'
    | 'percentage'
    | 'cijfer'
    | 'dag'
    | 'tekst'
    | 'teksten'
    | 'maanden'
    | 'getallen'
    | 'bedrag-per-jaar';
  readonly eenheid: 'maanden' | 'dagen' | 'maand' | 'jaar' | null;
  readonly leegMag: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly keuzes: readonly Keuze[] | null;
}

export interface BepalingSoort {
  readonly soort: string;
  readonly naam: string;
  readonly uitleg: string;
  readonly velden: readonly Bepalingsveld[];
}

export interface Bibliotheekbepaling {
  readonly sleutel: string;
  readonly nummer: string;
  readonly thema: string;
  readonly titel: string;
  readonly tekst: string;
  readonly verwijzing: string;
  readonly soort: Bepalingsgroep;
  /** An optional clause: a switch. */
  readonly keuze: boolean;
  /** A duty to develop. */
  readonly ontwikkel: boolean;
  readonly varianten: readonly Variant[] | null;
  readonly werkend: Werkend | null;
}

export interface Bepalingenbibliotheek {
  readonly items: readonly Bibliotheekbepaling[];
  readonly soorten: readonly BepalingSoort[];
  readonly redenen: readonly (Keuze & { readonly grond: string })[];
}

export interface Partner {
  readonly rol: 'combinant' | 'onderaannemer';
  readonly naam: string;
  readonly nummer: string;
  readonly taak: string;
  readonly aandeel: number | null;
  /** The consortium partner whose subcontractor it is; null: of the provider. There is no third level. */
  readonly voor: string | null;
}

export interface Bepaling {
  readonly nummer: string;
  readonly titel: string;
  readonly tekst: string;
  readonly soort: Bepalingsgroep;
  readonly sleutel: string | null;
  readonly verwijzing: string | null;
  readonly aan: boolean;
  readonly ontwikkel: boolean;
  readonly werkend: Werkend | null;
  readonly afwijking: {
    readonly tekst: boolean;
    readonly waarden: readonly { readonly naam: string; readonly standaard: string; readonly hier: string }[];
  } | null;
}

/** Something that a clause did, does or will do on a day. */
export interface Gevolg {
  readonly bepaling: string;
  readonly code: string;
  readonly wat: string;
  readonly dag: Dag;
  readonly gebeurd: boolean;
  readonly bedragCent: Cent | null;
  /** Somebody must do something. */
  readonly handelen: boolean;
  readonly afgehandeld: boolean;
}

export interface Verschil {
  readonly verandering: 'komt' | 'vervalt' | 'anders';
  readonly bepaling: string;
  readonly wat: string;
  readonly dagVoor: Dag | null;
  readonly dagNa: Dag | null;
  readonly bedragVoorCent: Cent | null;
  readonly bedragNaCent: Cent | null;
}

export interface Wijziging {
  readonly id: Id;
  readonly versie: number;
  readonly op: Moment;
  readonly door: string | null;
  readonly reden: string;
  readonly redenNaam: string;
  readonly toelichting: string;
  readonly ingang: Dag;
  readonly verschillen: readonly Verschil[];
}

export interface Registerproduct {
  readonly product: Verwijzing;
  readonly jaar: number;
  readonly volume: number | null;
  readonly budgetCent: Cent;
  readonly plafondCent: Cent | null;
  readonly bepaling: string;
}

export interface Register {
  readonly id: Id;
  readonly nummer: string;
  readonly naam: string;
  readonly versie: number;
  readonly status: string;
  readonly vorm: 'gezamenlijk' | 'per-jeugdige';
  readonly kenmerk: string | null;
  readonly bovenliggend: Verwijzing | null;
  readonly reikwijdte: string;
  readonly opdrachtgever: Verwijzing;
  readonly aanbieder: Verwijzing;
  readonly gemeenten: readonly Verwijzing[];
  readonly partners: readonly Partner[];
  readonly van: Dag;
  readonly tot: Dag;
  readonly opgezegdPer: Dag | null;
  readonly betaaltermijnDagen: number;
  readonly variant: Variant;
  readonly varianten: readonly {
    readonly product: Verwijzing;
    readonly gemeente: Verwijzing | null;
    readonly variant: Variant;
  }[];
  readonly producten: readonly Registerproduct[];
  readonly waardeBijStartCent: Cent;
  readonly waardeCent: Cent;
  readonly herkomst: { readonly procedureId: Id; readonly aanmeldingId: Id } | null;
  readonly bepalingen: readonly Bepaling[];
  /** Clauses of the library that this contract leaves out. */
  readonly nietOpgenomen: readonly Bibliotheekbepaling[];
  readonly gevolgen: readonly Gevolg[];
  readonly wijzigingen: readonly Wijziging[];
  readonly magWijzigen: boolean;
}

export type Verandering =
  | {
      readonly soort: 'bepaling';
      readonly nummer: string;
      readonly titel: string;
      readonly tekst: string;
      readonly groep: Bepalingsgroep;
      readonly sleutel: string | null;
      readonly aan: boolean;
      readonly werkend: Werkend | null;
    }
  | { readonly soort: 'verlenging' }
  | { readonly soort: 'beeindiging'; readonly per: Dag }
  | {
      readonly soort: 'product';
      readonly productId: Id;
      readonly jaar: number;
      readonly volume: number | null;
      readonly budgetCent: Cent;
      readonly plafondCent: Cent | null;
      readonly bepaling: string;
    }
  | {
      readonly soort: 'variant';
      readonly productId: Id;
      readonly gemeenteId: Id | null;
      readonly variant: Variant | null;
    }
  | { readonly soort: 'partners'; readonly partners: readonly Partner[] }
  | {
      readonly soort: 'gegevens';
      readonly naam: string;
      readonly reikwijdte: string;
      readonly betaaltermijnDagen: number;
    };

/** What a change would do; nothing has been changed. */
export interface Wijzigingsvoorbeeld {
  readonly vingerafdruk: string;
  readonly verschillen: readonly Verschil[];
  readonly velden: readonly { readonly naam: string; readonly voor: string; readonly na: string }[];
  /** By the essential-change test. */
  readonly wezenlijk: boolean;
  readonly opmerkingen: readonly string[];
}

export interface Contractkeuzes {
  readonly opdrachtgevers: readonly Verwijzing[];
  readonly gemeenten: readonly Verwijzing[];
  readonly aanbieders: readonly Verwijzing[];
  readonly producten: readonly (Verwijzing & { readonly code: string; readonly eenheid: string })[];
  readonly raamcontracten: readonly Verwijzing[];
}

/** An awarded application of which a contract may be made. */
export interface TeMakenContract {
  readonly aanmeldingId: Id;
  readonly aanmeldingNummer: string;
  readonly aanbieder: Verwijzing;
  readonly productIds: readonly Id[];
  readonly magContract: boolean;
  readonly contractId: Id | null;
}

export interface Verplichting {
  readonly contract: { readonly id: Id; readonly nummer: string; readonly naam: string };
  readonly aanbieder: string;
  readonly bron: 'bepaling' | 'dossier';
  readonly bepaling: string | null;
  readonly wat: string;
  readonly dag: Dag;
  readonly bedragCent: Cent | null;
  readonly teLaat: boolean;
}
