import type { Gevolg } from '../../api/register-types.ts';

/** What a clause did and what it will do: the past newest first, what is to come soonest first. */
interface ClauseEffects {
  readonly done: readonly Gevolg[];
  readonly toCome: readonly Gevolg[];
}

/** The effects of one clause, in the order in which people read them. */
export function effectsOfClause(effects: readonly Gevolg[], clause: string): ClauseEffects {
  const own = effects.filter((effect) => effect.bepaling === clause);
  return {
    done: own.filter((effect) => effect.gebeurd).toSorted((a, b) => b.dag.localeCompare(a.dag)),
    toCome: own.filter((effect) => !effect.gebeurd).toSorted((a, b) => a.dag.localeCompare(b.dag)),
  };
}

/** What asks somebody to act and was not dealt with, soonest first. */
export const openActs = (effects: readonly Gevolg[]): readonly Gevolg[] =>
  effects.filter((effect) => effect.handelen && !effect.afgehandeld).toSorted((a, b) => a.dag.localeCompare(b.dag));
