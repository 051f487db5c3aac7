import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Estimator } from '../use-cases/seat.ts';

/** What the routes need besides the request. */
export type ModuleOptions = { readonly today: () => PlainDate };

/** Only somebody of the region itself makes its estimates; a municipality reads them. */
export const estimatorOf = (actor: Actor, today: PlainDate): Estimator => ({
  personId: actor.personId,
  regionId: actor.organisation.kind === 'region' ? actor.organisation.id : undefined,
  today,
});
