import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, Instant, Named, nullable } from '../../../platform/http/schema-parts.ts';
import {
  CHANGE_WORDS,
  CLAUSE_CHANGE_WORDS,
  FACT_WORDS,
  FIELD_TYPE_WORDS,
  FORM_WORDS,
  KIND_WORDS,
  PARTNER_WORDS,
  REASON_WORDS,
  SOURCE_WORDS,
  UNIT_WORDS,
} from './clause-words.nl.ts';
import { CLAUSE_KIND_WORDS, SEGMENT_WORDS, STATUS_WORDS, VARIANT_WORDS } from './words.nl.ts';

const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const Variant = choice(Object.values(VARIANT_WORDS));
const Groep = choice(Object.values(CLAUSE_KIND_WORDS));
const Soort = choice(Object.values(KIND_WORDS).map((one) => one.word));
export const Reden = choice(Object.values(REASON_WORDS).map((one) => one.word));
const closed = { additionalProperties: false };

const JaarBedrag = Type.Object({ jaar: Type.Integer(), bedragCent: CentsNumber }, closed);
const Waarde = Type.Union([
  Type.Number(),
  Type.String(),
  Type.Null(),
  Type.Array(Type.Number()),
  Type.Array(Type.String()),
  Type.Array(JaarBedrag),
]);
export const Werkend = Type.Object({ soort: Soort, waarden: Type.Record(Type.String(), Waarde) });
export type Werkend = Static<typeof Werkend>;
export type Waarde = Werkend['waarden'][string];

const BepalingVeld = Type.Object({
  sleutel: Type.String(),
  naam: Type.String(),
  type: choice(Object.values(FIELD_TYPE_WORDS)),
  eenheid: nullable(choice(Object.values(UNIT_WORDS))),
  leegMag: Type.Boolean(),
  minimum: nullable(Type.Number()),
  maximum: nullable(Type.Number()),
  keuzes: nullable(Type.Array(Type.Object({ sleutel: Type.String(), naam: Type.String() }))),
});
export const BepalingSoort = Type.Object({
  soort: Soort,
  naam: Type.String(),
  uitleg: Type.String(),
  velden: Type.Array(BepalingVeld),
});
export type BepalingSoort = Static<typeof BepalingSoort>;

export const Bibliotheekbepaling = Type.Object({
  sleutel: Type.String(),
  nummer: Type.String(),
  thema: Type.String(),
  titel: Type.String(),
  tekst: Type.String(),
  verwijzing: Type.String(),
  soort: Groep,
  keuze: Type.Boolean({ description: 'Alleen in het contract als ervoor gekozen is.' }),
  ontwikkel: Type.Boolean({ description: 'Een plicht om te ontwikkelen, geen resultaat dat is af te dwingen.' }),
  varianten: nullable(Type.Array(Variant)),
  werkend: nullable(Werkend),
});
export type Bibliotheekbepaling = Static<typeof Bibliotheekbepaling>;

export const Contractbepalingen = Type.Object({
  items: Type.Array(Bibliotheekbepaling),
  soorten: Type.Array(BepalingSoort),
  redenen: Type.Array(Type.Object({ sleutel: Reden, naam: Type.String(), grond: Type.String() })),
});

export const Partner = Type.Object(
  {
    rol: choice(Object.values(PARTNER_WORDS)),
    naam: Text(200),
    nummer: Type.String({ maxLength: 40, description: 'Nummer van de Kamer van Koophandel of AGB-code.' }),
    taak: Type.String({ maxLength: 500 }),
    aandeel: nullable(Type.Number({ minimum: 0, maximum: 100, multipleOf: 0.01 })),
    voor: nullable(Type.String({ description: 'De combinant voor wie een onderaannemer werkt; null: de aanbieder.' })),
  },
  closed,
);
export type Partner = Static<typeof Partner>;

export const Bepaling = Type.Object({
  nummer: Type.String(),
  titel: Type.String(),
  tekst: Type.String(),
  soort: Groep,
  sleutel: nullable(Type.String()),
  verwijzing: nullable(Type.String()),
  aan: Type.Boolean(),
  ontwikkel: Type.Boolean(),
  werkend: nullable(Werkend),
  afwijking: nullable(
    Type.Object({
      tekst: Type.Boolean(),
      waarden: Type.Array(Type.Object({ naam: Type.String(), standaard: Type.String(), hier: Type.String() })),
    }),
  ),
});
export type Bepaling = Static<typeof Bepaling>;

export const Gevolg = Type.Object({
  bepaling: Type.String(),
  code: Type.String(),
  wat: Type.String(),
  dag: Day,
  gebeurd: Type.Boolean(),
  bedragCent: nullable(CentsNumber),
  handelen: Type.Boolean({ description: 'Iemand moet iets doen.' }),
  afgehandeld: Type.Boolean(),
});
export type Gevolg = Static<typeof Gevolg>;

export const Verschil = Type.Object({
  verandering: choice(Object.values(CHANGE_WORDS)),
  bepaling: Type.String(),
  wat: Type.String(),
  dagVoor: nullable(Day),
  dagNa: nullable(Day),
  bedragVoorCent: nullable(CentsNumber),
  bedragNaCent: nullable(CentsNumber),
});
export type Verschil = Static<typeof Verschil>;

/** A clause that a change sets. */
export const Bepalingsverschil = Type.Object({
  nummer: Type.String(),
  titel: Type.String(),
  wat: choice(Object.values(CLAUSE_CHANGE_WORDS)),
});
export type Bepalingsverschil = Static<typeof Bepalingsverschil>;

export const Wijziging = Type.Object({
  id: Id,
  versie: Type.Integer(),
  op: Instant,
  door: nullable(Type.String()),
  reden: Reden,
  redenNaam: Type.String(),
  toelichting: Type.String(),
  ingang: Day,
  wacht: Type.Boolean({ description: 'Vastgesteld, en (deels) nog niet van kracht: dat komt op de dag van ingang.' }),
  bepalingen: Type.Array(Bepalingsverschil),
  verschillen: Type.Array(Verschil),
  werktBij: nullable(Type.Integer({ description: 'De versie van de eerdere wijziging die deze bijwerkt.' })),
  bijgewerktIn: Type.Array(Type.Integer({ description: 'Versies die deze wijziging bijwerken.' })),
  groepsafspraak: nullable(Named),
});
export type Wijziging = Static<typeof Wijziging>;

export const Register = Type.Object({
  id: Id,
  nummer: Type.String(),
  naam: Type.String(),
  versie: Type.Integer(),
  status: choice(Object.values(STATUS_WORDS)),
  vorm: choice(Object.values(FORM_WORDS)),
  kenmerk: nullable(Type.String()),
  bovenliggend: nullable(Named),
  reikwijdte: Type.String(),
  opdrachtgever: Named,
  aanbieder: Named,
  eerdereAanbieders: Type.Array(Type.Object({ ...Named.properties, tot: Day })),
  gemeenten: Type.Array(Named),
  partners: Type.Array(Partner),
  van: Day,
  tot: Day,
  opgezegdPer: nullable(Day),
  betaaltermijnDagen: Type.Integer(),
  segment: choice(Object.values(SEGMENT_WORDS)),
  variant: Variant,
  varianten: Type.Array(Type.Object({ product: Named, gemeente: nullable(Named), variant: Variant })),
  producten: Type.Array(
    Type.Object({
      product: Named,
      jaar: Type.Integer(),
      volume: nullable(Type.Integer()),
      budgetCent: CentsNumber,
      plafondCent: nullable(CentsNumber),
      bepaling: Type.String(),
    }),
  ),
  waardeBijStartCent: CentsNumber,
  waardeCent: CentsNumber,
  herkomst: nullable(Type.Object({ procedureId: Id, aanmeldingId: Id })),
  bepalingen: Type.Array(Bepaling),
  nietOpgenomen: Type.Array(Bibliotheekbepaling),
  gevolgen: Type.Array(Gevolg),
  wijzigingen: Type.Array(Wijziging),
  magWijzigen: Type.Boolean(),
});
export type Register = Static<typeof Register>;

export const Bepalingswens = Type.Object(
  {
    soort: Type.Literal('bepaling'),
    nummer: Type.String({ pattern: '^[0-9]+(\\.[0-9]+)*$', maxLength: 20 }),
    titel: Text(200),
    tekst: Text(10_000),
    groep: Groep,
    sleutel: nullable(Type.String()),
    aan: Type.Boolean(),
    werkend: nullable(Werkend),
  },
  closed,
);
export type Bepalingswens = Static<typeof Bepalingswens>;

export const Verandering = Type.Union([
  Bepalingswens,
  Type.Object({ soort: Type.Literal('verlenging') }, closed),
  Type.Object({ soort: Type.Literal('beeindiging'), per: Day }, closed),
  Type.Object(
    {
      soort: Type.Literal('product'),
      productId: Id,
      jaar: Type.Integer({ minimum: 2015, maximum: 2100 }),
      volume: nullable(Type.Integer({ minimum: 0 })),
      budgetCent: Type.Integer({ minimum: 0 }),
      plafondCent: nullable(Type.Integer({ minimum: 0 })),
      bepaling: Type.String(),
    },
    closed,
  ),
  Type.Object(
    { soort: Type.Literal('variant'), productId: Id, gemeenteId: nullable(Id), variant: nullable(Variant) },
    closed,
  ),
  Type.Object({ soort: Type.Literal('gemeenten'), gemeenteIds: Type.Array(Id, { maxItems: 400 }) }, closed),
  Type.Object({ soort: Type.Literal('partners'), partners: Type.Array(Partner, { maxItems: 200 }) }, closed),
  Type.Object({ soort: Type.Literal('aanbieder'), aanbiederId: Id }, closed),
  Type.Object(
    {
      soort: Type.Literal('gegevens'),
      naam: Text(200),
      reikwijdte: Type.String({ maxLength: 10_000 }),
      betaaltermijnDagen: Type.Integer({ minimum: 1, maximum: 365 }),
    },
    closed,
  ),
]);
export type Verandering = Static<typeof Verandering>;

const Veranderingen = Type.Array(Verandering, { minItems: 1, maxItems: 100 });
export const TeBerekenenWijziging = Type.Object({ veranderingen: Veranderingen, ingang: Day }, closed);
export const NieuweWijziging = Type.Object(
  {
    veranderingen: Veranderingen,
    ingang: Day,
    reden: Reden,
    toelichting: Text(5000),
    werktBij: Type.Optional(Type.Integer({ description: 'De versie van een eerdere wijziging die deze bijwerkt.' })),
    vingerafdruk: Type.String(),
  },
  closed,
);

export const Wijzigingsvoorbeeld = Type.Object({
  vingerafdruk: Type.String(),
  verschillen: Type.Array(Verschil),
  velden: Type.Array(Type.Object({ naam: Type.String(), voor: Type.String(), na: Type.String() })),
  wezenlijk: Type.Boolean(),
  opmerkingen: Type.Array(Type.String()),
});
export type Wijzigingsvoorbeeld = Static<typeof Wijzigingsvoorbeeld>;

export const NieuwFeit = Type.Object(
  {
    soort: choice(Object.values(FACT_WORDS)),
    dag: Day,
    jaar: nullable(Type.Integer({ minimum: 2015, maximum: 2100 })),
    bedragCent: nullable(Type.Integer({ minimum: 0 })),
    cijfer: nullable(Type.Number({ minimum: 0, maximum: 10, multipleOf: 0.01 })),
    ja: nullable(Type.Boolean()),
    naam: nullable(Text(200)),
    bepaling: nullable(Type.String()),
    code: nullable(Type.String()),
    toelichting: Type.String({ maxLength: 5000 }),
  },
  closed,
);
export type NieuwFeit = Static<typeof NieuwFeit>;

export const Verplichting = Type.Object({
  contract: Type.Object({ id: Id, nummer: Type.String(), naam: Type.String() }),
  aanbieder: Type.String(),
  bron: choice(Object.values(SOURCE_WORDS)),
  onderdeel: choice(['bepalingen', 'dossier', 'toezicht', 'afspraken']),
  bepaling: nullable(Type.String()),
  wat: Type.String(),
  dag: Day,
  bedragCent: nullable(CentsNumber),
  teLaat: Type.Boolean(),
});
export type Verplichting = Static<typeof Verplichting>;
export const Verplichtingen = Type.Object({ items: Type.Array(Verplichting) });
