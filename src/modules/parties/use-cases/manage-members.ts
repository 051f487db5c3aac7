import { overlaps } from '../../../kernel/period.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { endMembership, insertMembership, listMembers } from '../storage/memberships.ts';
import { findOrganisation } from '../storage/organisations.ts';
import type { Administrator } from './seat.ts';

type NotYours = { readonly code: 'parties.not-yours' };
export type Membership = { readonly regionId: number; readonly municipalityId: number };

/** A municipality joins the region from a day on; only the region itself lays this down. */
export async function addMember(
  tx: Tx,
  by: Administrator,
  wanted: Membership & { readonly fromOn: PlainDate },
): Promise<
  Result<
    undefined,
    NotYours | { readonly code: 'parties.organisation-unknown' } | { readonly code: 'parties.already-member' }
  >
> {
  if (by.organisation.kind !== 'region' || by.organisation.id !== wanted.regionId)
    return no({ code: 'parties.not-yours' });
  const municipality = await findOrganisation(tx, wanted.municipalityId);
  if (municipality?.kind !== 'municipality') return no({ code: 'parties.organisation-unknown' });
  const clash = (await listMembers(tx, wanted.regionId, undefined)).some(
    (member) =>
      member.municipalityId === wanted.municipalityId &&
      overlaps(
        { from: member.fromOn, through: member.throughOn ?? undefined },
        { from: wanted.fromOn, through: undefined },
      ),
  );
  if (clash) return no({ code: 'parties.already-member' });
  await insertMembership(tx, wanted);
  return yes(undefined);
}

/** A municipality leaves the region after a day; what was before stays as it was. */
export async function endMember(
  tx: Tx,
  by: Administrator,
  wanted: Membership & { readonly throughOn: PlainDate },
): Promise<Result<undefined, NotYours | { readonly code: 'parties.member-unknown' }>> {
  if (by.organisation.kind !== 'region' || by.organisation.id !== wanted.regionId)
    return no({ code: 'parties.not-yours' });
  return (await endMembership(tx, wanted)) === 0 ? no({ code: 'parties.member-unknown' }) : yes(undefined);
}
