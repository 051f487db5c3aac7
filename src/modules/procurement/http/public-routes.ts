import { readFileSync } from 'node:fs';
import { no, yes } from '../../../kernel/result.ts';
import { file, openRoute, type Route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { IdParams, listOf } from '../../../platform/http/schema-parts.ts';
import { loadPublicLog } from '../storage/procedure-events.ts';
import { findProcedure } from '../storage/procedures.ts';
import { listAskedRequirements } from '../storage/requirements.ts';
import { type ProcedureView, viewProcedure, viewProcedures } from '../use-cases/view-procedure.ts';
import type { ProcurementOptions } from './context.ts';
import { toToetreding } from './entry.nl.ts';
import { logFile } from './log-file.ts';
import { eventSentence } from './log-sentences.nl.ts';
import { toKop } from './procedure-json.ts';
import { OPENNESS_WORDS } from './procedure-words.nl.ts';
import { OpenbareProcedure, OpenbareProcedureItem } from './public-schemas.ts';
import { procedureRefusals } from './refusals.nl.ts';
import { shareText } from './requirement-json.ts';
import { EVIDENCE_WORDS, REQUIREMENT_KIND_WORDS } from './requirement-words.nl.ts';

const tags = ['Openbaar'];
const refusals = { 'procurement.procedure-unknown': procedureRefusals['procurement.procedure-unknown'] };
const CHECKER = new URL('../log-checker/check-log.mjs', import.meta.url);

/** Announced procedures for everybody: what is asked, how far they are, and the log to check them by. */
export const publicRoutes = ({ now }: ProcurementOptions): Route[] => [
  openRoute({
    method: 'GET',
    url: '/openbaar/inkoopprocedures',
    summary: 'Bekendgemaakte inkoopprocedures',
    tags,
    answer: listOf(OpenbareProcedureItem),
    async handler({ tx }) {
      const at = now().toISOString();
      return wholeList(await viewProcedures(tx, at), (view) => toOpenbaar(view, at));
    },
  }),
  openRoute({
    method: 'GET',
    url: '/openbaar/inkoopprocedures/:id',
    summary: 'Een bekendgemaakte inkoopprocedure met haar openbare eisen en verloop',
    tags,
    params: IdParams,
    answer: OpenbareProcedure,
    refusals,
    async handler({ params, tx }) {
      const at = now().toISOString();
      const view = await viewProcedure(tx, params.id, at);
      if (!view.ok) return view;
      const requirements = await listAskedRequirements(tx, params.id, 'published');
      const log = await loadPublicLog(tx, params.id);
      return yes({
        ...toOpenbaar(view.value, at),
        producten: view.value.products.map(({ id, name }) => ({ id, naam: name })),
        eisen: requirements.map((one) => ({
          code: one.code,
          soort: REQUIREMENT_KIND_WORDS[one.kind],
          thema: one.theme,
          titel: one.title,
          tekst: one.text,
          bewijs: one.evidenceKind && EVIDENCE_WORDS[one.evidenceKind],
          weging: shareText(one.weight),
          versie: one.version,
          gepubliceerd: one.publishedAt,
        })),
        verloop: log.flatMap(({ event }) =>
          event ? [{ op: event.at, zin: eventSentence(event, view.value.kind) }] : [],
        ),
      });
    },
  }),
  openRoute({
    method: 'GET',
    url: '/openbaar/inkoopprocedures/:id/logboek',
    summary: 'Het logboek van een bekendgemaakte procedure, om na te rekenen',
    description: 'Van wie iets indiende of bezwaar maakte staat de controlecode er, niet de inhoud van de regel.',
    tags,
    params: IdParams,
    produces: ['application/json'],
    refusals,
    async handler({ params, tx }) {
      const row = await findProcedure(tx, params.id);
      if (!row) return no({ code: 'procurement.procedure-unknown' });
      const lines = await loadPublicLog(tx, params.id);
      return yes(file(`logboek-${row.id}.json`, 'application/json', logFile(row, lines)));
    },
  }),
  openRoute({
    method: 'GET',
    url: '/openbaar/controleprogramma',
    summary: 'Een klein programma waarmee iedereen een logboek narekent, zonder dit systeem',
    tags,
    produces: ['text/javascript'],
    handler: () => file('check-log.mjs', 'text/javascript; charset=utf-8', readFileSync(CHECKER, 'utf8')),
  }),
];

function toOpenbaar(view: ProcedureView, at: string): OpenbareProcedureItem {
  const { id, nummer, titel, regio, segment, stand, fase, sluit, openbaarSinds } = toKop(view, at);
  const { kind, row } = view;
  return {
    id,
    nummer,
    titel,
    regio,
    segment,
    stand,
    fase,
    sluit,
    openbaarSinds,
    aanmelden: toToetreding(view, at),
    soort: kind.name,
    openheid: OPENNESS_WORDS[kind.openness],
    grondslag: kind.basis,
    omschrijving: row.description,
    contractenVanaf: row.contractsFrom,
    contractenTotEnMet: row.contractsThrough,
  };
}
