import { type Static, Type } from 'typebox';
import { maskBsn } from '../../../kernel/bsn.ts';
import { no } from '../../../kernel/result.ts';
import type { BsnVault } from '../../../platform/crypto/bsn-vault.ts';
import { type ActorContext, type Route, route } from '../../../platform/http/index.ts';
import { listAnswer, listFields, parseList, type Sorts } from '../../../platform/http/list.ts';
import { Id, IdParams, searchField } from '../../../platform/http/schema-parts.ts';
import { ClaimLineList, LineProof } from '../api.ts';
import { findClaim } from '../storage/list-claims.ts';
import { countLines, listLines } from '../storage/list-lines.ts';
import { proveLine } from '../use-cases/prove-line.ts';
import { filterOf, lineFilters } from './line-query.ts';
import { presentLine } from './present.ts';
import { presentProof } from './present-proof.ts';
import { readingPurpose } from './purpose.ts';
import { CLAIM_UNKNOWN, LINE_UNKNOWN } from './refusals.nl.ts';

const SORTS: Sorts = {
  volgnummer: { column: 'id', type: 'bigint' },
  bedrag: { column: 'amount_cents', type: 'bigint' },
  referentie: { column: 'reference', type: 'text' },
};
const ListQuery = Type.Object({ ...listFields(SORTS), ...lineFilters });
const LineSearch = Type.Object(
  { ...listFields(SORTS), ...lineFilters, ...searchField },
  { additionalProperties: false },
);
const LineParams = Type.Object({ id: Id, volgnummer: Type.Integer({ minimum: 1 }) });

/** The lines that fit, for the list and for the search. */
async function linesOf(
  { tx, about }: ActorContext<unknown, unknown, unknown>,
  claimId: number,
  asked: Static<typeof LineSearch>,
) {
  const request = parseList(asked, SORTS, 'volgnummer');
  if (!request.ok) return request;
  const claim = await findClaim(tx, claimId);
  if (!claim) return no({ code: 'claims.claim-unknown' as const });
  about({ recordKind: 'claim', recordId: String(claimId) });
  const filter = filterOf(asked, claimId, claim);
  const rows = await listLines(tx, filter, request.value.order, request.value.page);
  return listAnswer(request.value, { rows, total: await countLines(tx, filter) }, presentLine);
}

export const lineRoutes = (vault: BsnVault): readonly Route[] => [
  route({
    method: 'GET',
    url: '/declaraties/:id/regels',
    summary: 'Regels van een declaratie met hun oordeel',
    tags: ['declaraties'],
    rights: 'claims.read-lines',
    purpose: readingPurpose,
    params: IdParams,
    query: ListQuery,
    answer: ClaimLineList,
    refusals: CLAIM_UNKNOWN,
    handler: async (context) => linesOf(context, context.params.id, context.query),
  }),
  route({
    method: 'POST',
    url: '/declaraties/:id/regels/_zoek',
    summary: 'Regels van een declaratie zoeken, zonder de gezochte tekst in het adres',
    tags: ['declaraties'],
    rights: 'claims.read-lines',
    purpose: readingPurpose,
    params: IdParams,
    body: LineSearch,
    answer: ClaimLineList,
    refusals: CLAIM_UNKNOWN,
    handler: async (context) => linesOf(context, context.params.id, context.body),
  }),
  route({
    method: 'GET',
    url: '/declaraties/:id/regels/:volgnummer',
    summary: 'Een declaratieregel met het bewijs van de beslissing en de draad naar het doel',
    tags: ['declaraties'],
    rights: 'claims.read-lines',
    purpose: readingPurpose,
    params: LineParams,
    answer: LineProof,
    refusals: LINE_UNKNOWN,
    handler: async ({ tx, params, about }) => {
      const proof = await proveLine(tx, { claimId: params.id, seq: params.volgnummer });
      if (!proof) return no({ code: 'claims.line-unknown' as const });
      const { clientId } = proof.stored.facts.line;
      about({
        recordKind: 'claim-line',
        recordId: `${params.id}/${params.volgnummer}`,
        ...(clientId === null ? {} : { subjectKind: 'client', subjectId: clientId }),
      });
      const maskedBsn = proof.stored.sealedBsn === null ? null : maskBsn(vault.decrypt(proof.stored.sealedBsn));
      return presentProof(proof, maskedBsn);
    },
  }),
];
