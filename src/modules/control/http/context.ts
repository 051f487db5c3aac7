import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { ActorScope } from '../../../platform/db/index.ts';
import type { ControlActor, RegionActor } from '../use-cases/control-actor.ts';

/** What the routes need besides the request; the clock comes from outside so that tests can stand on a day. */
export type ModuleOptions = { readonly today: () => PlainDate };

export const controlActorOf = ({ personId, name, role, organisation }: Actor, today: PlainDate): ControlActor => ({
  personId,
  name,
  role,
  organisationId: organisation.id,
  organisationKind: organisation.kind,
  today,
});

/** Who works for a region or one of its municipalities. */
export function regionActorOf(
  actor: Actor,
  { regionIds }: Pick<ActorScope, 'regionIds'>,
  today: PlainDate,
): Result<RegionActor, { readonly code: 'control.no-region' }> {
  const regionId = actor.organisation.kind === 'region' ? actor.organisation.id : regionIds[0];
  return regionId === undefined
    ? no({ code: 'control.no-region' })
    : yes({ ...controlActorOf(actor, today), regionId });
}
