import { cents } from '../../../kernel/money.ts';
import { no, yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { IdParams, listOf } from '../../../platform/http/schema-parts.ts';
import { PROCEDURE_KINDS } from '../kinds/index.ts';
import { changeProcedure, makeWholeProcedure } from '../use-cases/keep-procedure.ts';
import { stepInProcedure } from '../use-cases/step-in-procedure.ts';
import { viewProcedure, viewProcedures, type WholeProcedure } from '../use-cases/view-procedure.ts';
import { type ProcurementOptions, procurementActor, seesRegion } from './context.ts';
import { type Looker, toInkoopprocedure, toInkoopprocedureItem, toProceduresoort } from './procedure-json.ts';
import {
  Inkoopprocedure,
  InkoopprocedureItem,
  NieuweProcedure,
  Proceduresoort,
  Procedurestap,
  Procedurewijziging,
} from './procedure-schemas.ts';
import { SEGMENT_WORDS } from './procedure-words.nl.ts';
import { readStep } from './read-step.ts';
import { procedureRefusals as refusals } from './refusals.nl.ts';

const tags = ['Inkoopprocedures'];
const recordKind = 'procurement-procedure';

/** Procedures: the worklist, one as it stands, making and changing it, and every step by which it goes on. */
export function procedureRoutes({ now }: ProcurementOptions): Route[] {
  const shown = async (tx: Tx, actor: Actor, id: number, manages: boolean, made?: { readonly status: 201 }) => {
    const { now: at } = procurementActor(actor, now());
    const view = await viewProcedure(tx, id, at);
    if (!view.ok) return view;
    const options = {
      version: view.value.row.rowVersion,
      ...(made && { ...made, location: `/inkoopprocedures/${id}` }),
    };
    return yes(answer(toInkoopprocedure(view.value, lookerOf(actor, view.value, manages, at)), options));
  };
  return [
    route({
      method: 'GET',
      url: '/inkoopproceduresoorten',
      summary: 'Soorten inkoopprocedures, met hun fasen, termijnen en wie wat wanneer mag',
      tags,
      rights: 'procurement.read',
      answer: listOf(Proceduresoort),
      handler: () => wholeList([...PROCEDURE_KINDS.values()], toProceduresoort),
    }),
    route({
      method: 'GET',
      url: '/inkoopprocedures',
      summary: 'Inkoopprocedures, met waar zij staan en wat er te doen is',
      tags,
      rights: 'procurement.read',
      answer: listOf(InkoopprocedureItem),
      async handler({ tx, actor, can }) {
        const { now: at } = procurementActor(actor, now());
        return wholeList(await viewProcedures(tx, at), (view) =>
          toInkoopprocedureItem(view, at, can('procurement.manage') && view.row.regionId === actor.organisation.id),
        );
      },
    }),
    route({
      method: 'POST',
      url: '/inkoopprocedures',
      summary: 'Een inkoopprocedure maken',
      tags,
      rights: 'procurement.manage',
      idempotent: true,
      body: NieuweProcedure,
      answer: Inkoopprocedure,
      status: 201,
      refusals,
      async handler({ body, tx, actor, about }) {
        if (actor.organisation.kind !== 'region') return no({ code: 'procurement.not-yours' });
        const made = await makeWholeProcedure(tx, procurementActor(actor, now()), {
          kind: body.soort,
          number: body.nummer,
          ...contentOf(body),
          productIds: body.producten,
          setIds: body.eisensets,
        });
        if (!made.ok) return made;
        about({ recordKind, recordId: String(made.value) });
        return shown(tx, actor, made.value, true, { status: 201 });
      },
    }),
    route({
      method: 'GET',
      url: '/inkoopprocedures/:id',
      summary: 'Een inkoopprocedure: waar zij staat, wat nu kan en wat er nog komt',
      tags,
      rights: 'procurement.read',
      params: IdParams,
      answer: Inkoopprocedure,
      refusals,
      handler: ({ params, tx, actor, can }) => shown(tx, actor, params.id, can('procurement.manage')),
    }),
    route({
      method: 'PATCH',
      url: '/inkoopprocedures/:id',
      summary: 'Een inkoopprocedure wijzigen; na de bekendmaking alleen titel, omschrijving, waarde en planning',
      tags,
      rights: 'procurement.manage',
      ifMatch: true,
      params: IdParams,
      body: Procedurewijziging,
      answer: Inkoopprocedure,
      refusals,
      async handler({ params, body, tx, actor, ifMatch, about }) {
        about({ recordKind, recordId: String(params.id) });
        const done = await changeProcedure(tx, procurementActor(actor, now()), params.id, changeOf(body), ifMatch);
        return done.ok ? shown(tx, actor, params.id, true) : done;
      },
    }),
    route({
      method: 'POST',
      url: '/inkoopprocedures/:id/stappen',
      summary: 'Een stap zetten: een fase of ronde beginnen, verlengen, openen, afronden, besluiten of stoppen',
      description: 'Met open punten vraagt een bekendmaking een reden. Wat gebeurt, staat daarna in het logboek.',
      tags,
      rights: 'procurement.manage',
      idempotent: true,
      params: IdParams,
      body: Procedurestap,
      answer: Inkoopprocedure,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const step = readStep(body);
        if (!step.ok) return step;
        const by = procurementActor(actor, now());
        const taken = await stepInProcedure(tx, by, params.id, step.value, body.reden ?? null);
        return taken.ok ? shown(tx, actor, params.id, true) : taken;
      },
    }),
  ];
}

/** The region sees what was handed in and its own estimate of the value; providers see the course. */
const lookerOf = (actor: Actor, { row }: WholeProcedure, manages: boolean, at: string): Looker => ({
  seesAll: seesRegion(actor, row.regionId),
  manages: manages && actor.organisation.id === row.regionId,
  now: at,
});

const SEGMENTS = { [SEGMENT_WORDS.light]: 'light', [SEGMENT_WORDS.heavy]: 'heavy' } as const;

const contentOf = (body: NieuweProcedure) => ({
  title: body.titel,
  description: body.omschrijving,
  segment: body.segment === null ? null : SEGMENTS[body.segment],
  estimatedValueCents: body.geraamdeWaardeCent === null ? null : cents(body.geraamdeWaardeCent),
  contractsFrom: body.contractenVanaf,
  contractsThrough: body.contractenTotEnMet,
  planFrom: body.planningVanaf,
});

const changeOf = (body: Procedurewijziging) => ({
  ...(body.titel !== undefined && { title: body.titel }),
  ...(body.omschrijving !== undefined && { description: body.omschrijving }),
  ...(body.segment !== undefined && { segment: body.segment === null ? null : SEGMENTS[body.segment] }),
  ...(body.geraamdeWaardeCent !== undefined && {
    estimatedValueCents: body.geraamdeWaardeCent === null ? null : cents(body.geraamdeWaardeCent),
  }),
  ...(body.contractenVanaf !== undefined && { contractsFrom: body.contractenVanaf }),
  ...(body.contractenTotEnMet !== undefined && { contractsThrough: body.contractenTotEnMet }),
  ...(body.planningVanaf !== undefined && { planFrom: body.planningVanaf }),
  ...(body.producten !== undefined && { productIds: body.producten }),
  ...(body.eisensets !== undefined && { setIds: body.eisensets }),
});
