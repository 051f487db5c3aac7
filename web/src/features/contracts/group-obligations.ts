import type { Verplichting } from '../../api/register-types.ts';

/** The same thing, asked on the same day by one contract or by many. */
export interface ObligationGroup {
  readonly key: string;
  readonly first: Verplichting;
  readonly all: readonly Verplichting[];
}

/** Obligations with the same words, day and source together, in the order in which the first of each came. */
export function groupObligations(obligations: readonly Verplichting[]): readonly ObligationGroup[] {
  const groups = Map.groupBy(obligations, ({ dag, wat, bron, teLaat }) => `${dag} ${bron} ${teLaat} ${wat}`);
  return [...groups].flatMap(([key, all]) => (all[0] ? [{ key, first: all[0], all }] : []));
}
