/** What the browser expects of the register of contracts: its clauses, what they do, and changes. Dutch as on the wire. */
import type {
  BepalingSoort,
  Bibliotheekbepaling,
  Register,
  Werkend,
  Wijziging,
} from '../../../src/modules/contracts/api.ts';

export type { Overdracht, OverTeDragen } from '../../../src/modules/allocations/api.ts';

import type { Id, Verwijzing } from './types.ts';

export type {
  Bepaling,
  BepalingSoort,
  Bibliotheekbepaling,
  Contractbestand,
  Contractstukken,
  Contracttekst,
  Contracttoezicht,
  Contractverschillen,
  GedeeldeBepalingen,
  Gevolg,
  Groepsafspraak,
  Groepsafspraken,
  Groepsvoorbeeld,
  Onderaanneming,
  Ondertekening,
  Ondertekenronde,
  Partner,
  Register,
  TeToetsenBepaling,
  Verandering,
  Verplichting,
  Verschil,
  Werkend,
  Wijziging,
  Wijzigingsvoorbeeld,
} from '../../../src/modules/contracts/api.ts';

export type Variant = Register['variant'];
export type Bepalingsgroep = Bibliotheekbepaling['soort'];
export type Registerproduct = Register['producten'][number];
/** A value of a clause that executes itself: percentages and marks as numbers, amounts in cents. */
export type Waarde = Werkend['waarden'][string];
/** One value that a kind of clause asks: the form of a clause is built from these. */
export type Bepalingsveld = BepalingSoort['velden'][number];

export interface Bepalingenbibliotheek {
  readonly items: readonly Bibliotheekbepaling[];
  readonly soorten: readonly BepalingSoort[];
  readonly redenen: readonly {
    readonly sleutel: Wijziging['reden'];
    readonly naam: string;
    readonly grond: string;
  }[];
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
