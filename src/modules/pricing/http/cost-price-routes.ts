import { Type } from 'typebox';
import { parseFraction } from '../../../kernel/fraction.ts';
import { no, yes } from '../../../kernel/result.ts';
import {
  type Column,
  CSV_TYPE,
  openTables,
  TABLE_LIMIT_BYTES,
  TABLE_TYPES,
  tableFileRefusals,
  XLSX_TYPE,
} from '../../../platform/documents/index.ts';
import { Importvoorbeeld, importQuery, toImportJson } from '../../../platform/http/import-schema.ts';
import { answer, type Route, readAll, route, uploadRoute } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { choice, Id, IdParams } from '../../../platform/http/schema-parts.ts';
import { type CostPriceRow, listCostPrices } from '../storage/cost-prices.ts';
import { costPriceText } from '../use-cases/cost-price-sheet.nl.ts';
import { giveCostPrice } from '../use-cases/give-cost-prices.ts';
import { importCostPrices } from '../use-cases/import-cost-prices.ts';
import { type ModuleOptions, pricedBy } from './context.ts';
import { pricingRefusals } from './refusals.nl.ts';
import { tableFile } from './table-file.ts';
import { costPriceJson } from './tariff-json.ts';
import { Kostprijs, KostprijsVersie, Kostprijzen, NieuweKostprijs } from './tariff-schemas.ts';
import { BASIS_WORDS, HOURS_WORDS, OVERHEAD_FORM_WORDS, requireTerm, termOf } from './words.nl.ts';

const tags = ['Kostprijzen'];
const recordKind = 'cost-price';
const filterFields = { product: Type.Optional(Id), jaar: Type.Optional(Type.Integer()) };

/** Cost prices: a provider enters and imports its own; purchasers of the region see those that were given to it. */
export const costPriceRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/kostprijzen',
    summary: 'Kostprijzen die u mag zien: als aanbieder uw eigen, als inkoper van de regio die van haar aanbieders',
    tags,
    rights: 'pricing.read',
    query: Type.Object(filterFields),
    answer: Kostprijzen,
    async handler({ query, tx, about }) {
      about({ recordKind });
      return wholeList(await listCostPrices(tx, { productId: query.product, year: query.jaar }), costPriceJson);
    },
  }),
  route({
    method: 'GET',
    url: '/kostprijzen/_exporteer',
    summary: 'Kostprijzen als bestand dat ook weer ingelezen kan worden',
    tags,
    rights: 'pricing.read',
    query: Type.Object({
      ...filterFields,
      formaat: choice(['xlsx', 'csv']),
      leeg: Type.Optional(Type.Boolean({ default: false })),
    }),
    produces: [XLSX_TYPE, CSV_TYPE],
    async handler({ query, tx, actor, about }) {
      about({ recordKind: 'cost-price-export' });
      const all = await listCostPrices(tx, { productId: query.product, year: query.jaar });
      const rows = query.leeg ? [] : all;
      const columns = columnsOf(actor.organisation.kind !== 'provider');
      const name = `${costPriceText.fileName}-${today()}`;
      return tableFile(name, query.formaat, { name: costPriceText.sheet, columns, rows });
    },
  }),
  route({
    method: 'POST',
    url: '/kostprijzen',
    summary: 'Een eigen kostprijs vastleggen',
    tags,
    rights: 'cost-prices.own',
    idempotent: true,
    body: NieuweKostprijs,
    answer: Kostprijs,
    status: 201,
    refusals: pricingRefusals,
    async handler({ body, tx, actor, about }) {
      const entry = { ...contentOf(body), productId: body.productId, year: body.jaar };
      const given = await giveCostPrice(tx, pricedBy(actor, today()), entry);
      if (!given.ok) return given;
      about({ recordKind, recordId: String(given.value.id) });
      return yes(answer(costPriceJson(given.value), { status: 201, version: given.value.version }));
    },
  }),
  route({
    method: 'PUT',
    url: '/kostprijzen/:id',
    summary: 'Een volgende versie van een eigen kostprijs vastleggen',
    tags,
    rights: 'cost-prices.own',
    ifMatch: true,
    params: IdParams,
    body: KostprijsVersie,
    answer: Kostprijs,
    refusals: pricingRefusals,
    async handler({ params, body, tx, actor, ifMatch, about }) {
      about({ recordKind, recordId: String(params.id) });
      const own = await listCostPrices(tx, { providerId: actor.organisation.id });
      const standing = own.find(({ id }) => id === params.id);
      if (!standing) return no({ code: 'pricing.cost-price-unknown' });
      const entry = { ...contentOf(body), productId: standing.productId, year: standing.year };
      const given = await giveCostPrice(tx, pricedBy(actor, today()), entry, ifMatch);
      return given.ok ? yes(answer(costPriceJson(given.value), { version: given.value.version })) : given;
    },
  }),
  uploadRoute({
    method: 'POST',
    url: '/kostprijzen/_importeer',
    summary:
      'Eigen kostprijzen inlezen uit XLSX of CSV: eerst als proef, dan echt; met een fout wordt niets geschreven',
    tags,
    rights: 'cost-prices.own',
    query: Type.Object(importQuery),
    upload: { contentTypes: TABLE_TYPES, limitBytes: TABLE_LIMIT_BYTES },
    answer: Importvoorbeeld,
    refusals: { ...pricingRefusals, ...tableFileRefusals },
    receive: async ({ stream }) => openTables(await readAll(stream)),
    async handler({ query, body, tx, actor, about }) {
      about({ recordKind: 'cost-price-import' });
      if (!body.ok) return body;
      const done = await importCostPrices(tx, pricedBy(actor, today()), body.value, query.proef);
      if (!done.ok) return done;
      const { preview, faults, written } = done.value;
      return yes(toImportJson(preview, faults, written));
    },
  }),
];

function contentOf(body: KostprijsVersie) {
  const { delen } = body;
  return {
    price: body.kostprijs,
    hours: requireTerm(HOURS_WORDS, body.uren),
    basis: requireTerm(BASIS_WORDS, body.soort),
    parts: delen
      ? {
          professionals: delen.beroepskrachten,
          clientBound: delen.clientgebonden,
          overhead: delen.overhead,
          rest: delen.overig,
        }
      : null,
    overheadForm: termOf(OVERHEAD_FORM_WORDS, body.overheadVorm ?? undefined) ?? null,
    yearVolume: typeof body.jaarvolume === 'number' ? BigInt(body.jaarvolume) : null,
    source: body.bron,
    sourceOn: body.bronOp,
  };
}

/** What the import reads again; for a region with the provider in front. */
function columnsOf(withProvider: boolean): Column<CostPriceRow>[] {
  const header = costPriceText.columns;
  const part = (name: keyof NonNullable<CostPriceRow['parts']>): Column<CostPriceRow> => ({
    header: header[name],
    kind: 'decimal',
    value: (row) => (row.parts ? asNumber(row.parts[name]) : null),
  });
  return [
    ...(withProvider
      ? [{ header: costPriceText.provider, kind: 'text', value: (row: CostPriceRow) => row.providerName } as const]
      : []),
    { header: header.code, kind: 'text', value: (row) => row.productCode },
    { header: header.product, kind: 'text', value: (row) => row.productName },
    { header: header.year, kind: 'integer', value: (row) => row.year },
    { header: header.price, kind: 'decimal', value: (row) => asNumber(row.price) },
    { header: header.hours, kind: 'text', value: (row) => HOURS_WORDS[row.hours] },
    { header: header.basis, kind: 'text', value: (row) => BASIS_WORDS[row.basis] },
    part('professionals'),
    part('clientBound'),
    part('overhead'),
    part('rest'),
    {
      header: header.overheadForm,
      kind: 'text',
      value: (row) => row.overheadForm && OVERHEAD_FORM_WORDS[row.overheadForm],
    },
    { header: header.yearVolume, kind: 'integer', value: (row) => row.yearVolume },
    { header: header.source, kind: 'text', value: (row) => row.source },
    { header: header.sourceOn, kind: 'day', value: (row) => row.sourceOn },
  ];
}

/** A cell holds a number; four decimals fit in one exactly as text. */
function asNumber(decimal: string): number {
  const { numerator, denominator } = parseFraction(decimal);
  return Number(numerator) / Number(denominator);
}
