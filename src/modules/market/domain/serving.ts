/** What serves each goal, out of facts of the floors below. Pure. */
import type { ClauseKey, GoalStanding, LiveValue } from '../../goals/api.ts';

export type ServingFacts = {
  readonly goalIds: readonly number[];
  readonly products: readonly { readonly goalId: number; readonly id: number; readonly name: string }[];
  readonly clauses: readonly (ClauseKey & { readonly contracts: number; readonly pricedGoals: readonly number[] })[];
  /** What people said. Number and title are null for a clause of the library. */
  readonly said: readonly {
    readonly modelKey: string | null;
    readonly number: string | null;
    readonly title: string | null;
    readonly goalId: number;
    readonly how: string;
  }[];
  readonly requirements: readonly { readonly goalId: number; readonly code: string; readonly title: string }[];
  readonly live: ReadonlyMap<number, LiveValue>;
};

/** The same for a clause of the library wherever it stands, and for one of parties' own by number and title. */
const identityOf = (one: {
  readonly modelKey: string | null;
  readonly number: string | null;
  readonly title: string | null;
}) => (one.modelKey === null ? `${one.number} ${one.title}` : `key ${one.modelKey}`);

/** Per goal its products, clauses, requirements and figure; only clauses that run count. */
export function standingOf(facts: ServingFacts): GoalStanding[] {
  const running = new Map(facts.clauses.map((one) => [identityOf(one), one]));
  return facts.goalIds.map((goalId) => {
    const byPerson = facts.said
      .filter((one) => one.goalId === goalId)
      .flatMap((one) => {
        const clause = running.get(identityOf(one));
        return clause ? [{ ...keyOf(clause), by: 'person' as const, how: one.how }] : [];
      });
    const byEuros = facts.clauses
      .filter((one) => one.pricedGoals.includes(goalId))
      .map((one) => ({ ...keyOf(one), by: 'euros' as const, how: null }));
    return {
      goalId,
      products: facts.products.filter((one) => one.goalId === goalId).map(({ id, name }) => ({ id, name })),
      clauses: [...byEuros, ...byPerson],
      requirements: facts.requirements
        .filter((one) => one.goalId === goalId)
        .map(({ code, title }) => ({ code, title })),
      live: facts.live.get(goalId) ?? null,
    };
  });
}

/** Clauses that run, price nothing with a goal, and of which nobody said what they serve. */
export function orphanClauses({ clauses, said }: Pick<ServingFacts, 'clauses' | 'said'>) {
  const spoken = new Set(said.map(identityOf));
  return clauses
    .filter((one) => one.pricedGoals.length === 0 && !spoken.has(identityOf(one)))
    .map((one) => ({ ...keyOf(one), contracts: one.contracts }));
}

const keyOf = ({ modelKey, number, title }: ClauseKey): ClauseKey => ({ modelKey, number, title });
