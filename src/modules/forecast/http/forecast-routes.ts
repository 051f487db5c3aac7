import { Type } from 'typebox';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { ActorScope, Tx } from '../../../platform/db/index.ts';
import { sheetOf, writeWorkbook, XLSX_TYPE } from '../../../platform/documents/index.ts';
import { file, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { choice, Id, IdParams } from '../../../platform/http/schema-parts.ts';
import { Prognose, PrognoseItem, Prognoselijst, Prognoseregels } from '../api.ts';
import type { LineKey } from '../domain/nowcast/lines.ts';
import {
  type Axis,
  approvedOfYear,
  findForecast,
  findLine,
  likelyOver,
  linesAlong,
  listForecasts,
  type StoredForecast,
  type StoredLine,
} from '../storage/forecasts.ts';
import { makeForecast } from '../use-cases/make-forecast.ts';
import { ownPlace } from '../use-cases/region-of.ts';
import type { ModuleOptions } from './context.ts';
import { toItem, toPrognose, toRegel } from './forecast-json.ts';
import { FORECAST_COLUMNS } from './forecast-sheet.nl.ts';
import { forecastRefusals as refusals } from './refusals.nl.ts';

const tags = ['Prognoses'];
const recordKind = 'forecast';
const rights = 'forecast.read';
const unknown = { 'forecast.forecast-unknown': refusals['forecast.forecast-unknown'] };

const AXES = { product: 'productId', aanbieder: 'providerId', gemeente: 'municipalityId' } as const satisfies Record<
  string,
  Axis
>;
/** More likely than not. */
const WARN_FROM = 0.5;

const Key = Type.Object({
  product: Type.Optional(Id),
  aanbieder: Type.Optional(Id),
  gemeente: Type.Optional(Id),
  heleRegio: Type.Optional(Type.Boolean({ description: 'Niet de eigen gemeente, maar de hele regio.' })),
});
const Along = Type.Object({ ...Key.properties, per: choice(Object.keys(AXES) as (keyof typeof AXES)[]) });
type KeyAsked = { product?: number; aanbieder?: number; gemeente?: number; heleRegio?: boolean };

/** The line that is asked for: within one's own municipality or of one's own organisation, unless told otherwise. */
function keyOf(asked: KeyAsked, actor: Actor, scope: ActorScope): LineKey {
  const own = ownPlace(actor, scope);
  return {
    productId: asked.product ?? null,
    providerId: own.providerId ?? asked.aanbieder ?? null,
    municipalityId: asked.gemeente ?? (asked.heleRegio ? null : own.municipalityId),
  };
}

type Seen = { readonly forecast: StoredForecast; readonly line: StoredLine };

async function open(
  tx: Tx,
  id: number,
  key: LineKey,
): Promise<Result<Seen, { readonly code: 'forecast.forecast-unknown' }>> {
  const forecast = await findForecast(tx, id);
  const line = forecast && (await findLine(tx, id, key));
  return line ? yes({ forecast, line }) : no({ code: 'forecast.forecast-unknown' });
}

/** Where the year ends per product, provider and municipality, with its band and when a bound is reached. */
export const forecastRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/prognoses',
    summary: 'De prognoses die er zijn, de nieuwste eerst; van elke maand de laatste',
    tags,
    rights,
    answer: Prognoselijst,
    async handler({ tx, actor, scope, can, about }) {
      about({ recordKind });
      const own = ownPlace(actor, scope);
      const key = { productId: null, providerId: own.providerId, municipalityId: own.municipalityId };
      const items = await listForecasts(tx, own.regionId, key);
      return { ...wholeList(items, toItem), magMaken: can('forecast.make') && actor.organisation.kind === 'region' };
    },
  }),
  route({
    method: 'POST',
    url: '/prognoses',
    summary: 'Een prognose maken met wat nu bekend is; zij vervangt die van dezelfde maand',
    tags,
    rights: 'forecast.make',
    idempotent: true,
    status: 201,
    answer: PrognoseItem,
    refusals: { 'forecast.no-care': refusals['forecast.no-care'] },
    async handler({ tx, actor, about }) {
      about({ recordKind });
      const regionId = actor.organisation.id;
      const made = await makeForecast(tx, { regionId, today: today(), personId: actor.personId });
      if (!made.ok) return made;
      const key = { productId: null, providerId: null, municipalityId: null };
      const [newest] = await listForecasts(tx, regionId, key);
      return newest ? yes(toItem(newest)) : no({ code: 'forecast.no-care' });
    },
  }),
  route({
    method: 'GET',
    url: '/prognoses/:id',
    summary: 'Een prognose: waar het jaar eindigt, waaruit dat bestaat, en welke grens wanneer wordt bereikt',
    tags,
    rights,
    params: IdParams,
    query: Key,
    answer: Prognose,
    refusals: unknown,
    async handler({ params, query, tx, actor, scope, about }) {
      about({ recordKind, recordId: String(params.id) });
      const key = keyOf(query, actor, scope);
      const seen = await open(tx, params.id, key);
      if (!seen.ok) return seen;
      const { forecast, line } = seen.value;
      const warnings = await likelyOver(tx, params.id, key, WARN_FROM);
      const now = await approvedOfYear(tx, forecast.regionId, forecast.year, key);
      return yes(toPrognose(forecast, line, warnings, now));
    },
  }),
  route({
    method: 'GET',
    url: '/prognoses/:id/regels',
    summary: 'De prognose per product, aanbieder of gemeente; de regels tellen op tot het geheel',
    tags,
    rights,
    params: IdParams,
    query: Along,
    answer: Prognoseregels,
    refusals: unknown,
    async handler({ params, query, tx, actor, scope, about }) {
      about({ recordKind, recordId: String(params.id) });
      const key = keyOf(query, actor, scope);
      const seen = await open(tx, params.id, key);
      if (!seen.ok) return seen;
      const lines = await linesAlong(tx, params.id, AXES[query.per], key);
      return yes({ per: query.per, items: lines.map(toRegel) });
    },
  }),
  route({
    method: 'GET',
    url: '/prognoses/:id/regels/_exporteer',
    summary: 'Dezelfde regels als werkboek',
    tags,
    rights,
    params: IdParams,
    query: Type.Object({ ...Along.properties, formaat: Type.Optional(Type.Literal('xlsx')) }),
    produces: [XLSX_TYPE],
    refusals: unknown,
    async handler({ params, query, tx, actor, scope, about }) {
      about({ recordKind, recordId: String(params.id) });
      const key = keyOf(query, actor, scope);
      const seen = await open(tx, params.id, key);
      if (!seen.ok) return seen;
      const lines = await linesAlong(tx, params.id, AXES[query.per], key);
      const rows = [...lines, seen.value.line].map(toRegel);
      const book = await writeWorkbook([sheetOf({ name: 'Prognose', columns: FORECAST_COLUMNS, rows })]);
      return yes(file(`prognose-${seen.value.forecast.year}.xlsx`, XLSX_TYPE, book));
    },
  }),
];
