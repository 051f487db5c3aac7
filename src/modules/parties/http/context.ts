import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Administrator, Official } from '../use-cases/seat.ts';

/** What the routes need besides the request; the clock comes from outside so that tests can stand on a day. */
export type ModuleOptions = { readonly today: () => PlainDate };

export const administratorOf = (actor: Actor, today: PlainDate): Administrator => ({
  personId: actor.personId,
  organisation: actor.organisation,
  today,
});

export const officialOf = (
  actor: Actor,
  scope: { readonly regionIds: readonly number[] },
  today: PlainDate,
): Official => ({ ...administratorOf(actor, today), regionIds: scope.regionIds });
