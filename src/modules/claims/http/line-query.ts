import { type Static, Type } from 'typebox';
import { CentsNumber, choice } from '../../../platform/http/schema-parts.ts';
import { VerdictWords } from '../api.ts';
import { isRule, RULES, ruleEntry } from '../domain/rules.ts';
import type { ClaimHead } from '../storage/list-claims.ts';
import type { LineFilter } from '../storage/list-lines.ts';

/** Filters of the lines of a declaration, the same for the list, its export and the search. */
export const lineFilters = {
  oordeel: Type.Optional(choice(VerdictWords)),
  regel: Type.Optional(
    Type.String({
      enum: RULES.map((entry) => entry.rule),
      description: 'Alleen regels die niet aan deze controle voldoen.',
    }),
  ),
  soort: Type.Optional(choice(['debet', 'credit'])),
  vanafCent: Type.Optional(CentsNumber),
  totCent: Type.Optional(CentsNumber),
};
const LineQuery = Type.Object(lineFilters);
type LineQuery = Static<typeof LineQuery>;

const SIGN_OF_WORD = { goedgekeurd: 'A', afgewezen: 'R', 'in-beoordeling': 'H' } as const;

/** A reference may name a child: it is sought by a body and never stands in an address. */
type Sought = { readonly zoek?: string | undefined };

export const filterOf = (query: LineQuery & Sought, claimId: number, claim: ClaimHead): LineFilter => ({
  claimId,
  declarationYear: Number(claim.period_from.slice(0, 4)),
  verdict: query.oordeel === undefined ? undefined : SIGN_OF_WORD[query.oordeel],
  ruleBit: query.regel !== undefined && isRule(query.regel) ? ruleEntry(query.regel).bit : undefined,
  search: query.zoek,
  sign: query.soort === undefined ? undefined : query.soort === 'debet' ? 'D' : 'C',
  fromCents: query.vanafCent,
  throughCents: query.totCent,
});
