import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, Instant, nullable } from '../../../platform/http/schema-parts.ts';
import { FIGURE_STATUS_WORDS, LEFT_WORDS, METHOD_WORDS, TIE_WORDS } from './indexation-words.nl.ts';

/** What the browser exchanges about indexation. Percentages are decimal text with a point: "4.18" is 4,18%. */

const Percent = Type.String({ pattern: '^-?\\d{1,6}(\\.\\d{1,6})?$', description: 'Percentage, zoals 4.18.' });
const closed = { additionalProperties: false } as const;

const fields = {
  reeks: Type.String({ minLength: 1, maxLength: 20, description: 'OVA, PPC of een eigen reeks.' }),
  jaar: Type.Integer({ minimum: 2000, maximum: 2100 }),
  soort: choice(Object.values(FIGURE_STATUS_WORDS)),
  percentage: Percent,
  versie: Type.String({ minLength: 1, maxLength: 60 }),
  bron: Type.String({ minLength: 1, maxLength: 300 }),
};
export const NieuwIndexcijfer = Type.Object({ ...fields, versieOp: Day }, closed);
export type NieuwIndexcijfer = Static<typeof NieuwIndexcijfer>;
export const Indexcijfer = Type.Object({
  ...fields,
  versieOp: nullable(Day),
  eigen: Type.Boolean({ description: 'Door de regio toegevoegd.' }),
});
export type Indexcijfer = Static<typeof Indexcijfer>;
export const Indexcijfers = Type.Object({ items: Type.Array(Indexcijfer) });
export type Indexcijfers = Static<typeof Indexcijfers>;

const Cijfer = Type.Object(
  { percentage: Percent, bron: Type.String({ minLength: 1, maxLength: 300 }), versieOp: nullable(Day) },
  closed,
);

export const IndexeringInstellingen = Type.Object(
  {
    van: Day,
    tot: nullable(Day),
    reeksen: Type.Array(
      Type.Object(
        {
          reeks: fields.reeks,
          gewicht: Percent,
          prognose: Cijfer,
          nacalculatie: nullable(Type.Object({ gebruikt: Cijfer, definitief: Cijfer }, closed)),
        },
        closed,
      ),
      { maxItems: 10 },
    ),
    methode: choice(Object.values(METHOD_WORDS)),
    decimalen: Type.Union([Type.Literal(2), Type.Literal(3)]),
    bijGelijkeAfstand: choice(Object.values(TIE_WORDS)),
    uurtariefDeelbaarDoor60: Type.Boolean(),
    metVerlenging: Type.Boolean({ description: 'Ook contracten die eerder aflopen en verlengd kunnen worden.' }),
    producten: Type.Array(Id, { maxItems: 500, description: 'Leeg: alle.' }),
    aanbieders: Type.Array(Id, { maxItems: 500, description: 'Leeg: alle.' }),
  },
  closed,
);
export type IndexeringInstellingen = Static<typeof IndexeringInstellingen>;

export const Indexeringsvoorstel = Type.Object({
  instellingen: nullable(IndexeringInstellingen),
  ontbreekt: Type.Array(Type.String()),
});
export type Indexeringsvoorstel = Static<typeof Indexeringsvoorstel>;

const Berekening = Type.Object({
  percentage: Type.String({ description: 'Wat wordt toegepast, met vier decimalen.' }),
  onafgerond: Type.String(),
  metNacalculatie: Type.Boolean(),
  formule: Type.Array(Type.String()),
});

export const Indexeringsregel = Type.Object({
  contractId: Id,
  contract: Type.String(),
  aanbiederId: Id,
  aanbieder: Type.String(),
  productId: Id,
  product: Type.String(),
  gemeente: nullable(Type.String()),
  eenheid: Type.String(),
  van: Day,
  tot: nullable(Day),
  oudCent: CentsNumber,
  nieuwCent: CentsNumber,
  percentage: Type.String(),
  eersteJaar: Type.Boolean(),
  onderVoorbehoudVanVerlenging: Type.Boolean(),
  gevolgPerJaarCent: nullable(CentsNumber),
});
export type Indexeringsregel = Static<typeof Indexeringsregel>;

export const Taakbudgetregel = Type.Object({
  contractId: Id,
  contract: Type.String(),
  aanbiederId: Id,
  aanbieder: Type.String(),
  productId: Id,
  product: Type.String(),
  jaar: Type.Integer(),
  oudCent: CentsNumber,
  nieuwCent: CentsNumber,
  percentage: Type.String(),
  eersteJaar: Type.Boolean(),
  onderVoorbehoudVanVerlenging: Type.Boolean(),
});
export type Taakbudgetregel = Static<typeof Taakbudgetregel>;

const Groep = Type.Object({
  id: Id,
  naam: Type.String(),
  regels: Type.Integer(),
  contracten: Type.Integer(),
  laagsteOudCent: CentsNumber,
  hoogsteOudCent: CentsNumber,
  laagsteNieuwCent: CentsNumber,
  hoogsteNieuwCent: CentsNumber,
  gevolgPerJaarCent: CentsNumber,
});

export const Indexeringsvoorbeeld = Type.Object({
  instellingen: IndexeringInstellingen,
  gewoon: Berekening,
  eersteJaar: Berekening,
  regels: Type.Array(Indexeringsregel),
  taakbudgetten: Type.Array(Taakbudgetregel, { description: 'Bedragen voor een jaar, zonder tarief.' }),
  blijft: Type.Array(
    Type.Object({
      contractId: Id,
      contract: Type.String(),
      aanbieder: Type.String(),
      product: Type.String(),
      gemeente: nullable(Type.String()),
      reden: choice(Object.values(LEFT_WORDS)),
      toelichting: Type.String(),
    }),
  ),
  producten: Type.Array(Groep),
  aanbieders: Type.Array(Groep),
  totaal: Type.Object({
    regels: Type.Integer(),
    taakbudgetten: Type.Integer(),
    contracten: Type.Integer(),
    aanbieders: Type.Integer(),
    producten: Type.Integer(),
    gevolgPerJaarCent: CentsNumber,
  }),
  vingerafdruk: Type.String(),
});
export type Indexeringsvoorbeeld = Static<typeof Indexeringsvoorbeeld>;

export const NieuweIndexering = Type.Object(
  { instellingen: IndexeringInstellingen, vingerafdruk: Type.String({ pattern: '^[0-9a-f]{64}$' }) },
  closed,
);

const head = {
  id: Id,
  van: Day,
  percentage: Type.String(),
  percentageEersteJaar: Type.String(),
  regels: Type.Integer(),
  tarieven: Type.Integer({ description: 'Vastgestelde tarieven van de regio die een nieuwe versie kregen.' }),
  taakbudgetten: Type.Integer(),
  door: nullable(Type.String()),
  op: Instant,
  ingetrokken: nullable(Type.Object({ op: Instant, door: nullable(Type.String()), reden: Type.String() })),
};
export const Indexering = Type.Object(head);
export type Indexering = Static<typeof Indexering>;
export const Indexeringen = Type.Object({ items: Type.Array(Indexering) });
export const IndexeringDetail = Type.Object({
  ...head,
  instellingen: IndexeringInstellingen,
  gewoon: Berekening,
  eersteJaar: Berekening,
  lijst: Type.Array(Indexeringsregel),
  budgetlijst: Type.Array(Taakbudgetregel),
});
export type IndexeringDetail = Static<typeof IndexeringDetail>;

export const Intrekking = Type.Object({ reden: Type.String({ minLength: 1, maxLength: 500 }) }, closed);
