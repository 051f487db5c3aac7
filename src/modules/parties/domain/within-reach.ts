import type { OrganisationKind } from './visible-organisations.ts';

/** An organisation as it matters for the question who may manage it; `id` is absent while it is not made yet. */
export type ManagedOrganisation = {
  readonly id?: number;
  readonly kind: OrganisationKind;
  readonly municipalityId: number | null;
};

/** Where an administrator works, and for a region its members on the day. */
export type AdministratorSeat = {
  readonly organisationId: number;
  readonly kind: string;
  readonly memberIds: readonly number[];
};

/**
 * May an administrator manage this organisation and its people? A region: itself, its members, what belongs to them,
 * and providers. A municipality: itself and what belongs to it. Any other: only itself.
 */
export function isWithinReach(seat: AdministratorSeat, target: ManagedOrganisation): boolean {
  if (target.id === seat.organisationId) return true;
  const ofSeat = (id: number | null | undefined) =>
    id !== null && id !== undefined && (seat.memberIds.includes(id) || id === seat.organisationId);
  if (seat.kind === 'region') {
    if (target.kind === 'region') return false;
    if (target.kind === 'municipality') return target.id === undefined || ofSeat(target.id);
    return target.kind === 'provider' || ofSeat(target.municipalityId);
  }
  return seat.kind === 'municipality' && target.municipalityId === seat.organisationId;
}
