/**
 * What the browser expects of the public API (/v1): Dutch nouns in camelCase as on the wire.
 * Fields ending in `Cent` are whole euro cents; `Dag` is yyyy-mm-dd; `Moment` is an instant in UTC.
 */
export type {
  BindendeVoorwaarde,
  GevondenJeugdige,
  Toewijzing,
  ToewijzingRegel,
} from '../../../src/modules/allocations/api.ts';
export type {
  Boekproduct,
  Boekverschil,
  Codetabel,
  Product as ProductItem,
  Productenboek,
  ProductenboekKop,
} from '../../../src/modules/catalogue/api.ts';
export type {
  ClaimDetail as Declaratie,
  ClaimItem as DeclaratieItem,
  ClaimLineItem as Declaratieregel,
  Contractbekostiging,
  Controledossier,
  ControledossierDetail,
  Controlegrens,
  Controleregel,
  Geschil,
  GeschilItem,
  Herberekening,
  HerberekeningItem,
  Herberekeningregel,
  Herberekenkeuzes,
  LineProof as Regelbewijs,
  Steekproef,
  SteekproefItem,
} from '../../../src/modules/claims/api.ts';
export type {
  Contract,
  ContractRegel,
  Dossierregel,
  Indexcijfer,
  Indexering,
  IndexeringDetail,
  IndexeringInstellingen,
  Indexeringsvoorbeeld,
  Indexeringsvoorstel,
  Openbaar,
  Zoekresultaat,
} from '../../../src/modules/contracts/api.ts';
export type { Resultaat, ResultaatItem } from '../../../src/modules/delivery/api.ts';
export type {
  Bevolkingscijfer,
  Gemeentebevolking,
  Gemeentedeel,
  Grondslag,
  PerVolume,
  Raming,
  RamingItem,
  Ramingsregel,
  WatAlsUitkomst,
} from '../../../src/modules/estimates/api.ts';
export type {
  AnswerExplanation as Antwoorduitleg,
  BulkOutcome as Bulkuitkomst,
  Clock as Termijn,
  ClockCounts as Termijntellingen,
  MessageCounts as Berichttellingen,
  MessageDetail as Bericht,
  MessageFormAnswer as Berichtformulier,
  MessageItem as BerichtItem,
  MessageReceived as BerichtOntvangen,
  MessagesOutcome as Berichtenuitkomst,
  RequestDetail as Verzoek,
  RequestItem as VerzoekItem,
  Sent as Verstuurd,
  SituationAnswer as Situatie,
  Telling,
  Timeline as Verloop,
} from '../../../src/modules/exchange/api.ts';
export type {
  Koppelbaarcontract,
  Variantbevinding,
  Voorwaarden,
  VoorwaardenItem,
  Voorwaardenverschil,
} from '../../../src/modules/funding/api.ts';
export type { Doel, Inkooptaak } from '../../../src/modules/goals/api.ts';
export type {
  Labaanbieder,
  Labgrens,
  Labkeuze,
  Labprikkel,
  Labuitkomst,
  Labvergelijking,
  Scenario,
  ScenarioItem,
} from '../../../src/modules/laboratory/api.ts';
export type {
  Beleidskader,
  Contactmoment,
  Inkoopniveau,
  Mandaat,
  Organisatie,
  Organisatiecontrole,
  Persoon,
  PersoonRol,
  RegioLid,
  Relatie,
  Samenwerkingstaak,
  Toegangsregel,
  Werkgroeplid,
  Werkplekkeuze,
} from '../../../src/modules/parties/api.ts';
export type {
  Kostprijs,
  Kostprijsparameter,
  Kostprijsvergelijking,
  Prijsonderdeel,
  Prijsuitkomst,
  Tarief,
  Tariefberekening,
  TariefberekeningRegel,
  TariefMetHerkomst as Tariefdetail,
} from '../../../src/modules/pricing/api.ts';
export type {
  Aanmelding,
  AanmeldingInhoud,
  AanmeldingItem,
  Beoordeling,
  Bewijsstuk,
  Bezwaar,
  Bezwaren,
  Bibliotheekeis,
  Cijfer,
  Eis,
  Eisenset,
  EisensetItem,
  Eisversie,
  Formules,
  Gereedheid,
  Gunning,
  Gunningsvoorstel,
  Inkoopdocument,
  Inkoopprocedure,
  InkoopprocedureItem,
  Logboek,
  Loop,
  Nota,
  OpenbareProcedure,
  OpenbareProcedureItem,
  Planning,
  Planonderdeel,
  Proceduresoort,
  Rangorde,
  Toetsing,
  Vraag,
  Vragenoverzicht,
} from '../../../src/modules/procurement/api.ts';

export type {
  Draadbeeld,
  Kerngetal,
  Uitputting,
  Vandaag,
  Werk,
} from '../../../src/modules/steering/api.ts';

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

/** Declarations to try out; empty outside the demonstration. */
export interface Voorbeelden {
  readonly maand: Dag | null;
  readonly gemeente: Verwijzing | null;
  readonly items: readonly {
    readonly id: string;
    readonly soort: 'declaratie' | 'correctie' | 'stuk' | 'zelfde-identificatie';
  }[];
}

export interface Probleem {
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  readonly code?: string;
  readonly errors?: readonly {
    readonly code: string;
    readonly detail: string;
    readonly path?: string;
    readonly pointer?: string;
  }[];
}

/** What a file would change, or everything that is wrong in it by cell; the form of every import. */
export interface Importvoorbeeld {
  readonly toegevoegd: readonly string[];
  readonly gewijzigd: readonly {
    readonly sleutel: string;
    readonly velden: readonly { readonly naam: string; readonly van: string; readonly naar: string }[];
  }[];
  readonly ongewijzigd: number;
  readonly ontbreekt: readonly string[];
  readonly fouten: readonly {
    readonly plaats: string;
    readonly blad: string | null;
    readonly cel: string | null;
    readonly kolom: string | null;
    readonly gevonden: string | null;
    readonly verwacht: string;
  }[];
  readonly geschreven: boolean;
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

interface UitlegDeel {
  readonly label: string;
  readonly waarde: Waarde;
  readonly link?: string | null;
}

/** How a number came about: the parts add up to the number itself. */
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
}

export interface Draadknoop {
  /** The kind of thing in Dutch, such as `doel` or `toewijzing`. */
  readonly soort: string;
  readonly waarde: string;
  readonly link: string | null;
  readonly hier: boolean;
}

/** What a thread picture is drawn from; the answer of the API holds more. */
export interface Draaddata {
  readonly kolommen: readonly {
    readonly soort: string;
    readonly label: string;
    readonly knopen: readonly { readonly id: string; readonly label: string; readonly bedragCent: Cent }[];
  }[];
  readonly stromen: readonly { readonly pad: readonly string[]; readonly bedragCent: Cent }[];
}
