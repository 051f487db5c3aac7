import type { ActorScope } from '../../../platform/db/index.ts';
import { type SqlFragment, sql } from '../../../platform/db/sql.ts';

/** Whose figures are asked: the region's, or those of municipalities or providers. */
export type Whose = {
  readonly regionIds: readonly number[];
  readonly municipalityIds: readonly number[];
  readonly providerIds: readonly number[];
};

/**
 * A region sees its own figures, a municipality and a provider their own, everybody else those of the municipalities in the scope.
 * Row security is wider for a municipality (it shares the region's contracts), so this narrows it to what is its own.
 */
export function whoseFigures(kind: string, scope: ActorScope): Whose {
  if (kind === 'region')
    return { regionIds: ownOnly(scope.regionIds, scope.organisationId), municipalityIds: [], providerIds: [] };
  if (kind === 'provider') return { regionIds: [], municipalityIds: [], providerIds: scope.providerIds };
  const own = kind === 'municipality' && scope.organisationId !== null ? [scope.organisationId] : scope.municipalityIds;
  return { regionIds: [], municipalityIds: own, providerIds: [] };
}

const ownOnly = (ids: readonly number[], id: number | null): readonly number[] => ids.filter((one) => one === id);

/** Condition on a table with region, municipality and provider, by its name in the statement. */
export function belongsTo(whose: Whose, table: string): SqlFragment {
  const column = (name: string) => sql.trusted(`${table}.${name}`);
  if (whose.regionIds.length > 0) return sql`${column('region_id')} = any(${[...whose.regionIds]}::int[])`;
  if (whose.providerIds.length > 0) return sql`${column('provider_id')} = any(${[...whose.providerIds]}::int[])`;
  return sql`${column('municipality_id')} = any(${[...whose.municipalityIds]}::int[])`;
}

/** The same on what a counting function answers, which already holds the region's own only. */
export const belongsToCount = (whose: Whose, table: string): SqlFragment =>
  whose.regionIds.length > 0 ? sql.yes : belongsTo(whose, table);
