import type { Dag, Id, Moment, Verwijzing } from '../../api/types.ts';

/** What the API says about applications, checks, assessment and award. */

export interface AanmeldingItem {
  readonly id: Id;
  readonly nummer: string;
  readonly ronde: string | null;
  readonly aanbieder: Verwijzing;
  readonly stand: 'concept' | 'ingediend' | 'geopend' | 'ingetrokken' | 'besloten';
}
export interface Aanmeldingenlijst {
  readonly items: readonly AanmeldingItem[];
  /** How many still lie sealed; nobody can read those. */
  readonly gesloten: number;
}

export interface Aanmelding extends AanmeldingItem {
  readonly procedureId: Id;
  readonly procedureTitel: string;
  readonly eisen: readonly {
    readonly id: Id;
    readonly code: string;
    readonly soort: string;
    readonly thema: string;
    readonly versie: number;
    readonly titel: string;
    readonly tekst: string;
  }[];
  readonly producten: readonly Verwijzing[];
  readonly inhoud: Inhoud | null;
  readonly bestanden: readonly {
    readonly id: Id;
    readonly naam: string;
    readonly sha256: string;
    readonly eisId: Id | null;
  }[];
  readonly bewijsstukken: readonly {
    readonly id: Id;
    readonly soortNaam: string;
    readonly nummer: string;
    readonly geldigTot: Dag | null;
    readonly verlopen: boolean;
  }[];
  readonly ontvangst: readonly {
    readonly nummer: string;
    readonly fase: string;
    readonly op: Moment;
    readonly digest: string;
  }[];
}
export interface Inhoud {
  readonly antwoorden: readonly { readonly eisId: Id; readonly versie: number; readonly tekst: string }[];
  readonly producten: readonly Id[];
  readonly prijs: number | null;
  readonly prijzen: readonly { readonly productId: Id; readonly bedrag: number }[];
  readonly onderaannemers: readonly {
    readonly naam: string;
    readonly nummer: string;
    readonly taak: string;
    readonly aandeel: number;
  }[];
  readonly combinanten: readonly { readonly naam: string; readonly nummer: string; readonly taak: string }[];
  readonly ondertekenaar: string;
}

export interface Toets {
  readonly toets: 'volledigheid' | 'uitsluiting' | 'geschiktheid';
  readonly eisId: Id | null;
  readonly eis: string | null;
  readonly voldoet: boolean | null;
  readonly reden: string;
  readonly door: Verwijzing | null;
  readonly op: Moment | null;
  readonly voorstel: { readonly voldoet: boolean; readonly reden: string } | null;
}
export interface Toetsing {
  readonly ronde: string;
  readonly items: readonly {
    readonly aanmeldingId: Id;
    readonly nummer: string;
    readonly aanbieder: Verwijzing;
    readonly toetsen: readonly Toets[];
    readonly oordeel: 'open' | 'voldoet' | 'onvolledig' | 'uitgesloten' | 'ongeschikt';
  }[];
}

export interface Cijfer {
  readonly sleutel: string;
  readonly punten: number;
  readonly motivering: string;
}
export interface Beoordeling {
  readonly id: Id;
  readonly procedureId: Id;
  readonly ronde: string;
  readonly fase: string;
  readonly naam: string;
  readonly criteria: readonly {
    readonly sleutel: string;
    readonly naam: string;
    readonly weging: string;
    readonly hoogste: number;
  }[];
  readonly prijs: { readonly soort: Prijsregel; readonly weging?: string };
  readonly plaatsen: number | null;
  readonly beoordelaars: readonly {
    readonly id: Id;
    readonly persoon: Verwijzing;
    readonly ikzelf: boolean;
    readonly klaar: number;
    readonly belang: number;
    readonly conflicten: number;
  }[];
  readonly aanmeldingen: readonly { readonly id: Id; readonly nummer: string; readonly aanbieder: Verwijzing }[];
  readonly mijn: {
    readonly verklaringen: readonly {
      readonly aanmeldingId: Id;
      readonly conflict: boolean;
      readonly toelichting: string;
    }[];
    readonly scores: readonly {
      readonly aanmeldingId: Id;
      readonly definitief: boolean;
      readonly cijfers: readonly Cijfer[];
    }[];
  } | null;
  readonly compleet: boolean;
  readonly ontbreekt: number;
  readonly onthuld: Moment | null;
  readonly scores: readonly {
    readonly beoordelaarId: Id;
    readonly aanmeldingId: Id;
    readonly cijfers: readonly Cijfer[];
  }[];
  readonly consensus: readonly { readonly aanmeldingId: Id; readonly cijfers: readonly Cijfer[] }[];
}
export type Prijsregel = 'geen' | 'relatief' | 'tussen-grenzen' | 'waarde';

export interface Rangorde {
  readonly formule: string;
  readonly rangen: readonly {
    readonly aanmeldingId: Id;
    readonly aanbieder: Verwijzing;
    readonly rang: number;
    readonly totaal: number;
    readonly delen: readonly { readonly sleutel: string; readonly naam: string; readonly punten: number }[];
    readonly binnen: boolean;
  }[];
  readonly gevoeligheid: readonly {
    readonly sleutel: string;
    readonly naam: string;
    readonly weging: number;
    readonly verandering: number;
    readonly aanmeldingId: Id;
    readonly zin: string;
  }[];
  readonly gelijk: boolean;
  readonly onmogelijk: readonly string[];
}

export type Uitkomst =
  | 'gegund'
  | 'geselecteerd'
  | 'afgewezen'
  | 'uitgesloten'
  | 'ongeschikt'
  | 'onvolledig'
  | 'niet-geselecteerd';
interface Besluit {
  readonly aanmeldingId: Id;
  readonly aanbieder: Verwijzing;
  readonly uitkomst: Uitkomst;
  readonly rang: number | null;
  readonly reden: string;
}
export interface Gunningsvoorstel {
  readonly besluiten: readonly Besluit[];
  readonly onmogelijk: readonly string[];
}
export interface Gunning {
  readonly id: Id;
  readonly ronde: string;
  readonly besloten: Moment;
  readonly versie: number;
  readonly herziening: string | null;
  readonly besluiten: readonly (Besluit & { readonly nummer: string })[];
}
