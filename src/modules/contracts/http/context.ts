import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Right } from '../../../platform/auth/index.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Zoekresultaat } from '../api.ts';
import type { ContractActor } from '../use-cases/contract-actor.ts';

/** What the routes need besides the request; the clock comes from outside so that tests can stand on a day. */
export type ModuleOptions = {
  readonly today: () => PlainDate;
  /** What else the one search box finds, told by a higher floor. */
  readonly findMore?: FindMore;
};

/** Finds what holds the text, as far as the rights and the scope of who asks go. */
export type FindMore = (tx: Tx, text: string, can: (right: Right) => boolean) => Promise<readonly Zoekresultaat[]>;

/** Who acts on a contract, on the day of the request. */
export const actorOf = (actor: Actor, today: () => PlainDate): ContractActor => ({
  personId: actor.personId,
  organisationId: actor.organisation.id,
  role: actor.role,
  today: today(),
});
