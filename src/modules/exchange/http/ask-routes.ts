import { no, yes } from '../../../kernel/result.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import { findSealedClient } from '../../allocations/index.ts';
import { findChild } from '../use-cases/people/child.ts';
import { allocateNew } from '../use-cases/people/municipality.ts';
import { askAllocation, freshReference } from '../use-cases/people/provider.ts';
import { dossierOfAllocation } from '../use-cases/people/read-case.ts';
import { AllocateQuestion, type AskedFields, CareQuestion, SituationAnswer } from './asked-schemas.ts';
import { actsAs, carePurpose, dayOf, depsOf, type ExchangeOptions } from './context.ts';
import { incomplete } from './incomplete.ts';
import { presentSent } from './present-sent.ts';
import { presentSituation } from './present-situation.ts';
import { sizeMissing, toChild, toNewContent, toProductAsked } from './read-asked.ts';
import { Sent } from './request-schemas.ts';
import { CONTACT_MISSING, FLOW_REFUSALS, NOT_SENDABLE, NOT_THERE, QUESTION_INCOMPLETE } from './words.nl.ts';

const guard = {
  purpose: carePurpose,
  idempotent: true,
  answer: Sent,
  refusals: { ...FLOW_REFUSALS, ...NOT_THERE, ...CONTACT_MISSING, ...NOT_SENDABLE, ...QUESTION_INCOMPLETE },
} as const;
const notThere = no({ code: 'exchange.not-found' as const });

/** What begins a conversation about a child: a provider that asks for care, a municipality that allocates of its own accord. */
export function askRoutes(options: ExchangeOptions): readonly Route[] {
  const deps = depsOf(options);
  return [
    route({
      method: 'POST',
      url: '/verzoeken/_nieuw',
      summary: 'Vraag een gemeente om hulp voor een jeugdige: er gaat een JW315 uit',
      tags: ['verzoeken'],
      ...guard,
      rights: ['requests.read', 'delivery.report'],
      body: CareQuestion,
      handler: async ({ tx, body, actor, scope, about }) => {
        const [providerId] = scope.providerIds;
        if (!actsAs('provider', scope) || providerId === undefined) return notThere;
        const child = toChild(body.jeugdige, body.gemeenteId);
        if (!child.ok) return child;
        const missing = missingOf(body.producten);
        if (missing) return incomplete(missing);
        const found = await findChild(tx, deps, child.value);
        if (!found) return notThere;
        const { municipalityId, named: client } = found;
        if (found.client.clientId !== undefined) about(ofChild(found.client.clientId, 'request'));
        const sent = await askAllocation(tx, deps, {
          municipalityId,
          providerId,
          client,
          asked: body.producten.map((asked) => toProductAsked(asked, freshReference())),
          personId: actor.personId,
          ...(body.proef && { preview: true }),
        });
        return sent.ok ? yes(presentSent(sent.value)) : sent;
      },
    }),
    route({
      method: 'POST',
      url: '/toewijzingen/_nieuw',
      summary: 'Wijs hulp toe zonder dat erom is verzocht: er gaat een JW301 uit',
      tags: ['toewijzingen'],
      ...guard,
      rights: 'allocations.decide',
      body: AllocateQuestion,
      handler: async ({ tx, body, actor, scope, about }) => {
        const { municipalityIds } = scope;
        const municipalityId = body.gemeenteId ?? (municipalityIds.length === 1 ? municipalityIds[0] : undefined);
        const own = municipalityId === undefined || municipalityIds.includes(municipalityId);
        if (!actsAs('municipality', scope) || !own) return notThere;
        const child = toChild(body.jeugdige, municipalityId);
        if (!child.ok) return child;
        if ('clientId' in child.value) {
          const sealed = await findSealedClient(tx, child.value.clientId);
          if (!sealed || !municipalityIds.includes(sealed.municipalityId)) return notThere;
          about(ofChild(child.value.clientId, 'allocation'));
        }
        const missing = missingOf(body.producten);
        if (missing) return incomplete(missing);
        const sent = await allocateNew(tx, deps, {
          ...child.value,
          providerId: body.aanbiederId,
          contents: body.producten.map(toNewContent),
          personId: actor.personId,
          ...(body.proef && { preview: true }),
        });
        return sent.ok ? yes(presentSent(sent.value)) : sent;
      },
    }),
    route({
      method: 'GET',
      url: '/toewijzingen/:id/situatie',
      summary: 'Alles wat nu geldt voor de jeugdige van een toewijzing bij deze aanbieder',
      tags: ['toewijzingen'],
      rights: 'allocations.read',
      purpose: carePurpose,
      params: IdParams,
      answer: SituationAnswer,
      refusals: NOT_THERE,
      handler: async ({ tx, params, about }) => {
        const known = await dossierOfAllocation(tx, BigInt(params.id));
        if (!known) return notThere;
        about({ ...ofChild(known.found.clientId, 'allocation'), recordId: String(params.id) });
        return yes(await presentSituation(tx, known, dayOf(options.now)));
      },
    }),
  ];
}

const ofChild = (clientId: bigint, recordKind: string) => ({
  subjectKind: 'client' as const,
  subjectId: String(clientId),
  recordKind,
});

/** What is missing of a product: a code without a category, or part of its size. */
const missingOf = (asked: readonly AskedFields[]): string | undefined =>
  asked
    .map((one) => (one.productcode !== undefined && one.categorie === undefined ? 'categorie' : sizeMissing(one)))
    .find((missing) => missing !== undefined);
