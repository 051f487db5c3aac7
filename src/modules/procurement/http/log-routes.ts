import { yes } from '../../../kernel/result.ts';
import { file, type Route, route } from '../../../platform/http/index.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import { checkReadiness } from '../use-cases/check-readiness.ts';
import { viewLog } from '../use-cases/view-log.ts';
import { viewProcedure } from '../use-cases/view-procedure.ts';
import { type ProcurementOptions, procurementActor } from './context.ts';
import { logFile } from './log-file.ts';
import { eventSentence } from './log-sentences.nl.ts';
import { POINT_SUBJECTS, pointSentence } from './point-sentences.nl.ts';
import { Gereedheid, Logboek } from './procedure-schemas.ts';
import { procedureRefusals as refusals } from './refusals.nl.ts';

const tags = ['Inkoopprocedures'];
const JSON_TYPE = 'application/json';

/** What is open before publication, and the log by which anybody can check what happened. */
export const logRoutes = ({ now }: ProcurementOptions): Route[] => [
  route({
    method: 'GET',
    url: '/inkoopprocedures/:id/gereedheid',
    summary: 'Wat er nog open staat voordat een procedure bekend wordt gemaakt',
    tags,
    rights: 'procurement.manage',
    params: IdParams,
    answer: Gereedheid,
    refusals,
    async handler({ params, tx, actor }) {
      const { now: at } = procurementActor(actor, now());
      const view = await viewProcedure(tx, params.id, at);
      if (!view.ok) return view;
      const points = await checkReadiness(tx, view.value.row, view.value.kind, at);
      return yes({
        gereed: points.length === 0,
        punten: points.map((one) => ({
          soort: POINT_SUBJECTS[one.point],
          code: one.point,
          zin: pointSentence(one),
          id: one.id,
        })),
      });
    },
  }),
  route({
    method: 'GET',
    url: '/inkoopprocedures/:id/logboek',
    summary: 'Het logboek van een procedure, nagerekend vanaf de eerste regel',
    tags,
    rights: 'procurement.read',
    params: IdParams,
    answer: Logboek,
    refusals,
    async handler({ params, tx }) {
      const found = await viewLog(tx, params.id);
      if (!found.ok) return found;
      const { lines, kind, names, broken } = found.value;
      return yes({
        heel: broken === null,
        gebrokenOp: broken,
        regels: lines.map(({ place, event, hash }) => ({
          plaats: place,
          op: event.at,
          soort: event.kind,
          zin: eventSentence(event, kind),
          door: event.personId === null ? null : (names.get(event.personId) ?? null),
          hash,
        })),
      });
    },
  }),
  route({
    method: 'GET',
    url: '/inkoopprocedures/:id/logboek/bestand',
    summary: 'Het hele logboek als bestand, om buiten dit systeem na te rekenen',
    tags,
    rights: 'procurement.manage',
    params: IdParams,
    produces: [JSON_TYPE],
    refusals,
    async handler({ params, tx, about }) {
      about({ recordKind: 'procurement-log', recordId: String(params.id) });
      const found = await viewLog(tx, params.id);
      if (!found.ok) return found;
      const { row, lines } = found.value;
      return yes(file(`logboek-${row.id}.json`, JSON_TYPE, logFile(row, lines)));
    },
  }),
];
