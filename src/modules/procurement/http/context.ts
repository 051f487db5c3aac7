import { type Actor, presentMembership } from '../../../platform/auth/actor.ts';
import type { Sealer } from '../../../platform/crypto/sealer.ts';
import type { ProcurementActor } from '../use-cases/run-procedure.ts';

/** What the routes need besides the request; the clock comes from outside so that tests can stand on a moment. */
export type ProcurementOptions = { readonly now: () => Date; readonly sealer: Sealer };

/** Who acts, at the clock of the server. */
export const procurementActor = (actor: Actor, now: Date): ProcurementActor => ({
  personId: actor.personId,
  organisationId: actor.organisation.id,
  now: now.toISOString(),
});

/** Whether somebody sees, in the role that they have now, what only a region and its members see. */
export const seesRegion = (actor: Actor, regionId: number): boolean =>
  presentMembership(actor)?.visible.regionIds.includes(regionId) === true;
