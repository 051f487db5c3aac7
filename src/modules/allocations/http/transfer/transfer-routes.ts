import { yearOf } from '../../../../kernel/plain-date.ts';
import { no, yes } from '../../../../kernel/result.ts';
import { answer, type Route, route } from '../../../../platform/http/index.ts';
import { IdParams } from '../../../../platform/http/schema-parts.ts';
import { transferState } from '../../domain/client-transfer.ts';
import { findContractEnd, listMovingClients, listProgress, type MovingClient } from '../../storage/client-transfers.ts';
import { planTransfer } from '../../use-cases/plan-transfer.ts';
import { dailyPurpose, type ModuleOptions } from '../context.ts';
import { nameOfChild } from '../to-json.ts';
import { NieuweOverdracht, Overdracht, OverTeDragenLijst } from './transfer-schemas.ts';
import { TRANSFER_WORDS, transferRefusals } from './transfer-words.nl.ts';

const tags = ['Overdracht'];
const recordKind = 'client-transfer';
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
      answer: OverTeDragenLijst,
      refusals: unknown,
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        if (!(await findContractEnd(tx, params.id))) return no({ code: 'allocations.contract-unknown' });
        const moving = await listMovingClients(tx, params.id);
        return yes({ items: moving.map(toOverTeDragen), magPlannen: actor.role === 'access-worker' });
      },
    }),
    route({
      method: 'POST',
      url: '/toewijzingen/:id/overdrachten',
      summary: 'Vastleggen naar welke aanbieder een jeugdige gaat, en wanneer',
      tags,
      rights: 'allocations.decide',
      purpose: 'access-to-care',
      idempotent: true,
      params: IdParams,
      body: NieuweOverdracht,
      status: 201,
      refusals: transferRefusals,
      async handler({ params, body, tx, actor, scope, about }) {
        const by = { personId: actor.personId, organisationId: actor.organisation.id, today: today() };
        const asked = { toProviderId: body.naarId, onDay: body.per, note: body.toelichting };
        const planned = await planTransfer(tx, scope, by, params.id, asked);
        if (!planned.ok) return planned;
        about({ subjectKind: 'client', subjectId: String(planned.value), recordKind, recordId: String(params.id) });
        return yes(answer(undefined, { status: 201 }));
      },
    }),
  ];
}

const toOverTeDragen = (one: MovingClient): OverTeDragenLijst['items'][number] => ({
  toewijzingId: Number(one.allocationId),
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
