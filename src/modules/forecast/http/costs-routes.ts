import { type Static, Type } from 'typebox';
import { type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { ActorScope, Tx } from '../../../platform/db/index.ts';
import { buildPdf, PDF_TYPE, writeWorkbook, XLSX_TYPE } from '../../../platform/documents/index.ts';
import { file, type Route, route } from '../../../platform/http/index.ts';
import { choice, Id } from '../../../platform/http/schema-parts.ts';
import { Kostendelen, Kostenverklaring, Month, NieuweToelichting, Onderdeel, Toelichting } from '../api.ts';
import { PARTS, type Part } from '../domain/explain/cell.ts';
import { municipalitiesOf, namesOf } from '../storage/care-months.ts';
import { explanationsOf } from '../storage/explanations.ts';
import { type ComparisonRefusal, type CostsExplained, explainCosts } from '../use-cases/explain-costs.ts';
import { keepExplanation } from '../use-cases/keep-explanation.ts';
import { type OwnPlace, ownPlace } from '../use-cases/region-of.ts';
import type { ModuleOptions } from './context.ts';
import { costsBlocks, costsSheets, costsText } from './costs-document.nl.ts';
import { COST_AXES, COST_KEYS, type CostAxis, routeName, toKostendelen, toKostenverklaring } from './costs-json.ts';
import { explanationRefusals, periodRefusals } from './refusals.nl.ts';
import { PART_WORDS } from './words.nl.ts';

const tags = ['Kostenverklaringen'];
const recordKind = 'cost-rise';
const rights = 'costs.read';

const Query = Type.Object({
  van: Type.Optional(Month),
  tot: Type.Optional(Month),
  vergelekenVan: Type.Optional(Month),
  gemeente: Type.Optional(Id),
  heleRegio: Type.Optional(Type.Boolean({ description: 'Niet de eigen gemeente, maar de hele regio.' })),
});
type Asked = Static<typeof Query>;
const Within = {
  product: Type.Optional(Id),
  aanbieder: Type.Optional(Id),
  inGemeente: Type.Optional(Id),
  toegang: Type.Optional(Type.String({ maxLength: 2 })),
};

const dayOf = (month: string | undefined): PlainDate | undefined =>
  month === undefined ? undefined : parsePlainDate(`${month}-01`);

const partOf = (word: string): Part | undefined => PARTS.find((part) => PART_WORDS[part] === word);

type Place = { readonly regionId: number; readonly municipalityId: number | null };

/** The region, or the municipality that was named; without a name one's own. */
function placeOf(asked: Pick<Asked, 'gemeente' | 'heleRegio'>, own: OwnPlace): Place | undefined {
  if (own.regionId === undefined) return undefined;
  return { regionId: own.regionId, municipalityId: asked.gemeente ?? (asked.heleRegio ? null : own.municipalityId) };
}

async function explain(
  tx: Tx,
  who: { readonly actor: Actor; readonly scope: ActorScope },
  asked: Asked,
  today: PlainDate,
): Promise<Result<{ place: Place; explained: CostsExplained }, ComparisonRefusal>> {
  const place = placeOf(asked, ownPlace(who.actor, who.scope));
  if (!place) return no({ code: 'forecast.no-care' });
  const wish = { from: dayOf(asked.van), through: dayOf(asked.tot), comparedFrom: dayOf(asked.vergelekenVan) };
  const explained = await explainCosts(tx, place, wish, today);
  return explained.ok ? yes({ place, explained: explained.value }) : explained;
}

/** Is this the place of which somebody writes the explanation? A region's adviser the region, a municipality's the municipality. */
const isOwn = (place: Place, actor: Actor): boolean =>
  (place.municipalityId ?? place.regionId) === actor.organisation.id;

async function told(tx: Tx, place: Place, explained: CostsExplained, mayExplain: boolean, today: PlainDate) {
  const names = await namesOf(tx, place.regionId, [place.regionId]);
  return toKostenverklaring({
    regionName: names.find(({ kind }) => kind === 'organisation')?.name ?? '',
    municipalityId: place.municipalityId,
    municipalities: await municipalitiesOf(tx, place.regionId, today),
    explained,
    explanations: await explanationsOf(tx, { ...place, ...explained.comparison }),
    mayExplain,
  });
}

/** Names for the keys of an axis. */
async function namesAlong(
  tx: Tx,
  place: Place,
  { rise }: CostsExplained,
): Promise<(axis: CostAxis) => (key: string) => string> {
  const organisations = new Set(rise.cells.flatMap(({ providerId, municipalityId }) => [providerId, municipalityId]));
  const names = await namesOf(tx, place.regionId, [...organisations]);
  const known = new Map(names.map(({ kind, id, name }) => [`${kind}|${id}`, name]));
  return (axis) => (key) =>
    axis === 'toegang'
      ? routeName(key)
      : (known.get(`${axis === 'product' ? 'product' : 'organisation'}|${key}`) ?? key);
}

/** Why did costs rise? One page for a council, its parts down to what they consist of, and what policy staff wrote beside it. */
export const costsRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/kostenverklaringen',
    summary: 'Waarom hulp meer of minder kostte dan in een eerdere periode, sluitend op de cent',
    tags,
    rights,
    query: Query,
    answer: Kostenverklaring,
    refusals: periodRefusals,
    async handler({ query, tx, actor, scope, can, about }) {
      about({ recordKind });
      const found = await explain(tx, { actor, scope }, query, today());
      if (!found.ok) return found;
      const { place, explained } = found.value;
      return yes(await told(tx, place, explained, can('costs.explain') && isOwn(place, actor), today()));
    },
  }),
  route({
    method: 'GET',
    url: '/kostenverklaringen/onderdelen',
    summary: 'Waaruit een onderdeel bestaat: per product, aanbieder, gemeente of toegang, en binnen een ervan verder',
    tags,
    rights,
    query: Type.Object({
      ...Query.properties,
      ...Within,
      onderdeel: Onderdeel,
      per: choice(COST_AXES),
    }),
    answer: Kostendelen,
    refusals: periodRefusals,
    async handler({ query, tx, actor, scope, about }) {
      about({ recordKind });
      const found = await explain(tx, { actor, scope }, query, today());
      if (!found.ok) return found;
      const { place, explained } = found.value;
      const within: Readonly<Record<CostAxis, string | undefined>> = {
        product: query.product?.toString(),
        aanbieder: query.aanbieder?.toString(),
        gemeente: query.inGemeente?.toString(),
        toegang: query.toegang,
      };
      const cells = explained.rise.cells.filter((cell) =>
        COST_AXES.every((axis) => within[axis] === undefined || COST_KEYS[axis](cell) === within[axis]),
      );
      const nameOf = await namesAlong(tx, place, explained);
      return yes(toKostendelen(cells, partOf(query.onderdeel), query.per, nameOf(query.per)));
    },
  }),
  route({
    method: 'GET',
    url: '/kostenverklaringen/_exporteer',
    summary: 'Dezelfde pagina als PDF of werkboek',
    tags,
    rights,
    query: Type.Object({ ...Query.properties, formaat: choice(['pdf', 'xlsx']) }),
    produces: [PDF_TYPE, XLSX_TYPE],
    refusals: periodRefusals,
    async handler({ query, tx, actor, scope, about }) {
      about({ recordKind });
      const found = await explain(tx, { actor, scope }, query, today());
      if (!found.ok) return found;
      const { place, explained } = found.value;
      const page = await told(tx, place, explained, false, today());
      const nameOf = await namesAlong(tx, place, explained);
      const axes = COST_AXES.filter((axis) => axis !== 'gemeente' || place.municipalityId === null);
      const weighed = axes.map((axis) => toKostendelen(explained.rise.cells, undefined, axis, nameOf(axis)));
      const name = costsText.fileName(page);
      if (query.formaat === 'xlsx')
        return yes(file(`${name}.xlsx`, XLSX_TYPE, await writeWorkbook(costsSheets(page, weighed))));
      const head = {
        title: costsText.title(page),
        author: page.regio,
        subject: costsText.answer(page),
        madeAt: new Date(`${today()}T00:00:00Z`),
        footer: costsText.footer(page, today()),
      };
      return yes(file(`${name}.pdf`, PDF_TYPE, await buildPdf(head, costsBlocks(page, weighed.slice(0, 2)))));
    },
  }),
  route({
    method: 'POST',
    url: '/kostenverklaringen/toelichtingen',
    summary: 'Een toelichting bij een onderdeel schrijven; wie er een verandert, schrijft de volgende versie',
    tags,
    rights: 'costs.explain',
    idempotent: true,
    status: 201,
    body: NieuweToelichting,
    answer: Toelichting,
    refusals: explanationRefusals,
    async handler({ body, tx, actor, scope, about }) {
      about({ recordKind });
      const found = await explain(tx, { actor, scope }, body, today());
      if (!found.ok) return found;
      const { place, explained } = found.value;
      if (!isOwn(place, actor)) return no({ code: 'forecast.not-yours' });
      const kept = await keepExplanation(
        tx,
        { ...place, ...explained.comparison },
        { part: partOf(body.onderdeel) ?? 'whole', after: body.volgtOp, body: body.tekst, personId: actor.personId },
      );
      if (!kept.ok) return kept;
      const { version, by, at } = kept.value;
      return yes({ versie: version, tekst: body.tekst, door: by, op: at.toISOString() });
    },
  }),
];
