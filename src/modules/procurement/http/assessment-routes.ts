import { Type } from 'typebox';
import { dutchDay } from '../../../kernel/dutch-day.ts';
import { no, yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { Id, IdParams, listOf, Named } from '../../../platform/http/schema-parts.ts';
import { type FindingTest, TESTS } from '../domain/assessment/findings.ts';
import type { RunKey } from '../domain/procedure-event.ts';
import { listApplications } from '../storage/applications.ts';
import { findPanel, listPanels, listPossibleAssessors } from '../storage/panels.ts';
import { findProcedure } from '../storage/procedures.ts';
import { gatherAsked } from '../use-cases/application/gather-demands.ts';
import { gatherTests } from '../use-cases/assessment/gather-tests.ts';
import {
  recordConsensus,
  revealScores,
  scoreApplication,
  stateInterest,
  statePanel,
} from '../use-cases/assessment/panel-acts.ts';
import { rankPanel } from '../use-cases/assessment/rank-panel.ts';
import { recordFinding } from '../use-cases/assessment/record-finding.ts';
import { viewPanel } from '../use-cases/assessment/view-panel.ts';
import { momentOf } from '../use-cases/moment.ts';
import { assessmentRefusals as refusals } from './application-refusals.nl.ts';
import { FINDING_WORDS } from './application-words.nl.ts';
import { readCijfers, toBeoordeling, toRangorde, toToetsing } from './assessment-json.ts';
import {
  Beoordeling,
  Consensusformulier,
  NieuweBeoordeling,
  NieuweToets,
  NieuweVerklaring,
  Rangorde,
  Scoreformulier,
  Toetsing,
} from './assessment-schemas.ts';
import { type ProcurementOptions, procurementActor } from './context.ts';

const tags = ['Beoordelingen'];
const recordKind = 'assessment';
const OneApplication = Type.Object({ id: Id, aanmeldingId: Id });
const ofProcedure = Type.Object({ procedure: Id });

/** Checking per ground, panels, sealed scores and their reveal, consensus, and the ranking that follows. */
export function assessmentRoutes({ now, sealer }: ProcurementOptions): Route[] {
  const acting = (actor: Actor) => procurementActor(actor, now());
  const shown = async (tx: Tx, actor: Actor, id: number, status: 200 | 201 = 200) => {
    const panel = await findPanel(tx, id);
    if (!panel) return no({ code: 'procurement.panel-unknown' });
    return yes(answer(toBeoordeling(await viewPanel(tx, acting(actor), sealer, panel)), { status }));
  };
  return [
    route({
      method: 'GET',
      url: '/inkoopprocedures/:id/toetsing',
      summary: 'De geopende aanmeldingen van een ronde, toets voor toets',
      tags,
      rights: 'procurement.assess',
      params: IdParams,
      query: Type.Object({ ronde: Type.String() }),
      answer: Toetsing,
      refusals,
      async handler({ params, query, tx, actor, about }) {
        about({ recordKind: 'application', recordId: `${params.id}/${query.ronde}` });
        const moment = await momentOf(tx, acting(actor), params.id);
        if (!moment) return no({ code: 'procurement.procedure-unknown' });
        const tested = await gatherTests(tx, sealer, moment, params.id, query.ronde as RunKey);
        return yes(toToetsing(query.ronde, tested, (await gatherAsked(tx, params.id)).requirements));
      },
    }),
    route({
      method: 'POST',
      url: '/aanmeldingen/:id/toetsen',
      summary: 'Vastleggen wat bij een toets is gevonden, met reden',
      tags,
      rights: 'procurement.assess',
      params: IdParams,
      body: NieuweToets,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind: 'application', recordId: String(params.id) });
        const test = TESTS.find((one) => FINDING_WORDS[one] === body.toets) as FindingTest;
        const done = await recordFinding(tx, acting(actor), params.id, {
          test,
          requirementId: body.eisId,
          met: body.voldoet,
          reason: body.reden,
        });
        return done.ok ? yes(undefined) : done;
      },
    }),
    route({
      method: 'GET',
      url: '/beoordelingen/_personen',
      summary: 'Wie als beoordelaar kan worden benoemd',
      tags,
      rights: 'procurement.manage',
      query: ofProcedure,
      answer: listOf(Named),
      refusals,
      async handler({ query, tx }) {
        const procedure = await findProcedure(tx, query.procedure);
        if (!procedure) return no({ code: 'procurement.procedure-unknown' });
        const people = await listPossibleAssessors(tx, procedure.regionId, dutchDay(now()));
        return yes(wholeList(people, ({ id, name }) => ({ id, naam: name })));
      },
    }),
    route({
      method: 'GET',
      url: '/beoordelingen',
      summary: 'Beoordelingen van een procedure',
      tags,
      rights: 'procurement.assess',
      query: ofProcedure,
      answer: listOf(Beoordeling),
      async handler({ query, tx, actor, about }) {
        about({ recordKind });
        const views = [];
        // A procedure has one or two panels: one for the selection, one for the bids.
        for (const panel of await listPanels(tx, query.procedure))
          views.push(await viewPanel(tx, acting(actor), sealer, panel));
        return wholeList(views, toBeoordeling);
      },
    }),
    route({
      method: 'POST',
      url: '/beoordelingen',
      summary: 'Benoemen wie een fase beoordelen, volgens de formule die voor die fase is vastgelegd',
      tags,
      rights: 'procurement.manage',
      idempotent: true,
      body: NieuweBeoordeling,
      answer: Beoordeling,
      status: 201,
      refusals,
      async handler({ body, tx, actor, about }) {
        const made = await statePanel(tx, acting(actor), {
          procedureId: body.procedureId,
          run: body.ronde as RunKey,
          phase: body.fase,
          name: body.naam,
          assessors: body.beoordelaars,
        });
        if (!made.ok) return made;
        about({ recordKind, recordId: String(made.value) });
        return shown(tx, actor, made.value, 201);
      },
    }),
    route({
      method: 'GET',
      url: '/beoordelingen/:id',
      summary: 'Eén beoordeling: uw eigen punten, en die van anderen na het onthullen',
      tags,
      rights: 'procurement.assess',
      params: IdParams,
      answer: Beoordeling,
      refusals,
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        return shown(tx, actor, params.id);
      },
    }),
    route({
      method: 'POST',
      url: '/beoordelingen/:id/verklaringen',
      summary: 'Verklaren of u een belang hebt bij een aanmelding',
      tags,
      rights: 'procurement.assess',
      params: IdParams,
      body: NieuweVerklaring,
      answer: Beoordeling,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const done = await stateInterest(tx, acting(actor), sealer, params.id, {
          applicationId: body.aanmeldingId,
          conflict: body.conflict,
          explanation: body.toelichting,
        });
        return done.ok ? shown(tx, actor, params.id) : done;
      },
    }),
    route({
      method: 'PUT',
      url: '/beoordelingen/:id/scores/:aanmeldingId',
      summary: 'Uw punten bij een aanmelding; niemand ziet ze voor het onthullen',
      tags,
      rights: 'procurement.assess',
      params: OneApplication,
      body: Scoreformulier,
      answer: Beoordeling,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const done = await scoreApplication(tx, acting(actor), sealer, params.id, {
          applicationId: params.aanmeldingId,
          final: body.definitief,
          sheet: readCijfers(body.cijfers),
        });
        return done.ok ? shown(tx, actor, params.id) : done;
      },
    }),
    route({
      method: 'POST',
      url: '/beoordelingen/:id/_onthul',
      summary: 'Alle punten tegelijk zichtbaar maken, als alles binnen is',
      tags,
      rights: 'procurement.manage',
      params: IdParams,
      answer: Beoordeling,
      refusals,
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const done = await revealScores(tx, acting(actor), sealer, params.id);
        return done.ok ? shown(tx, actor, params.id) : done;
      },
    }),
    route({
      method: 'PUT',
      url: '/beoordelingen/:id/consensus/:aanmeldingId',
      summary: 'Vastleggen welk punt de beoordelaars samen geven; de losse punten blijven bewaard',
      tags,
      rights: 'procurement.assess',
      params: OneApplication,
      body: Consensusformulier,
      answer: Beoordeling,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const done = await recordConsensus(tx, acting(actor), params.id, {
          applicationId: params.aanmeldingId,
          sheet: readCijfers(body.cijfers),
        });
        return done.ok ? shown(tx, actor, params.id) : done;
      },
    }),
    route({
      method: 'GET',
      url: '/beoordelingen/:id/rangorde',
      summary: 'De rangorde volgens de formule, en welke wijziging van een weging haar zou omkeren',
      tags,
      rights: 'procurement.assess',
      params: IdParams,
      answer: Rangorde,
      refusals,
      async handler({ params, tx, about }) {
        about({ recordKind, recordId: String(params.id) });
        const panel = await findPanel(tx, params.id);
        if (!panel) return no({ code: 'procurement.panel-unknown' });
        const rows = await listApplications(tx, panel.procedureId, panel.run);
        return yes(toRangorde(panel, await rankPanel(tx, sealer, panel), rows));
      },
    }),
  ];
}
