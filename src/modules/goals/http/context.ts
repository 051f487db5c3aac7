import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { ActorScope } from '../../../platform/db/index.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Standing } from '../domain/standing.ts';
import type { Keeper } from '../use-cases/keeper.ts';

/** Who asks where the goals of a region stand. */
export type Asker = {
  readonly regionId: number;
  readonly today: PlainDate;
  readonly actor: Actor;
  readonly scope: ActorScope;
};
/** Tells what serves the goals and where they stand: known on a higher floor, and handed over by the program. */
export type TellStanding = (tx: Tx, asker: Asker) => Promise<Standing>;

export type ModuleOptions = { readonly today: () => PlainDate; readonly standing?: TellStanding };

export const keeperOf = (actor: Actor, today: PlainDate): Keeper => ({
  personId: actor.personId,
  organisation: actor.organisation,
  today,
});

/** The region whose goals somebody reads: the own one, or the one the municipality belongs to. */
export const regionRead = (
  actor: Actor,
  { regionIds }: { readonly regionIds: readonly number[] },
): number | undefined => (actor.organisation.kind === 'region' ? actor.organisation.id : regionIds[0]);
