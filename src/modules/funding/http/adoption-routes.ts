import { Type } from 'typebox';
import { yes } from '../../../kernel/result.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { Day, Id, IdParams, listOf } from '../../../platform/http/schema-parts.ts';
import { Koppelbaarcontract, Voorwaarden } from '../api.ts';
import { contractsOfRegion } from '../storage/contract-funding.ts';
import { adoptTerms } from '../use-cases/keep-terms.ts';
import { linkTerms } from '../use-cases/link-contract.ts';
import { openTerms } from '../use-cases/terms.ts';
import { authorOf, type ModuleOptions, TERMS_RECORD as recordKind, TERMS_TAGS as tags, viewerOf } from './context.ts';
import { fundingRefusals as refusals } from './refusals.nl.ts';
import { showTerms } from './show-terms.ts';

/** Adopting terms, and paying contracts by them. */
export const adoptionRoutes = ({ today }: ModuleOptions): Route[] => [
  route({
    method: 'POST',
    url: '/bekostigingsvoorwaarden/:id/vaststelling',
    summary: 'Een concept vaststellen; daarna verandert het niet meer',
    tags,
    rights: 'funding.manage',
    idempotent: true,
    params: IdParams,
    answer: Voorwaarden,
    refusals,
    async handler({ params, tx, actor, can, about }) {
      about({ recordKind, recordId: String(params.id) });
      const adopted = await adoptTerms(tx, authorOf(actor, today()), params.id);
      if (!adopted.ok) return adopted;
      return yes(await showTerms(tx, adopted.value, { viewer: viewerOf(actor, can), today: today() }));
    },
  }),
  route({
    method: 'GET',
    url: '/bekostigingsvoorwaarden/:id/contracten',
    summary: 'Lopende contracten van de regio, met de voorwaarden waarmee ze nu betaald worden',
    tags,
    rights: 'funding.manage',
    params: IdParams,
    answer: listOf(Koppelbaarcontract),
    refusals,
    async handler({ params, tx, about }) {
      about({ recordKind, recordId: String(params.id) });
      const opened = await openTerms(tx, params.id, today());
      if (!opened.ok) return opened;
      const contracts = await contractsOfRegion(tx, opened.value.stored.regionId, today());
      return yes(
        wholeList(contracts, (one) => ({
          id: one.id,
          nummer: one.number,
          naam: one.name,
          aanbieder: one.providerName,
          van: one.fromOn,
          tot: one.throughOn,
          voorwaarden: one.termsName,
        })),
      );
    },
  }),
  route({
    method: 'POST',
    url: '/bekostigingsvoorwaarden/:id/contracten',
    summary: 'Een contract vanaf een dag met deze voorwaarden betalen',
    tags,
    rights: 'funding.manage',
    idempotent: true,
    params: IdParams,
    body: Type.Object({ contractId: Id, van: Day }),
    answer: Voorwaarden,
    status: 201,
    refusals,
    async handler({ params, body, tx, actor, can, about }) {
      about({ recordKind, recordId: String(params.id) });
      const linked = await linkTerms(tx, authorOf(actor, today()), params.id, body.contractId, body.van);
      if (!linked.ok) return linked;
      return yes(await showTerms(tx, linked.value, { viewer: viewerOf(actor, can), today: today() }, { status: 201 }));
    },
  }),
];
