import { type Static, Type } from 'typebox';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { yes } from '../../../kernel/result.ts';
import { answer, openRoute, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { Day, Id, IdParams } from '../../../platform/http/schema-parts.ts';
import { Beeindiging, Mandaat, MandaatTaak, MandatenLijst, NieuwMandaat } from '../api.ts';
import { listMandates, type MandateFilter } from '../storage/mandates.ts';
import { addMandate, closeMandate } from '../use-cases/manage-mandates.ts';
import { administratorOf, type ModuleOptions } from './context.ts';
import { partiesRefusals } from './refusals.nl.ts';
import { toMandaat } from './to-json.ts';
import { HOLDER_WORDS, MANDATE_TASK_WORDS, requireTerm, termOf } from './words.nl.ts';

const tags = ['Mandaten'];
const MandateQuery = Type.Object({
  gemeente: Type.Optional(Id),
  taak: Type.Optional(MandaatTaak),
  peildatum: Type.Optional(Day),
});

const filterOf = (query: Static<typeof MandateQuery>, onDay: PlainDate | undefined): MandateFilter => ({
  municipalityId: query.gemeente,
  task: termOf(MANDATE_TASK_WORDS, query.taak),
  onDay,
});

/** The mandate register per task: R-006, flagged when incomplete. */
export function mandateRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/mandaten',
      summary: 'Mandaten van de eigen regio, nu en eerder',
      tags,
      rights: 'mandates.read',
      query: MandateQuery,
      answer: MandatenLijst,
      async handler({ query, tx, scope, about }) {
        about({ recordKind: 'mandate' });
        const filter = { ...filterOf(query, query.peildatum), regionIds: scope.regionIds };
        return wholeList(await listMandates(tx, filter), toMandaat);
      },
    }),
    openRoute({
      method: 'GET',
      url: '/openbaar/mandaten',
      summary: 'Openbaar mandaatregister: wie gaat waarover',
      tags: ['Openbaar'],
      query: MandateQuery,
      answer: MandatenLijst,
      handler: async ({ query, tx }) =>
        wholeList(await listMandates(tx, filterOf(query, query.peildatum ?? today())), toMandaat),
    }),
    route({
      method: 'POST',
      url: '/mandaten',
      summary: 'Een mandaat vastleggen',
      tags,
      rights: 'mandates.manage',
      purpose: 'administration',
      idempotent: true,
      body: NieuwMandaat,
      answer: Mandaat,
      status: 201,
      refusals: partiesRefusals,
      async handler({ body, tx, actor, about }) {
        const made = await addMandate(tx, administratorOf(actor, today()), {
          municipalityId: body.gemeenteId,
          task: requireTerm(MANDATE_TASK_WORDS, body.taak),
          holder: requireTerm(HOLDER_WORDS, body.houder),
          adoptedOn: body.vastgesteldOp,
          decision: body.besluit,
          staffingFte: body.bezettingFte ?? null,
          organisationNote: body.inrichting ?? null,
          fromOn: body.van,
          throughOn: body.tot ?? null,
        });
        if (!made.ok) return made;
        about({ recordKind: 'mandate', recordId: String(made.value.id) });
        return yes(answer(toMandaat(made.value), { status: 201, version: made.value.rowVersion }));
      },
    }),
    route({
      method: 'POST',
      url: '/mandaten/:id/beeindigingen',
      summary: 'Een mandaat beëindigen',
      tags,
      rights: 'mandates.manage',
      purpose: 'administration',
      ifMatch: true,
      params: IdParams,
      body: Beeindiging,
      answer: Mandaat,
      refusals: partiesRefusals,
      async handler({ params, body, tx, actor, ifMatch, about }) {
        about({ recordKind: 'mandate', recordId: String(params.id) });
        const wanted = { id: params.id, throughOn: body.tot, matches: ifMatch };
        const ended = await closeMandate(tx, administratorOf(actor, today()), wanted);
        return ended.ok ? yes(answer(toMandaat(ended.value), { version: ended.value.rowVersion })) : ended;
      },
    }),
  ];
}
