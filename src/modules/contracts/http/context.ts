import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { ContractActor } from '../use-cases/contract-actor.ts';

/** What the routes need besides the request; the clock comes from outside so that tests can stand on a day. */
export type ModuleOptions = { readonly today: () => PlainDate };

/** Who acts on a contract, on the day of the request. */
export const actorOf = (actor: Actor, today: () => PlainDate): ContractActor => ({
  personId: actor.personId,
  organisationId: actor.organisation.id,
  role: actor.role,
  today: today(),
});
