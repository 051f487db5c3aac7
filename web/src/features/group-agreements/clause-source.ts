import type { Bepaling, Bepalingenbibliotheek, GedeeldeBepalingen } from '../../api/register-types.ts';
import { dayOfInstant } from '../../format/index.ts';
import type { ClauseSource, ClauseWish } from '../contracts/change-clause.tsx';

/** Amounts per year are asked for as far ahead as contracts with their extensions commonly run. */
const YEARS_AHEAD = 4;

/**
 * What a clause for several contracts is chosen from: those of the agreement that is brought up to date, those that stand in
 * every chosen contract, and the library.
 */
export function clauseSource(
  library: Pick<Bepalingenbibliotheek, 'items'>,
  earlier: readonly Bepaling[],
  shared: GedeeldeBepalingen['items'],
  today = dayOfInstant(new Date()),
): ClauseSource {
  const others = shared.filter(({ nummer }) => !earlier.some((one) => one.nummer === nummer));
  const bepalingen = [...earlier, ...others];
  const taken = new Set(bepalingen.map(({ sleutel }) => sleutel));
  const year = Number(today.slice(0, 4));
  return {
    van: `${year}-01-01`,
    tot: `${year + YEARS_AHEAD}-12-31`,
    bepalingen,
    nietOpgenomen: library.items.filter(({ sleutel }) => !taken.has(sleutel)),
  };
}

/** A later wish about the same clause takes the place of the earlier one. */
export const withClause = (clauses: readonly ClauseWish[], clause: ClauseWish): readonly ClauseWish[] => [
  ...clauses.filter(({ nummer }) => nummer !== clause.nummer),
  clause,
];
