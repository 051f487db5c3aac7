import type { Cent, Dag, Id, Moment, Verwijzing } from '../../api/types.ts';

/** What the API says about the provider's desk: its passport of evidence and its applications. Dutch as on the wire. */

export interface Bewijsstuk {
  readonly id: Id;
  readonly soort: string;
  readonly soortNaam: string;
  readonly nummer: string;
  readonly uitgever: string | null;
  readonly geldigVan: Dag;
  readonly geldigTot: Dag | null;
  readonly verlopen: boolean;
  readonly toelichting: string;
  readonly bestand: { readonly naam: string; readonly grootte: number; readonly sha256: string } | null;
  /** In how many applications it is used. */
  readonly gebruiktIn: number;
  readonly ingetrokken: boolean;
}

export interface Onderaannemer {
  readonly naam: string;
  readonly nummer: string;
  readonly taak: string;
  /** In per cent of the work. */
  readonly aandeel: number;
}
export type Combinant = Omit<Onderaannemer, 'aandeel'>;

export interface Inhoud {
  readonly antwoorden: readonly { readonly eisId: Id; readonly versie: number; readonly tekst: string }[];
  readonly bewijsstukken: readonly Id[];
  readonly producten: readonly Id[];
  readonly prijs: Cent | null;
  readonly prijzen: readonly { readonly productId: Id; readonly bedrag: Cent }[];
  readonly onderaannemers: readonly Onderaannemer[];
  readonly combinanten: readonly Combinant[];
  readonly ondertekenaar: string;
}

export interface Eis {
  readonly id: Id;
  readonly code: string;
  readonly soort: string;
  readonly thema: string;
  readonly versie: number;
  readonly titel: string;
  readonly tekst: string;
  /** The kind of evidence asked with it. */
  readonly bewijs: string | null;
  readonly weging: string | null;
}

export interface Ontbrekend {
  readonly eisId: Id | null;
  readonly wat:
    | 'antwoord'
    | 'antwoord-verouderd'
    | 'bewijs'
    | 'bewijs-verlopen'
    | 'prijs'
    | 'producten'
    | 'ondertekening';
  readonly tekst: string;
}

export interface Aanmelding {
  readonly id: Id;
  readonly nummer: string;
  readonly procedureId: Id;
  readonly procedureNummer: string;
  readonly procedureTitel: string;
  readonly regio: Verwijzing;
  readonly aanbieder: Verwijzing;
  readonly ronde: string | null;
  readonly stand: 'concept' | 'ingediend' | 'geopend' | 'ingetrokken' | 'besloten';
  readonly versie: number;
  readonly fase: {
    readonly sleutel: string;
    readonly naam: string;
    readonly sluitOp: Moment | null;
    readonly ontvangt: string | null;
  } | null;
  readonly magIndienen: boolean;
  readonly magIntrekken: boolean;
  readonly voortgang: { readonly gedaan: number; readonly totaal: number; readonly ontbreekt: readonly Ontbrekend[] };
  readonly eisen: readonly Eis[];
  readonly producten: readonly Verwijzing[];
  readonly inhoud: Inhoud | null;
  readonly bestanden: readonly {
    readonly id: Id;
    readonly naam: string;
    readonly grootte: number;
    readonly sha256: string;
    readonly eisId: Id | null;
  }[];
  readonly bewijsstukken: readonly Bewijsstuk[];
  readonly ontvangst: readonly {
    readonly nummer: string;
    readonly fase: string;
    readonly op: Moment;
    readonly digest: string;
  }[];
  readonly uitkomst: {
    readonly uitkomst: string;
    readonly rang: number | null;
    readonly reden: string;
    readonly besloten: Moment;
    readonly bezwaarTot: Moment | null;
  } | null;
}
