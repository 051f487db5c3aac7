import { dutchDay } from '../../../kernel/dutch-day.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { CALENDAR_TYPE, calendarFile } from '../../../platform/documents/index.ts';
import { file, type Route, route } from '../../../platform/http/index.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import {
  addPlanItem,
  changePlanItem,
  type PlanRefusal,
  planByDefault,
  removePlanItem,
  viewPlan,
} from '../use-cases/keep-plan.ts';
import { type ProcurementOptions, procurementActor, seesRegion } from './context.ts';
import { fromOnderdeel, fromWijziging, toCalendar, toPlanning } from './plan-json.ts';
import { NieuwPlanonderdeel, Planning, Planwijziging, Standaardplanning } from './plan-schemas.ts';
import { planRefusals as refusals } from './refusals.nl.ts';

const tags = ['Inkoopplanning'];
const recordKind = 'procurement-plan';

/** Planning of a procedure: phases, decisions, work packages, minimum demands per municipality, communication. */
export function planRoutes({ now }: ProcurementOptions): Route[] {
  const shown = async (tx: Tx, actor: Actor, done: Result<number, PlanRefusal>, manages: boolean) => {
    if (!done.ok) return done;
    const by = procurementActor(actor, now());
    const view = await viewPlan(tx, done.value, by);
    if (!view.ok) return view;
    if (!seesRegion(actor, view.value.row.regionId)) return no({ code: 'procurement.not-yours' } as const);
    const own = manages && view.value.row.regionId === actor.organisation.id;
    return yes(toPlanning(view.value, dutchDay(now()), own));
  };
  return [
    route({
      method: 'GET',
      url: '/inkoopprocedures/:id/planning',
      summary: 'De planning van een procedure, met berekende dagen',
      tags,
      rights: 'procurement.read',
      params: IdParams,
      answer: Planning,
      refusals,
      handler: ({ params, tx, actor, can }) => shown(tx, actor, yes(params.id), can('procurement.manage')),
    }),
    route({
      method: 'GET',
      url: '/inkoopprocedures/:id/planning/agenda',
      summary: 'Wat nog komt in de planning, als agendabestand',
      tags,
      rights: 'procurement.read',
      params: IdParams,
      produces: [CALENDAR_TYPE],
      refusals,
      async handler({ params, tx, actor }) {
        const view = await viewPlan(tx, params.id, procurementActor(actor, now()));
        if (!view.ok) return view;
        if (!seesRegion(actor, view.value.row.regionId)) return no({ code: 'procurement.not-yours' } as const);
        const name = `Planning ${view.value.row.number}`;
        const content = calendarFile(toCalendar(view.value), { name, madeAt: now() });
        return yes(file(`planning-${params.id}.ics`, CALENDAR_TYPE, content));
      },
    }),
    route({
      method: 'POST',
      url: '/inkoopprocedures/:id/planning/standaard',
      summary: 'De standaardplanning van de soort procedure in een lege planning zetten',
      tags,
      rights: 'procurement.manage',
      idempotent: true,
      params: IdParams,
      body: Standaardplanning,
      answer: Planning,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const wanted = { workPackages: body.werkpakketten, municipalities: body.gemeenten };
        return shown(tx, actor, await planByDefault(tx, procurementActor(actor, now()), params.id, wanted), true);
      },
    }),
    route({
      method: 'POST',
      url: '/inkoopprocedures/:id/planonderdelen',
      summary: 'Een onderdeel aan de planning toevoegen',
      tags,
      rights: 'procurement.manage',
      idempotent: true,
      params: IdParams,
      body: NieuwPlanonderdeel,
      answer: Planning,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const by = procurementActor(actor, now());
        return shown(tx, actor, await addPlanItem(tx, by, params.id, fromOnderdeel(body)), true);
      },
    }),
    route({
      method: 'PATCH',
      url: '/planonderdelen/:id',
      summary: 'Een onderdeel van de planning wijzigen',
      description: 'If-Match noemt de versie van het onderdeel.',
      tags,
      rights: 'procurement.manage',
      ifMatch: true,
      params: IdParams,
      body: Planwijziging,
      answer: Planning,
      refusals,
      async handler({ params, body, tx, actor, ifMatch, about }) {
        about({ recordKind: 'procurement-plan-item', recordId: String(params.id) });
        const by = procurementActor(actor, now());
        return shown(tx, actor, await changePlanItem(tx, by, params.id, fromWijziging(body), ifMatch), true);
      },
    }),
    route({
      method: 'DELETE',
      url: '/planonderdelen/:id',
      summary: 'Een onderdeel uit de planning halen',
      description: 'If-Match noemt de versie van het onderdeel.',
      tags,
      rights: 'procurement.manage',
      ifMatch: true,
      params: IdParams,
      answer: Planning,
      refusals,
      async handler({ params, tx, actor, ifMatch, about }) {
        about({ recordKind: 'procurement-plan-item', recordId: String(params.id) });
        const by = procurementActor(actor, now());
        return shown(tx, actor, await removePlanItem(tx, by, params.id, ifMatch), true);
      },
    }),
  ];
}
