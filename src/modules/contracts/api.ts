/** What the browser exchanges about contracts: schemas and their types, in the Dutch of the public API. */
/* The pure parts that higher floors and the browser use as well. */
export {
  type ContractDays,
  type ContractStatus as DerivedStatus,
  contractStatus,
  lastDayOf,
} from './domain/contract-status.ts';
export { type PlanYear, planYearOf, planYearOn } from './domain/plan.ts';
export * from './http/comparison/comparison-schemas.ts';
export * from './http/consent/consent-schemas.ts';
export * from './http/dissolution/supervision-schemas.ts';
export * from './http/document/document-schemas.ts';
export * from './http/group/group-schemas.ts';
export * from './http/indexation-schemas.ts';
export * from './http/new-contract-schemas.ts';
export * from './http/papers/papers-schemas.ts';
export * from './http/register-schemas.ts';
export * from './http/set-up/set-up-schemas.ts';
export { unitWord } from './http/words.nl.ts';

import { type Static, Type } from 'typebox';
import { CentsNumber, choice, Day, Id, Instant, listOf, Named, nullable } from '../../platform/http/schema-parts.ts';
import {
  CLAUSE_KIND_WORDS,
  FILE_KIND_WORDS,
  FOUND_ELSEWHERE_WORDS,
  FOUND_WORDS,
  LEVEL_WORDS,
  PARTY_WORDS,
  SEGMENT_WORDS,
  STATUS_WORDS,
  TARIFF_STATUS_WORDS,
  VARIANT_WORDS,
} from './http/words.nl.ts';

export const ContractStatus = choice(Object.values(STATUS_WORDS));
export const Segment = choice(Object.values(SEGMENT_WORDS));
export const Variant = choice(Object.values(VARIANT_WORDS));
export const Niveau = choice(Object.values(LEVEL_WORDS));
const Percentage = Type.Number({ description: 'Percentage met een decimaal.' });

export const ContractRegel = Type.Object({
  id: Id,
  nummer: Type.String(),
  naam: Type.String(),
  aanbieder: Type.String(),
  aanbiederId: Id,
  opdrachtgever: Type.String(),
  niveau: Niveau,
  status: ContractStatus,
  van: Day,
  tot: nullable(Day),
  variant: Variant,
  segment: Segment,
  budgetCent: nullable(CentsNumber),
  goedgekeurdCent: nullable(CentsNumber),
  percentage: nullable(Percentage),
  planPercentage: nullable(Percentage),
});
export type ContractRegel = Static<typeof ContractRegel>;

export const ContractenLijst = Type.Object({
  ...listOf(ContractRegel).properties,
  jaar: Type.Integer(),
  peilmaand: nullable(Type.String({ description: 'Laatste maand die meetelt, jjjj-mm.' })),
  budgetCent: CentsNumber,
  goedgekeurdCent: CentsNumber,
});
export type ContractenLijst = Static<typeof ContractenLijst>;

export const Contractproduct = Type.Object({
  id: Id,
  code: Type.String(),
  naam: Type.String(),
  eenheid: Type.String(),
  jaar: Type.Integer(),
  volumePerJaar: nullable(Type.Integer()),
  budgetCent: nullable(CentsNumber),
  plafondCent: nullable(CentsNumber),
  clausule: nullable(Type.String()),
});

export const Tarief = Type.Object({
  product: Type.String(),
  productId: Id,
  gemeente: nullable(Type.String()),
  versie: Type.Integer(),
  van: Day,
  tot: nullable(Day),
  tariefCent: CentsNumber,
  eenheid: Type.String(),
  index: nullable(Type.Number()),
  clausule: nullable(Type.String()),
  tariefId: nullable(Id),
  status: choice(Object.values(TARIFF_STATUS_WORDS)),
});

export const Clausule = Type.Object({
  id: Id,
  nummer: Type.String(),
  titel: Type.String(),
  tekst: nullable(Type.String()),
  soort: choice(Object.values(CLAUSE_KIND_WORDS)),
});

export const Dossierregel = Type.Object({
  id: Id,
  soort: choice(Object.values(FILE_KIND_WORDS)),
  dag: Day,
  uiterlijk: nullable(Day),
  titel: Type.String(),
  tekst: Type.String(),
  clausule: nullable(Type.String()),
  door: nullable(Type.String()),
  vastgelegdOp: Instant,
  sluit: nullable(Id),
  afgerondMet: nullable(Id),
});
export type Dossierregel = Static<typeof Dossierregel>;

export const NieuweDossierregel = Type.Object(
  {
    soort: choice(Object.values(FILE_KIND_WORDS)),
    dag: Day,
    uiterlijk: Type.Optional(Day),
    titel: Type.String({ minLength: 1, maxLength: 200 }),
    tekst: Type.String({ maxLength: 5000 }),
    clausuleId: Type.Optional(Id),
    sluit: Type.Optional(Id),
  },
  { additionalProperties: false },
);
export type NieuweDossierregel = Static<typeof NieuweDossierregel>;

const Doel = Type.Object({ id: Id, code: Type.String(), naam: Type.String() });

export const Contract = Type.Object({
  id: Id,
  nummer: Type.String(),
  naam: Type.String(),
  status: ContractStatus,
  niveau: Niveau,
  partijen: Type.Array(Type.Object({ rol: choice(Object.values(PARTY_WORDS)), naam: Type.String(), id: Id })),
  van: Day,
  tot: nullable(Day),
  opgezegdPer: nullable(Day),
  variant: Variant,
  segment: Segment,
  procedure: Type.String(),
  betaaltermijnDagen: Type.Integer(),
  verlenging: nullable(
    Type.Object({ omschrijving: nullable(Type.String()), beslisVoor: nullable(Day), teLaat: Type.Boolean() }),
  ),
  producten: Type.Array(Contractproduct),
  tarieven: Type.Array(Tarief),
  clausules: Type.Array(Clausule),
  dossier: Type.Array(Dossierregel),
  draad: Type.Object({ doelen: Type.Array(Doel), taken: Type.Array(Doel) }),
});
export type Contract = Static<typeof Contract>;

export const Zoekresultaat = Type.Object({
  soort: choice([...Object.values(FOUND_WORDS), ...FOUND_ELSEWHERE_WORDS]),
  id: Id,
  titel: Type.String(),
  omschrijving: Type.String(),
  link: Type.String(),
});
export type Zoekresultaat = Static<typeof Zoekresultaat>;
export const Zoekresultaten = listOf(Zoekresultaat);

const PublicProduct = Type.Object({ code: Type.String(), naam: Type.String(), groep: Type.String() });

export const OpenbareAanbieder = Type.Object({
  id: Id,
  naam: Type.String(),
  producten: Type.Array(PublicProduct),
  gemeenten: Type.Array(Type.String()),
});
export type OpenbareAanbieder = Static<typeof OpenbareAanbieder>;
export const Openbaar = Type.Object({ regio: Type.String(), aanbieders: Type.Array(OpenbareAanbieder) });
export type Openbaar = Static<typeof Openbaar>;

export const OpenbaarProduct = Type.Object({
  id: Id,
  code: Type.String(),
  naam: Type.String(),
  groep: Type.String(),
  aanbieders: Type.Array(Named),
  gemeenten: Type.Array(Named),
});
export type OpenbaarProduct = Static<typeof OpenbaarProduct>;
