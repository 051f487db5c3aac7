import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { AdministratorSeat } from '../domain/within-reach.ts';
import { listMembers } from '../storage/memberships.ts';

/** Who changes the registers, and on which day. */
export type Administrator = {
  readonly personId: number;
  readonly organisation: { readonly id: number; readonly kind: string };
  readonly today: PlainDate;
};

/** Who works with the registers about cooperation: an official of a region or of one of its members. */
export type Official = Administrator & { readonly regionIds: readonly number[] };

/** The region whose registers somebody keeps; undefined at an organisation outside any region. */
export const regionOf = (by: Official): number | undefined =>
  by.organisation.kind === 'region' ? by.organisation.id : by.regionIds[0];

/** Where the administrator works, with the members of that region today. */
export async function loadSeat(tx: Tx, by: Administrator): Promise<AdministratorSeat> {
  const members = by.organisation.kind === 'region' ? await listMembers(tx, by.organisation.id, by.today) : [];
  return {
    organisationId: by.organisation.id,
    kind: by.organisation.kind,
    memberIds: members.map((member) => member.municipalityId),
  };
}
