import { Type } from 'typebox';
import { yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { listAnswer, listFields, parseList, wholeList } from '../../../platform/http/list.ts';
import { Id, IdParams, listOf } from '../../../platform/http/schema-parts.ts';
import { termOf } from '../../../platform/http/terms.ts';
import { dailyPurpose, gatherAllocation } from '../../allocations/index.ts';
import { listAllocationResults, listResults } from '../storage/agreed-results.ts';
import { listSteps } from '../storage/result-steps.ts';
import { proposeResult, sideOf } from '../use-cases/keep-results.ts';
import { aboutResult, actingOn, type ModuleOptions, tags } from './context.ts';
import { NieuwResultaat, Resultaat, ResultaatStatus, ResultatenLijst } from './result-schemas.ts';
import { toResultaat, toResultaatItem } from './to-json.ts';
import { FAMILY_WORDS, resultRefusals, STATE_WORDS } from './words.nl.ts';

const SORTS = {
  uiterlijk: { column: 'dueOn', type: 'date' },
  afgesproken: { column: 'agreedOn', type: 'date' },
} as const;
const unknown = { 'allocations.allocation-unknown': resultRefusals['allocations.allocation-unknown'] };

/** Reading results, and proposing one. */
export const resultRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/resultaten',
    summary: 'Afgesproken resultaten van het eigen bereik, met waar elk staat',
    tags,
    rights: 'allocations.read',
    purpose: dailyPurpose,
    query: Type.Object({
      ...listFields(SORTS),
      status: Type.Optional(ResultaatStatus),
      gemeente: Type.Optional(Id),
      aanbieder: Type.Optional(Id),
    }),
    answer: ResultatenLijst,
    async handler({ query, tx, scope, about }) {
      const request = parseList(query, SORTS, 'uiterlijk');
      if (!request.ok) return request;
      const state = query.status === undefined ? undefined : termOf(STATE_WORDS, query.status);
      const filter = { state, municipalityId: query.gemeente, providerId: query.aanbieder };
      const found = await listResults(tx, scope, filter, request.value.order, request.value.page);
      const children = new Set(found.rows.slice(0, request.value.page.limit).map(({ clientId }) => String(clientId)));
      for (const subjectId of children) about({ subjectKind: 'client', subjectId, recordKind: 'agreed-result' });
      return listAnswer(request.value, found, toResultaatItem(sideOf(scope)));
    },
  }),
  route({
    method: 'GET',
    url: '/toewijzingen/:id/resultaten',
    summary: 'De resultaten die bij een toewijzing zijn afgesproken, met alle meldingen en oordelen',
    tags,
    rights: 'allocations.read',
    purpose: dailyPurpose,
    params: IdParams,
    answer: listOf(Resultaat),
    refusals: unknown,
    async handler({ params, tx, scope, about }) {
      const opened = await gatherAllocation(tx, scope, { id: params.id }, today());
      if (!opened.ok) return opened;
      const { head } = opened.value;
      about({
        subjectKind: 'client',
        subjectId: String(head.clientId),
        recordKind: 'allocation',
        recordId: String(head.id),
      });
      const rows = await listAllocationResults(tx, head.id);
      const steps = Map.groupBy(
        await listSteps(
          tx,
          rows.map(({ id }) => id),
        ),
        ({ resultId }) => resultId,
      );
      return yes(wholeList(rows, (row) => toResultaat(row, steps.get(row.id) ?? [], sideOf(scope))));
    },
  }),
  route({
    method: 'POST',
    url: '/toewijzingen/:id/resultaten',
    summary: 'Een resultaat voorstellen; het telt als de andere partij akkoord is',
    tags,
    rights: 'allocations.read',
    purpose: dailyPurpose,
    idempotent: true,
    params: IdParams,
    body: NieuwResultaat,
    answer: Resultaat,
    status: 201,
    refusals: resultRefusals,
    async handler({ params, body, tx, actor, scope, about }) {
      const by = actingOn(actor, scope, today());
      if (!by.ok) return by;
      const opened = await gatherAllocation(tx, scope, { id: params.id }, today());
      if (!opened.ok) return opened;
      const { id: allocationId, municipalityId, providerId } = opened.value.head;
      const made = await proposeResult(
        tx,
        by.value,
        { allocationId, municipalityId, providerId },
        {
          text: body.omschrijving,
          dueOn: body.uiterlijk,
          agreedOn: body.afgesprokenOp,
          family: termOf(FAMILY_WORDS, body.gezin),
        },
      );
      if (!made.ok) return made;
      about(aboutResult(made.value));
      return yes(answer(toResultaat(made.value, [], by.value.side), { status: 201 }));
    },
  }),
];
