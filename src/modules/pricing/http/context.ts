import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type Actor, presentMembership } from '../../../platform/auth/actor.ts';
import type { PricedBy } from '../use-cases/priced-by.ts';

/** What the routes need besides the request; the clock comes from outside so that tests can stand on a day. */
export type ModuleOptions = { readonly today: () => PlainDate };

export const pricedBy = (actor: Actor, today: PlainDate): PricedBy => ({
  personId: actor.personId,
  organisation: actor.organisation,
  regionIds: presentMembership(actor)?.visible.regionIds ?? [],
  today,
});
