import { Type } from 'typebox';
import { no, yes } from '../../../kernel/result.ts';
import {
  CSV_TYPE,
  TABLE_LIMIT_BYTES,
  TABLE_TYPES,
  tableFileRefusals,
  writeCsv,
  writeXlsx,
  XLSX_TYPE,
} from '../../../platform/documents/index.ts';
import { Importvoorbeeld, importQuery, toImportJson } from '../../../platform/http/import-schema.ts';
import { file, type Route, readAll, route, uploadRoute } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { choice, listOf } from '../../../platform/http/schema-parts.ts';
import { Gemeentebevolking, NieuwBevolkingscijfer } from '../api.ts';
import { importPopulation, namedFigures } from '../use-cases/import-population.ts';
import { gatherPopulation, recordFigure } from '../use-cases/keep-population.ts';
import { POPULATION_SHEET, populationColumns } from '../use-cases/population-sheet.nl.ts';
import { FIGURE_WORDS } from '../use-cases/words.nl.ts';
import { estimatorOf, type ModuleOptions } from './context.ts';
import { refusals } from './refusals.nl.ts';
import { requireTerm } from './terms.ts';
import { toGemeentebevolking } from './to-json.ts';

const tags = ['Bevolking'];
const recordKind = 'population-figure';

/** Young people per municipality with their growth class; other age bands are marked. */
export const populationRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/bevolkingscijfers',
    summary: 'Jeugdigen per gemeente van de eigen regio, met groei en leeftijden',
    tags,
    rights: 'estimates.read',
    answer: listOf(Gemeentebevolking),
    async handler({ tx, actor, scope, about }) {
      about({ recordKind });
      const regionId = estimatorOf(actor, today()).regionId ?? scope.regionIds[0];
      const rows = regionId === undefined ? [] : await gatherPopulation(tx, regionId, today());
      return wholeList(rows, toGemeentebevolking);
    },
  }),
  route({
    method: 'POST',
    url: '/bevolkingscijfers',
    summary: 'Een cijfer van een gemeente vastleggen, met de leeftijden en de bron',
    tags,
    rights: 'estimates.manage',
    idempotent: true,
    body: NieuwBevolkingscijfer,
    answer: Gemeentebevolking,
    status: 201,
    refusals: {
      'estimates.not-yours': refusals['estimates.not-yours'],
      'estimates.municipality-unknown': refusals['estimates.municipality-unknown'],
      'estimates.ages-not-ordered': refusals['estimates.ages-not-ordered'],
    },
    async handler({ body, tx, actor, about }) {
      about({ recordKind });
      const by = estimatorOf(actor, today());
      const figure = {
        municipalityId: body.gemeenteId,
        year: body.jaar,
        ageFrom: body.vanLeeftijd,
        ageThrough: body.totEnMetLeeftijd,
        persons: body.personen,
        kind: requireTerm(FIGURE_WORDS, body.soort),
        source: body.bron,
      };
      const done = await recordFigure(tx, by, figure);
      if (!done.ok) return done;
      if (by.regionId === undefined) return no({ code: 'estimates.not-yours' });
      const rows = await gatherPopulation(tx, by.regionId, today());
      const one = rows.find(({ municipality }) => municipality.id === body.gemeenteId);
      return one ? yes(toGemeentebevolking(one)) : no({ code: 'estimates.municipality-unknown' });
    },
  }),
  route({
    method: 'GET',
    url: '/bevolkingscijfers/_exporteer',
    summary: 'De bevolkingscijfers als bestand, dat ook weer kan worden ingelezen',
    tags,
    rights: 'estimates.read',
    query: Type.Object({ formaat: choice(['xlsx', 'csv']) }),
    produces: [XLSX_TYPE, CSV_TYPE],
    async handler({ query, tx, actor, scope, about }) {
      about({ recordKind: 'population-export' });
      const regionId = estimatorOf(actor, today()).regionId ?? scope.regionIds[0];
      const rows = regionId === undefined ? [] : namedFigures(await gatherPopulation(tx, regionId, today()));
      const sheet = { name: POPULATION_SHEET, columns: populationColumns, rows };
      return query.formaat === 'csv'
        ? file('bevolking.csv', CSV_TYPE, writeCsv(rows, populationColumns))
        : file('bevolking.xlsx', XLSX_TYPE, writeXlsx(sheet));
    },
  }),
  uploadRoute({
    method: 'POST',
    url: '/bevolkingscijfers/_importeer',
    summary:
      'Bevolkingscijfers inlezen uit XLSX of CSV: eerst als proef, dan echt; met een fout wordt niets geschreven',
    tags,
    rights: 'estimates.manage',
    query: Type.Object(importQuery),
    upload: { contentTypes: TABLE_TYPES, limitBytes: TABLE_LIMIT_BYTES },
    answer: Importvoorbeeld,
    refusals: { 'estimates.not-yours': refusals['estimates.not-yours'], ...tableFileRefusals },
    receive: ({ stream }) => readAll(stream),
    async handler({ query, body, tx, actor, about }) {
      about({ recordKind: 'population-import' });
      const done = await importPopulation(tx, estimatorOf(actor, today()), body, query.proef);
      if (!done.ok) return done;
      const { preview, faults, written } = done.value;
      return yes(toImportJson(preview, faults, written));
    },
  }),
];
