import { type Static, Type } from 'typebox';
import { type Result, yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { Id, IdParams, listOf } from '../../../platform/http/schema-parts.ts';
import { Beeindiging } from '../api.ts';
import { type CooperationTask, listCooperationTasks, type TaskContent } from '../storage/cooperation-tasks.ts';
import { addDeviation, addTask, changeTask, closeDeviation } from '../use-cases/keep-cooperation.ts';
import { type ModuleOptions, officialOf } from './context.ts';
import { toSamenwerkingstaak } from './cooperation-json.ts';
import {
  NieuweAfwijking,
  NieuweSamenwerkingstaak,
  Samenwerkingstaak,
  SamenwerkingstaakWijziging,
} from './cooperation-schemas.ts';
import { partiesRefusals } from './refusals.nl.ts';
import {
  CARRIED_OUT_WORDS,
  GROUND_WORDS,
  JOINTNESS_WORDS,
  MANDATE_TASK_WORDS,
  requireTerm,
  termOf,
} from './words.nl.ts';

const tags = ['Samenwerking'];
const recordKind = 'cooperation-task';

/** The cooperation map: who does what, jointly or not, on what ground, and who does it otherwise. */
export function cooperationRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/samenwerkingstaken',
      summary: 'Wat gezamenlijk is en wat niet, op welke grond; van de regio of gezien vanuit een gemeente',
      tags,
      rights: 'cooperation.read',
      query: Type.Object({ gemeente: Type.Optional(Id) }),
      answer: listOf(Samenwerkingstaak),
      async handler({ query, tx, scope, about }) {
        about({ recordKind });
        const filter = { regionIds: scope.regionIds, municipalityId: query.gemeente, onDay: today() };
        return wholeList(await listCooperationTasks(tx, filter), toSamenwerkingstaak);
      },
    }),
    route({
      method: 'POST',
      url: '/samenwerkingstaken',
      summary: 'Een taak op de samenwerkingskaart zetten',
      tags,
      rights: 'cooperation.manage',
      idempotent: true,
      body: NieuweSamenwerkingstaak,
      answer: Samenwerkingstaak,
      status: 201,
      refusals: partiesRefusals,
      async handler({ body, tx, actor, scope, about }) {
        const made = await addTask(tx, officialOf(actor, scope, today()), newContent(body));
        if (!made.ok) return made;
        about({ recordKind, recordId: String(made.value.id) });
        return yes(answer(toSamenwerkingstaak(made.value), { status: 201, version: made.value.rowVersion }));
      },
    }),
    route({
      method: 'PATCH',
      url: '/samenwerkingstaken/:id',
      summary: 'Een taak op de samenwerkingskaart wijzigen',
      tags,
      rights: 'cooperation.manage',
      ifMatch: true,
      params: IdParams,
      body: SamenwerkingstaakWijziging,
      answer: Samenwerkingstaak,
      refusals: partiesRefusals,
      async handler({ params, body, tx, actor, scope, ifMatch, about }) {
        about({ recordKind, recordId: String(params.id) });
        return answered(await changeTask(tx, officialOf(actor, scope, today()), params.id, changeOf(body), ifMatch));
      },
    }),
    route({
      method: 'POST',
      url: '/samenwerkingstaken/:id/afwijkingen',
      summary: 'Vastleggen dat een gemeente een taak anders doet',
      tags,
      rights: 'cooperation.manage',
      idempotent: true,
      params: IdParams,
      body: NieuweAfwijking,
      answer: Samenwerkingstaak,
      status: 201,
      refusals: partiesRefusals,
      async handler({ params, body, tx, actor, scope, about }) {
        about({ recordKind, recordId: String(params.id) });
        const added = await addDeviation(tx, officialOf(actor, scope, today()), {
          taskId: params.id,
          municipalityId: body.gemeenteId,
          what: body.wat,
          inContract: body.inContract,
          fromOn: body.van,
          throughOn: body.tot ?? null,
        });
        return added.ok ? yes(answer(toSamenwerkingstaak(added.value), { status: 201 })) : added;
      },
    }),
    route({
      method: 'POST',
      url: '/samenwerkingstaken/:id/afwijkingen/:afwijkingId/beeindigingen',
      summary: 'Een afwijking van een gemeente beëindigen',
      tags,
      rights: 'cooperation.manage',
      params: Type.Object({ id: Id, afwijkingId: Id }),
      body: Beeindiging,
      answer: Samenwerkingstaak,
      refusals: partiesRefusals,
      async handler({ params, body, tx, actor, scope, about }) {
        about({ recordKind, recordId: String(params.id) });
        const wanted = { taskId: params.id, deviationId: params.afwijkingId, throughOn: body.tot };
        return answered(await closeDeviation(tx, officialOf(actor, scope, today()), wanted));
      },
    }),
  ];
}

const answered = <No extends { readonly code: string }>(result: Result<CooperationTask, No>) =>
  result.ok ? yes(answer(toSamenwerkingstaak(result.value), { version: result.value.rowVersion })) : result;

const newContent = (body: Static<typeof NieuweSamenwerkingstaak>): TaskContent => ({
  task: body.taak,
  carriedOutBy: requireTerm(CARRIED_OUT_WORDS, body.uitvoering),
  jointness: requireTerm(JOINTNESS_WORDS, body.samenwerking),
  ground: requireTerm(GROUND_WORDS, body.grond),
  groundNote: body.toelichting,
  mayDeviate: body.afwijkenMag,
  deviationClause: body.afwijkingsclausule ?? null,
  mandateTask: termOf(MANDATE_TASK_WORDS, body.mandaatTaak) ?? null,
});

/** Only what was given; null empties what may be empty. */
const changeOf = (body: Static<typeof SamenwerkingstaakWijziging>): Partial<TaskContent> => ({
  ...(body.taak !== undefined && { task: body.taak }),
  ...(body.uitvoering !== undefined && { carriedOutBy: requireTerm(CARRIED_OUT_WORDS, body.uitvoering) }),
  ...(body.samenwerking !== undefined && { jointness: requireTerm(JOINTNESS_WORDS, body.samenwerking) }),
  ...(body.grond !== undefined && { ground: requireTerm(GROUND_WORDS, body.grond) }),
  ...(body.toelichting !== undefined && { groundNote: body.toelichting }),
  ...(body.afwijkenMag !== undefined && { mayDeviate: body.afwijkenMag }),
  ...(body.afwijkingsclausule !== undefined && { deviationClause: body.afwijkingsclausule }),
  ...(body.mandaatTaak !== undefined && {
    mandateTask: body.mandaatTaak === null ? null : requireTerm(MANDATE_TASK_WORDS, body.mandaatTaak),
  }),
});
