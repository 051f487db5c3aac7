import { type Static, Type } from 'typebox';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { Id, IdParams } from '../../../platform/http/schema-parts.ts';
import { type Calculation, type CalculationIncomplete, calculate } from '../domain/calculate.ts';
import { changeFigures } from '../domain/change-figures.ts';
import type { CalculationDocument, Source } from '../domain/cost-element.ts';
import { PARAMETERS } from '../domain/parameters.ts';
import { sensitivityOf } from '../domain/sensitivity.ts';
import { listCalculations, type StoredCalculation } from '../storage/calculations.ts';
import {
  type CalculationUnknown,
  changeCalculation,
  findCalculation,
  recordCalculation,
} from '../use-cases/keep-calculations.ts';
import {
  type Berekeningsdocument,
  Kostprijsparameters,
  NieuweTariefberekening,
  Prijsuitkomst,
  Proefberekening,
  Tariefberekening,
  Tariefberekeningen,
  TariefberekeningWijziging,
} from './calculation-schemas.ts';
import { type ModuleOptions, pricedBy } from './context.ts';
import { documentJson, toDocument, toSource } from './document-json.ts';
import { calculationLine, parameterJson, priceJson } from './price-json.ts';
import { placed, pricingRefusals } from './refusals.nl.ts';
import { FIELD_WORDS, requireTerm } from './words.nl.ts';

const tags = ['Tarieven'];
const recordKind = 'tariff-calculation';

/** Calculations of tariffs: list, build-up, what-if, first and next versions, and the figures that can be looked up. */
export const calculationRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/kostprijsparameters',
    summary: 'Cijfers uit cao, wet en handreikingen, met bron en eerste dag',
    tags,
    rights: 'pricing.read',
    answer: Kostprijsparameters,
    handler: () => wholeList(PARAMETERS, parameterJson),
  }),
  route({
    method: 'GET',
    url: '/tariefberekeningen',
    summary: 'Berekeningen van tarieven die u mag zien, de laatste versie van elk',
    tags,
    rights: 'pricing.read',
    query: Type.Object({ product: Type.Optional(Id) }),
    answer: Tariefberekeningen,
    async handler({ query, tx, about }) {
      about({ recordKind });
      return wholeList(await listCalculations(tx, { productId: query.product }), calculationLine);
    },
  }),
  route({
    method: 'GET',
    url: '/tariefberekeningen/:id',
    summary: 'Een berekening: elementen met bron, opbouw, wettelijke elementen en gevoeligheid',
    tags,
    rights: 'pricing.read',
    params: IdParams,
    query: Type.Object({ versie: Type.Optional(Type.Integer({ minimum: 1 })) }),
    answer: Tariefberekening,
    refusals: pricingRefusals,
    async handler({ params, query, tx, about }) {
      about({ recordKind, recordId: String(params.id) });
      const found = await findCalculation(tx, params.id, query.versie);
      return found.ok ? whole(found.value) : found;
    },
  }),
  route({
    method: 'POST',
    url: '/tariefberekeningen/_bereken',
    summary: 'Een tarief uitrekenen zonder iets vast te leggen, ook met andere waarden voor enkele cijfers',
    tags,
    rights: 'pricing.read',
    body: Proefberekening,
    answer: Prijsuitkomst,
    refusals: pricingRefusals,
    async handler({ body, tx }) {
      const standing = body.berekeningId === undefined ? undefined : await findCalculation(tx, body.berekeningId);
      if (standing && !standing.ok) return standing;
      const keys = keysOf(body.document) ?? standing?.value.document.elements.map(({ key }) => key);
      const document = nextDocument(standing?.value.document, body);
      if (!document.ok) return no(placed(document.refusal, keys));
      const made = calculate(document.value, PARAMETERS);
      return made.ok ? yes(priced(made.value, document.value)) : no(placed(made.refusal, keys));
    },
  }),
  route({
    method: 'POST',
    url: '/tariefberekeningen',
    summary: 'Een berekening voor een product vastleggen',
    tags,
    rights: 'pricing.manage',
    idempotent: true,
    body: NieuweTariefberekening,
    answer: Tariefberekening,
    status: 201,
    refusals: pricingRefusals,
    async handler({ body, tx, actor, about }) {
      const keys = keysOf(body.document);
      const document = toDocument(body.document);
      if (!document.ok) return no(placed(document.refusal, keys));
      const { productId, aanbiederId: providerId = null, titel: title } = body;
      const draft = { productId, providerId, title, document: document.value };
      const made = await recordCalculation(tx, pricedBy(actor, today()), draft);
      if (!made.ok) return no(placed(made.refusal, keys));
      about({ recordKind, recordId: String(made.value) });
      return await written(tx, made.value, 201);
    },
  }),
  route({
    method: 'PUT',
    url: '/tariefberekeningen/:id',
    summary: 'Een volgende versie van een berekening vastleggen: het hele document, of andere waarden met hun bron',
    tags,
    rights: 'pricing.manage',
    ifMatch: true,
    params: IdParams,
    body: TariefberekeningWijziging,
    answer: Tariefberekening,
    refusals: pricingRefusals,
    async handler({ params, body, tx, actor, ifMatch, about }) {
      about({ recordKind, recordId: String(params.id) });
      const standing = await findCalculation(tx, params.id);
      if (!standing.ok) return standing;
      if (!ifMatch(standing.value.version)) return no({ code: 'http.version-differs' });
      const keys = keysOf(body.document) ?? standing.value.document.elements.map(({ key }) => key);
      const document = nextDocument(standing.value.document, body);
      if (!document.ok) return no(placed(document.refusal, keys));
      const next = { title: body.titel ?? standing.value.title, document: document.value };
      const made = await changeCalculation(tx, pricedBy(actor, today()), standing.value, next);
      return made.ok ? await written(tx, made.value, 200) : no(placed(made.refusal, keys));
    },
  }),
];

const keysOf = (document: Static<typeof Berekeningsdocument> | undefined): readonly string[] | undefined =>
  document?.elementen.map(({ sleutel }) => sleutel);

type Changes = Pick<Static<typeof TariefberekeningWijziging>, 'document' | 'wijzigingen' | 'bron'>;
type DocumentRefusal = CalculationIncomplete | { readonly code: 'pricing.figure-missing' };

/** The whole document that was sent, or the one that stands with other values for some figures. */
function nextDocument(
  standing: CalculationDocument | undefined,
  { document, wijzigingen = [], bron }: Changes,
): Result<CalculationDocument, DocumentRefusal> {
  if (document) return toDocument(document);
  const source: Source | undefined = bron && toSource(bron);
  const changes = wijzigingen.map(({ onderdeel, veld, waarde }) => ({
    elementKey: onderdeel,
    field: requireTerm(FIELD_WORDS, veld),
    value: waarde,
  }));
  const changed = standing && changeFigures(standing, changes, source);
  return changed ? yes(changed) : no({ code: 'pricing.figure-missing' });
}

async function written(tx: Tx, seriesId: number, status: 200 | 201) {
  const found = await findCalculation(tx, seriesId);
  if (!found.ok) throw new Error(`calculation ${seriesId} was just written and is gone`);
  return whole(found.value, status);
}

/** A version as a whole. What was recorded can always be made again: its parameters are dated and only added to. */
function whole(
  row: StoredCalculation,
  status: 200 | 201 = 200,
): Result<ReturnType<typeof answerOf>, CalculationIncomplete | CalculationUnknown> {
  const made = calculate(row.document, PARAMETERS);
  return made.ok ? yes(answerOf(row, made.value, status)) : made;
}

const answerOf = (row: StoredCalculation, made: Calculation, status: 200 | 201) =>
  answer(
    { ...calculationLine(row), document: documentJson(row.document), uitkomst: priced(made, row.document) },
    { status, version: row.version },
  );

const priced = (made: Calculation, document: CalculationDocument) =>
  priceJson(made, document, sensitivityOf(document, PARAMETERS));
