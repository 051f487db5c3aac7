import type { ActorScope } from './actor-scope.ts';
import { type SqlFragment, sql } from './sql.ts';

const isOneOf = (column: string, ids: readonly number[]): SqlFragment =>
  ids.length === 1
    ? sql`${sql.identifier(column)} = ${ids[0]}`
    : sql`${sql.identifier(column)} = any(${[...ids]}::int[])`;

/**
 * The rows of the scope's municipalities and providers, said once more in the statement itself. Row security decides who
 * sees what; this only tells the planner in numbers what the policy hides in a function, so that it walks an index
 * instead of ten years of everybody's rows. For tables with the policy on municipality_id and provider_id.
 */
export function ownRows(scope: Pick<ActorScope, 'municipalityIds' | 'providerIds'>): SqlFragment {
  const { municipalityIds, providerIds } = scope;
  if (providerIds.length === 0) return isOneOf('municipality_id', municipalityIds);
  if (municipalityIds.length === 0) return isOneOf('provider_id', providerIds);
  return sql`(${isOneOf('municipality_id', municipalityIds)} or ${isOneOf('provider_id', providerIds)})`;
}
