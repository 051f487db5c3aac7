/** What the browser learns about funding terms: the schemas of the API, and the same pure reading and checking as the server. */
import { type Static, type TSchema, Type } from 'typebox';
import { choice, Day, Id, Named, nullable } from '../../platform/http/schema-parts.ts';
import type { FundingDocument } from './domain/document/document.ts';
import { STATUS_WORDS, WEIGHT_WORDS } from './http/words.nl.ts';

export { allocationFindings, type IssuedAllocations } from './domain/consistency/allocation-findings.ts';
export type { VariantFinding } from './domain/consistency/finding.ts';
export { findingSentence } from './domain/consistency/finding-sentence.nl.ts';
export { variantFindings } from './domain/consistency/variant-findings.ts';
export { documentOf, type FundingDocument, termsFromDocument } from './domain/document/document.ts';
export type { Fault } from './domain/document/fault.ts';
export { TERMS as TERMS_SHAPE } from './domain/document/fields.nl.ts';
export type {
  Field as TermsField,
  Fields as TermsFields,
  PickedFrom,
  Shape as TermsShape,
} from './domain/document/shape.ts';
export { writeShape } from './domain/document/write-shape.ts';
export { agreedLimit, boundsOf, countsProduct, type PlacedBound } from './domain/engine/agreed-limit.ts';
export { columnsOf, type FactsColumns } from './domain/engine/columns.ts';
export { coversProduct, partFor } from './domain/engine/coverage.ts';
export type { YearFinding } from './domain/engine/delivery-findings.ts';
export type { DueItem } from './domain/engine/due-item.ts';
export { dueOf } from './domain/engine/due-of.ts';
export type { Agreement, CareEpisode, FundingFacts, ProductFacts } from './domain/engine/facts.ts';
export { runYear, type YearItem, type YearRun } from './domain/engine/run-year.ts';
export { asIfInForce, runYearOver } from './domain/engine/run-year-over.ts';
export type { SettlementLine, SettlementRule, SumWord } from './domain/engine/settlement.ts';
export type { YearOutcome } from './domain/engine/year-outcome.ts';
export type { TotalsBy, YearTotals } from './domain/engine/year-totals.ts';
export { type ReadingBlock, readTerms } from './domain/reading/read-terms.nl.ts';
export type {
  Bound,
  BoundScope,
  Condition,
  Declaration,
  FundingPart,
  FundingTerms,
  Guarantee,
  Moment,
} from './domain/terms.ts';

/** A document as it is sent: read by our own reader, which tells every fault with its place, and not by this schema. */
export const Bekostigingsdocument = Type.Unsafe<FundingDocument>({
  type: 'object',
  additionalProperties: true,
  description: 'Een document zoals GET /v1/bekostigingsvoorwaarden/schema beschrijft.',
} as unknown as TSchema);

const Keuze = Type.Object({
  woord: Type.String({ description: 'Zoals het in een document staat.' }),
  naam: Type.String(),
});
export const Dekkingskeuzes = Type.Object({
  segmenten: Type.Array(Keuze),
  producten: Type.Array(Keuze),
  productcodes: Type.Array(Keuze),
  productcategorieen: Type.Array(Keuze),
});
export type Dekkingskeuzes = Static<typeof Dekkingskeuzes>;

export const VoorwaardenItem = Type.Object({
  id: Id,
  sleutel: Type.String(),
  naam: Type.String(),
  nummer: Type.Integer({ description: 'Versie van deze voorwaarden.' }),
  regio: Named,
  van: Day,
  tot: nullable(Day),
  status: choice(Object.values(STATUS_WORDS)),
  vastgesteldOp: nullable(Day),
  onderdelen: Type.Integer(),
  contracten: Type.Integer({
    description: 'Contracten die hiermee betaald worden of werden, voor zover u ze mag zien.',
  }),
});
export type VoorwaardenItem = Static<typeof VoorwaardenItem>;

const Leesblok = Type.Object({
  kop: Type.String(),
  onderdeel: nullable(Type.String()),
  zinnen: Type.Array(Type.String()),
  kern: Type.Integer({ description: 'Zoveel zinnen zeggen wat er het eerst toe doet: wat, wanneer en tot hoever.' }),
});

export const Variantbevinding = Type.Object({
  code: Type.String(),
  gewicht: choice(Object.values(WEIGHT_WORDS)),
  onderdeel: nullable(Type.String()),
  naam: nullable(Type.String()),
  zin: Type.String(),
});
export type Variantbevinding = Static<typeof Variantbevinding>;

export const Documentfout = Type.Object({ pad: Type.String(), zin: Type.String() });

/** What a document says and what is wrong with it; nothing is kept. */
export const Documentproef = Type.Object({
  fouten: Type.Array(Documentfout),
  lezing: Type.Array(Leesblok),
  bevindingen: Type.Array(Variantbevinding),
});
export type Documentproef = Static<typeof Documentproef>;

export const Voorwaarden = Type.Object({
  ...VoorwaardenItem.properties,
  versie: Type.Integer({ description: 'Rijversie, voor If-Match.' }),
  gebaseerdOpId: nullable(Id),
  vastgesteldDoor: nullable(Type.String()),
  bewerkbaar: Type.Boolean(),
  magVaststellen: Type.Boolean(),
  doorAnderVastTeStellen: Type.Boolean({
    description: 'U mag vaststellen, maar bewaarde dit concept zelf het laatst: een ander stelt het vast.',
  }),
  magKoppelen: Type.Boolean(),
  document: Bekostigingsdocument,
  lezing: Type.Array(Leesblok),
  bevindingen: Type.Array(Variantbevinding),
  koppelingen: Type.Array(
    Type.Object({
      contractId: Id,
      nummer: Type.String(),
      naam: Type.String(),
      aanbieder: Type.String(),
      van: Day,
      tot: nullable(Day),
    }),
  ),
});
export type Voorwaarden = Static<typeof Voorwaarden>;

export const Voorwaardenverschil = Type.Object({
  kop: Type.String(),
  onderdeel: nullable(Type.String()),
  soort: choice(['erbij', 'weg', 'anders']),
  was: Type.Array(Type.String()),
  wordt: Type.Array(Type.String()),
});
export type Voorwaardenverschil = Static<typeof Voorwaardenverschil>;

export const Koppelbaarcontract = Type.Object({
  id: Id,
  nummer: Type.String(),
  naam: Type.String(),
  aanbieder: Type.String(),
  van: Day,
  tot: Day,
  voorwaarden: nullable(Type.String({ description: 'Waarmee het vandaag betaald wordt.' })),
});
export type Koppelbaarcontract = Static<typeof Koppelbaarcontract>;
