import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type Actor, nobodyScope, scopeOf } from '../../../platform/auth/index.ts';
import { type ActorScope, type Database, withScope } from '../../../platform/db/index.ts';
import { createPeoplePort } from '../../parties/index.ts';
import type { Watcher } from '../storage/watches.ts';

/**
 * Somebody as at sign-in on a day, in the role in which they follow something. Undefined when they left or lost that
 * role: then nothing is read for them any more.
 */
export async function actingAs(
  db: Database,
  { personId, organisationId, role }: Watcher,
  today: PlainDate,
): Promise<{ readonly actor: Actor; readonly scope: ActorScope } | undefined> {
  const people = createPeoplePort(() => today);
  const known = await withScope(db, nobodyScope('desk'), (tx) => people.findPersonById(tx, personId));
  const held = known?.memberships.find((one) => one.role === role && one.organisation.id === organisationId);
  if (!known || !held) return undefined;
  const actor: Actor = { ...known, role: held.role, organisation: held.organisation };
  return { actor, scope: scopeOf(actor, undefined, 'desk') };
}
