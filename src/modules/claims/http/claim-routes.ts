import { Type } from 'typebox';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { no } from '../../../kernel/result.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { listAnswer, listFields, parseList, type Sorts } from '../../../platform/http/list.ts';
import { CentsNumber, choice, IdParams, searchField } from '../../../platform/http/schema-parts.ts';
import { ClaimDetail, ClaimList, ClaimStatusWords } from '../api.ts';
import { ruleTitle } from '../domain/findings.nl.ts';
import { rulesOfMask } from '../domain/rules.ts';
import {
  type ClaimFilter,
  type ClaimStatus,
  countClaims,
  findAnswerId,
  findClaim,
  listClaims,
} from '../storage/list-claims.ts';
import { countByRules } from '../storage/list-lines.ts';
import { presentClaim } from './present.ts';
import { CLAIM_UNKNOWN } from './refusals.nl.ts';

const SORTS: Sorts = {
  ingediend: { column: 'received_at', type: 'timestamptz' },
  periode: { column: 'period_from', type: 'date' },
  aanbieder: { column: 'provider', type: 'text' },
  gemeente: { column: 'municipality', type: 'text' },
  bedrag: { column: 'claimed_cents', type: 'bigint' },
  afgewezen: { column: 'refused_cents', type: 'bigint' },
};

const filters = {
  ...searchField,
  gemeente: Type.Optional(Type.Integer({ minimum: 1, description: 'Nummer van de gemeente.' })),
  aanbieder: Type.Optional(Type.Integer({ minimum: 1, description: 'Nummer van de aanbieder.' })),
  maand: Type.Optional(
    Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$', description: 'Declaratiemaand, jjjj-mm.' }),
  ),
  afgewezen: Type.Optional(Type.Boolean({ description: 'Alleen declaraties met afgewezen regels.' })),
  status: Type.Optional(choice(ClaimStatusWords)),
  betaald: Type.Optional(Type.Boolean({ description: 'Onwaar: goedgekeurd en nog te betalen.' })),
  vanafCent: Type.Optional(CentsNumber),
  totCent: Type.Optional(CentsNumber),
};
const ListQuery = Type.Object({ ...listFields(SORTS), ...filters });

const STATUS_OF_WORD = {
  'in-beoordeling': 'in-review',
  goedgekeurd: 'approved',
  'deels-afgewezen': 'partly-refused',
  afgewezen: 'refused',
} as const satisfies Record<(typeof ClaimStatusWords)[number], ClaimStatus>;

export const claimRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/declaraties',
    summary: 'Declaraties die u mag zien',
    tags: ['declaraties'],
    rights: 'claims.read',
    query: ListQuery,
    answer: ClaimList,
    handler: async ({ tx, query }) => {
      const request = parseList(query, SORTS, '-ingediend');
      if (!request.ok) return request;
      const filter: ClaimFilter = {
        search: query.zoek,
        municipalityId: query.gemeente,
        providerId: query.aanbieder,
        month: query.maand === undefined ? undefined : parsePlainDate(`${query.maand}-01`),
        refusedOnly: query.afgewezen,
        paid: query.betaald,
        status: query.status === undefined ? undefined : STATUS_OF_WORD[query.status],
        fromCents: query.vanafCent,
        throughCents: query.totCent,
      };
      const rows = await listClaims(tx, filter, request.value.order, request.value.page);
      return listAnswer(request.value, { rows, total: await countClaims(tx, filter) }, presentClaim);
    },
  }),
  route({
    method: 'GET',
    url: '/declaraties/:id',
    summary: 'Een declaratie met haar oordeel',
    tags: ['declaraties'],
    rights: 'claims.read',
    params: IdParams,
    answer: ClaimDetail,
    refusals: CLAIM_UNKNOWN,
    handler: async ({ tx, params, about }) => {
      const claim = await findClaim(tx, params.id);
      if (!claim) return no({ code: 'claims.claim-unknown' as const });
      about({ recordKind: 'claim', recordId: String(params.id) });
      const declarationYear = Number(claim.period_from.slice(0, 4));
      const counted = await countByRules(tx, { claimId: params.id, declarationYear });
      const answerId = await findAnswerId(tx, claim.message_id);
      return {
        ...presentClaim(claim),
        berichtId: Number(claim.message_id),
        antwoordBerichtId: answerId === undefined ? null : Number(answerId),
        oorzaken: causesOf(counted),
      };
    },
  }),
];

type Counted = Awaited<ReturnType<typeof countByRules>>;

/** Each refused line counts once, under its most serious broken rule, so that the causes add up to the refused amount. */
function causesOf(counted: Counted): ClaimDetail['oorzaken'] {
  const byRule = Map.groupBy(counted, (row) => rulesOfMask(Number(row.failed_rules))[0]);
  return [...byRule]
    .flatMap(([rule, rows]) =>
      rule === undefined
        ? []
        : [
            {
              regel: rule,
              titel: ruleTitle(rule),
              aantal: rows.reduce((sum, row) => sum + row.lines, 0),
              bedragCent: Number(rows.reduce((sum, row) => sum + row.amount_cents, 0n)),
            },
          ],
    )
    .sort((a, b) => b.bedragCent - a.bedragCent);
}
