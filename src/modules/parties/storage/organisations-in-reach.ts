import type { Tx } from '../../../platform/db/tx.ts';
import type { OrganisationKind } from '../domain/visible-organisations.ts';
import { type AdministratorSeat, isWithinReach } from '../domain/within-reach.ts';

/** Ids of all organisations that an administrator may manage; the rule itself is `isWithinReach`. */
export async function organisationsInReach(tx: Tx, seat: AdministratorSeat): Promise<number[]> {
  const all = await tx.query<{ id: number; kind: OrganisationKind; municipalityId: number | null }>(
    'select id, kind, municipality_id as "municipalityId" from organisation',
  );
  return all.filter((one) => isWithinReach(seat, one)).map((one) => one.id);
}
