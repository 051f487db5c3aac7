import { type Static, Type } from 'typebox';
import { searchField } from '../../../platform/http/schema-parts.ts';
import { isRule, RULES, ruleEntry } from '../domain/rules.ts';
import type { ClaimHead } from '../storage/list-claims.ts';
import type { LineFilter } from '../storage/list-lines.ts';

/** Filters of the lines of a declaration, the same for the list and its export. */
export const lineFilters = {
  ...searchField,
  oordeel: Type.Optional(Type.String({ enum: ['goedgekeurd', 'afgewezen'] })),
  regel: Type.Optional(
    Type.String({
      enum: RULES.map((entry) => entry.rule),
      description: 'Alleen regels die niet aan deze controle voldoen.',
    }),
  ),
};
const LineQuery = Type.Object(lineFilters);

export const filterOf = (query: Static<typeof LineQuery>, claimId: number, claim: ClaimHead): LineFilter => ({
  claimId,
  declarationYear: Number(claim.period_from.slice(0, 4)),
  verdict: query.oordeel === undefined ? undefined : query.oordeel === 'afgewezen' ? 'R' : 'A',
  ruleBit: query.regel !== undefined && isRule(query.regel) ? ruleEntry(query.regel).bit : undefined,
  search: query.zoek,
});
