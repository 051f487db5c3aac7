import { Type } from 'typebox';
import { yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { Id, IdParams, listOf } from '../../../platform/http/schema-parts.ts';
import type { NewCondition } from '../domain/binding-condition.ts';
import {
  type BindingCondition,
  listAllocationConditions,
  listProductConditions,
} from '../storage/binding-conditions.ts';
import { gatherAllocation } from '../use-cases/gather-allocation.ts';
import { addCondition, closeCondition, ownProduct } from '../use-cases/keep-conditions.ts';
import { BindendeVoorwaarde, EindeVoorwaarde, NieuweBindendeVoorwaarde } from './condition-schemas.ts';
import { dailyPurpose, type ModuleOptions } from './context.ts';
import { allocationRefusals, BODY_WORDS, conditionRefusals, termOf } from './words.nl.ts';

const tags = ['BindendeVoorwaarden'];
const recordKind = 'binding-condition';
const refusals = {
  ...conditionRefusals,
  'allocations.allocation-unknown': allocationRefusals['allocations.allocation-unknown'],
};
const EndParams = Type.Object({ id: Id, voorwaardeId: Id });

/**
 * What courts, certified bodies, guardians, police and schools bind the help to. A condition of a product is
 * policy and readable by who reads contracts; one of an allocation is about a child, so it takes the right and purpose
 * of that allocation. They live here because this is the lowest floor that knows products and allocations both.
 */
export function conditionRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/bindende-voorwaarden',
      summary: 'Voorwaarden van andere instanties bij producten; van een product, of van de producten in een contract',
      tags,
      rights: 'contracts.read',
      query: Type.Object({ product: Type.Optional(Id), contract: Type.Optional(Id) }),
      answer: listOf(BindendeVoorwaarde),
      async handler({ query, tx, about }) {
        about({ recordKind });
        const filter = { productId: query.product, contractId: query.contract, onDay: today() };
        return wholeList(await listProductConditions(tx, filter), toVoorwaarde);
      },
    }),
    route({
      method: 'POST',
      url: '/producten/:id/bindende-voorwaarden',
      summary: 'Vastleggen waaraan een andere instantie de hulp van een product bindt',
      tags,
      rights: 'conditions.manage',
      idempotent: true,
      params: IdParams,
      body: NieuweBindendeVoorwaarde,
      answer: BindendeVoorwaarde,
      status: 201,
      refusals,
      async handler({ params, body, tx, actor, scope, about }) {
        about({ recordKind });
        const product = await ownProduct(tx, params.id, scope.regionIds);
        if (!product.ok) return product;
        const made = await addCondition(tx, product.value, conditionOf(body), actor.personId);
        return made.ok ? yes(answer(toVoorwaarde(made.value), { status: 201 })) : made;
      },
    }),
    route({
      method: 'POST',
      url: '/producten/:id/bindende-voorwaarden/:voorwaardeId/beeindigingen',
      summary: 'Een voorwaarde bij een product beëindigen',
      tags,
      rights: 'conditions.manage',
      params: EndParams,
      body: EindeVoorwaarde,
      answer: BindendeVoorwaarde,
      refusals,
      async handler({ params, body, tx, scope, about }) {
        about({ recordKind, recordId: String(params.voorwaardeId) });
        const product = await ownProduct(tx, params.id, scope.regionIds);
        if (!product.ok) return product;
        const isOf = (one: BindingCondition) => one.productId === params.id;
        const ended = await closeCondition(tx, params.voorwaardeId, body.tot, isOf);
        return ended.ok ? yes(toVoorwaarde(ended.value)) : ended;
      },
    }),
    route({
      method: 'GET',
      url: '/toewijzingen/:id/bindende-voorwaarden',
      summary: 'Wat de hulp van een toewijzing bindt: haar eigen voorwaarden en die van haar product',
      tags,
      rights: 'allocations.read',
      purpose: dailyPurpose,
      params: IdParams,
      answer: listOf(BindendeVoorwaarde),
      refusals: { 'allocations.allocation-unknown': refusals['allocations.allocation-unknown'] },
      async handler({ params, tx, scope, about }) {
        const opened = await gatherAllocation(tx, scope, { id: params.id }, today());
        if (!opened.ok) return opened;
        const { head, versions } = opened.value;
        about({ subjectKind: 'client', subjectId: String(head.clientId), recordKind, recordId: String(head.id) });
        const of = { allocationId: head.id, productId: versions[0].productId, onDay: today() };
        return yes(wholeList(await listAllocationConditions(tx, of), toVoorwaarde));
      },
    }),
    route({
      method: 'POST',
      url: '/toewijzingen/:id/bindende-voorwaarden',
      summary: 'Vastleggen waaraan een andere instantie de hulp van een toewijzing bindt',
      tags,
      rights: 'allocations.condition',
      purpose: 'access-to-care',
      idempotent: true,
      params: IdParams,
      body: NieuweBindendeVoorwaarde,
      answer: BindendeVoorwaarde,
      status: 201,
      refusals,
      async handler({ params, body, tx, actor, scope, about }) {
        const opened = await gatherAllocation(tx, scope, { id: params.id }, today());
        if (!opened.ok) return opened;
        const { head } = opened.value;
        about({ subjectKind: 'client', subjectId: String(head.clientId), recordKind, recordId: String(head.id) });
        const of = {
          allocationId: head.id,
          municipalityId: head.municipalityId,
          providerId: head.providerId,
        };
        const made = await addCondition(tx, of, conditionOf(body), actor.personId);
        return made.ok ? yes(answer(toVoorwaarde(made.value), { status: 201 })) : made;
      },
    }),
    route({
      method: 'POST',
      url: '/toewijzingen/:id/bindende-voorwaarden/:voorwaardeId/beeindigingen',
      summary: 'Een voorwaarde bij een toewijzing beëindigen',
      tags,
      rights: 'allocations.condition',
      purpose: 'access-to-care',
      params: EndParams,
      body: EindeVoorwaarde,
      answer: BindendeVoorwaarde,
      refusals,
      async handler({ params, body, tx, scope, about }) {
        const opened = await gatherAllocation(tx, scope, { id: params.id }, today());
        if (!opened.ok) return opened;
        const { head } = opened.value;
        about({ subjectKind: 'client', subjectId: String(head.clientId), recordKind, recordId: String(head.id) });
        const isOf = (one: BindingCondition) => one.allocationId === head.id;
        const ended = await closeCondition(tx, params.voorwaardeId, body.tot, isOf);
        return ended.ok ? yes(toVoorwaarde(ended.value)) : ended;
      },
    }),
  ];
}

function conditionOf(body: NieuweBindendeVoorwaarde): NewCondition {
  const named = termOf(BODY_WORDS, body.instantie);
  if (!named) throw new RangeError(`no term for ${body.instantie}`);
  return {
    body: named,
    organisationId: body.organisatieId ?? null,
    condition: body.voorwaarde,
    basis: body.grondslag,
    fromOn: body.van,
    throughOn: body.tot ?? null,
  };
}

const named = (id: number | null, name: string | null) => (id === null || name === null ? null : { id, naam: name });

const toVoorwaarde = (row: BindingCondition): BindendeVoorwaarde => ({
  id: row.id,
  product: named(row.productId, row.productName),
  toewijzingId: row.allocationId === null ? null : Number(row.allocationId),
  instantie: BODY_WORDS[row.body],
  organisatie: named(row.organisationId, row.organisationName),
  voorwaarde: row.condition,
  grondslag: row.basis,
  van: row.fromOn,
  tot: row.throughOn,
  vastgelegdDoor: row.personName,
});
