import { Type } from 'typebox';
import { yearOf } from '../../../../kernel/plain-date.ts';
import { no, yes } from '../../../../kernel/result.ts';
import { answer, type Route, route } from '../../../../platform/http/index.ts';
import { listAnswer, listFields, parseList } from '../../../../platform/http/list.ts';
import { choice, IdParams, listOf } from '../../../../platform/http/schema-parts.ts';
import { termOf } from '../../../../platform/http/terms.ts';
import { transferState } from '../../domain/client-transfer.ts';
import { findContractEnd, listMovingClients, listProgress, type MovingClient } from '../../storage/client-transfers.ts';
import { planTransfers } from '../../use-cases/plan-transfers.ts';
import { dailyPurpose, type ModuleOptions } from '../context.ts';
import { nameOfChild } from '../to-json.ts';
import { NieuweOverdracht, Overdracht, OverTeDragen } from './transfer-schemas.ts';
import { TRANSFER_WORDS, transferRefusals } from './transfer-words.nl.ts';

const tags = ['Overdracht'];
const recordKind = 'client-transfer';
const SORTS = {
  hulp: { column: 'sortProduct', type: 'text' },
  nummer: { column: 'number', type: 'bigint' },
  tot: { column: 'sortEnd', type: 'date' },
} as const;
const MovingQuery = Type.Object({
  ...listFields(SORTS),
  toestand: Type.Optional(choice(Object.values(TRANSFER_WORDS))),
});
const unknown = { 'allocations.contract-unknown': transferRefusals['allocations.contract-unknown'] };

/**
 * The move of young people at the end of a contract. Who manages contracts sees how far it is, in totals; who handles the
 * allocations sees and plans for each of its own young people. Here, because this is the lowest floor that knows both.
 */
export function transferRoutes({ today }: Pick<ModuleOptions, 'today'>): Route[] {
  return [
    route({
      method: 'GET',
      url: '/contracten/:id/overdracht',
      summary: 'Hoeveel toewijzingen na het einde van een contract doorlopen, en hoe ver de overdracht is',
      tags,
      rights: 'contracts.read',
      params: IdParams,
      answer: Overdracht,
      refusals: unknown,
      async handler({ params, tx, about }) {
        about({ recordKind, recordId: String(params.id) });
        const contract = await findContractEnd(tx, params.id);
        if (!contract) return no({ code: 'allocations.contract-unknown' });
        const progress = await listProgress(tx, params.id);
        const sum = (pick: (one: (typeof progress)[number]) => number) =>
          progress.reduce((total, one) => total + pick(one), 0);
        return yes({
          laatsteDag: contract.lastDay,
          verlenging: contract.extensionOptions,
          loopt: sum(({ running }) => running),
          gepland: sum(({ planned }) => planned),
          geregeld: sum(({ arranged }) => arranged),
          gemeenten: progress.map((one) => ({
            id: one.municipalityId,
            naam: one.name,
            loopt: one.running,
            gepland: one.planned,
            geregeld: one.arranged,
          })),
        });
      },
    }),
    route({
      method: 'GET',
      url: '/contracten/:id/overdracht/jeugdigen',
      summary: 'De eigen jeugdigen die na het einde van een contract naar een andere aanbieder gaan',
      tags,
      rights: 'allocations.read',
      purpose: dailyPurpose,
      params: IdParams,
      query: MovingQuery,
      answer: listOf(OverTeDragen),
      refusals: unknown,
      async handler({ params, query, tx, about }) {
        about({ recordKind, recordId: String(params.id) });
        if (!(await findContractEnd(tx, params.id))) return no({ code: 'allocations.contract-unknown' });
        const request = parseList(query, SORTS, 'hulp');
        if (!request.ok) return request;
        const { order, page } = request.value;
        const state = query.toestand && termOf(TRANSFER_WORDS, query.toestand);
        return yes(
          listAnswer(request.value, await listMovingClients(tx, params.id, state, order, page), toOverTeDragen),
        );
      },
    }),
    route({
      method: 'POST',
      url: '/contracten/:id/overdracht/jeugdigen',
      summary: 'Vastleggen naar welke aanbieder een of meer jeugdigen gaan, en wanneer: allemaal of geen',
      tags,
      rights: 'allocations.decide',
      purpose: 'access-to-care',
      idempotent: true,
      params: IdParams,
      body: NieuweOverdracht,
      status: 201,
      refusals: transferRefusals,
      async handler({ params, body, tx, actor, about }) {
        const by = { personId: actor.personId, organisationId: actor.organisation.id, today: today() };
        const planned = await planTransfers(tx, by, params.id, {
          allocationIds: body.toewijzingIds,
          toProviderId: body.naarId,
          onDay: body.per,
          note: body.toelichting,
        });
        if (!planned.ok) return planned;
        for (const id of planned.value)
          about({ subjectKind: 'client', subjectId: String(id), recordKind, recordId: String(params.id) });
        return yes(answer(undefined, { status: 201 }));
      },
    }),
  ];
}

const toOverTeDragen = (one: MovingClient): OverTeDragen => ({
  toewijzingId: Number(one.id),
  nummer: Number(one.number),
  naam: nameOfChild(one),
  geboortejaar: yearOf(one.bornOn),
  gemeente: one.municipalityName,
  product: one.productName,
  tot: one.throughOn,
  naar: one.toProviderId === null ? null : { id: one.toProviderId, naam: one.toProviderName ?? '' },
  per: one.onDay,
  toelichting: one.note ?? '',
  stand: TRANSFER_WORDS[transferState(one)],
});
