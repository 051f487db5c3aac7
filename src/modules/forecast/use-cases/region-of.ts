import type { Actor } from '../../../platform/auth/actor.ts';
import type { ActorScope } from '../../../platform/db/index.ts';

/** About whom somebody asks first: a region all of it, a municipality and a provider their own. */
export type OwnPlace = {
  readonly regionId: number | undefined;
  readonly municipalityId: number | null;
  readonly providerId: number | null;
};

/** The place of the acting person. A provider works in more regions; which one follows from what it may see. */
export function ownPlace(
  actor: Pick<Actor, 'organisation'>,
  scope: Pick<ActorScope, 'regionIds' | 'municipalityIds'>,
): OwnPlace {
  const { id, kind } = actor.organisation;
  const ofOneMunicipality = kind !== 'region' && kind !== 'provider';
  return {
    regionId: kind === 'region' ? id : scope.regionIds[0],
    municipalityId: ofOneMunicipality ? (kind === 'municipality' ? id : (scope.municipalityIds[0] ?? null)) : null,
    providerId: kind === 'provider' ? id : null,
  };
}
