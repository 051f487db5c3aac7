import { dutchDay } from '../../../kernel/dutch-day.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Purpose } from '../../../platform/auth/roles.ts';
import type { BsnVault } from '../../../platform/crypto/bsn-vault.ts';
import type { ActorScope, Database } from '../../../platform/db/index.ts';
import type { Routing } from '../domain/routing.ts';
import type { Side } from '../domain/sides.ts';
import type { ExchangeDeps } from '../use-cases/people/situation.ts';

/** What the routes need besides the request. */
export type ExchangeOptions = {
  readonly db: Database;
  readonly now: () => Date;
  readonly vault: BsnVault;
  /** How messages leave when this installation is connected to a hub. */
  readonly routing?: Routing;
};
/** What the use cases need of it. */
export const depsOf = ({ now, vault, routing }: ExchangeOptions): ExchangeDeps => ({
  now,
  vault,
  ...(routing ? { routing } : {}),
});

export const dayOf = (now: () => Date): PlainDate => dutchDay(now());

/** Why each role reads messages in its daily work. */
const PURPOSE_OF_ROLE: Partial<Record<Actor['role'], Purpose>> = {
  'access-worker': 'access-to-care',
  'financial-officer': 'formal-control',
  'care-administrator': 'payment',
  supervisor: 'accountability',
};
export const dailyPurpose = (actor: Actor): Purpose | undefined => PURPOSE_OF_ROLE[actor.role];

/** Why each role works on requests and delivery. */
export const carePurpose = (actor: Actor): Purpose | undefined =>
  actor.role === 'access-worker' || actor.role === 'care-administrator'
    ? 'access-to-care'
    : PURPOSE_OF_ROLE[actor.role];

/** On which side of a message the reader stands. */
export const sideOf = ({ providerIds }: Pick<ActorScope, 'providerIds'>): Side =>
  providerIds.length > 0 ? 'provider' : 'municipality';

/** An act of a municipality is not one of a provider that happens to see the same allocation, nor the other way round. */
export const actsAs = (side: Side, scope: ActorScope): boolean =>
  sideOf(scope) === side && (side === 'provider' || scope.municipalityIds.length > 0);
