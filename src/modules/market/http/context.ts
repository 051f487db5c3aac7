import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { RegionWorker } from '../use-cases/say-clause-goal.ts';

/** What the routes need besides the request; the clock comes from outside so that tests can stand on a day. */
export type ModuleOptions = { readonly today: () => PlainDate };

export const workerOf = (actor: Actor, today: PlainDate): RegionWorker => ({
  personId: actor.personId,
  organisation: actor.organisation,
  today,
});

/** The region whose market somebody reads: the own one, or the one the municipality belongs to. */
export const regionRead = (
  actor: Actor,
  { regionIds }: { readonly regionIds: readonly number[] },
): number | undefined => (actor.organisation.kind === 'region' ? actor.organisation.id : regionIds[0]);
