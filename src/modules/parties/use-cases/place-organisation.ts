import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { isWithinReach } from '../domain/within-reach.ts';
import { lockOrganisation, type Organisation, updateOrganisation } from '../storage/organisations.ts';
import { appendSettingChanges } from '../storage/setting-changes.ts';
import { type Administrator, loadSeat } from './seat.ts';

type PlaceRefusal =
  | { readonly code: 'parties.not-yours' }
  | { readonly code: 'parties.organisation-unknown' }
  | { readonly code: 'parties.sends-no-messages' }
  | { readonly code: 'parties.already-so' };

/**
 * Lays down whether a municipality or provider works in this installation. Messages that are made afterwards take the other way;
 * what already left stays where it is. The choice is kept with its reason.
 */
export async function placeOrganisation(
  tx: Tx,
  by: Administrator,
  wanted: { readonly organisationId: number; readonly worksHere: boolean; readonly reason: string },
): Promise<Result<Organisation, PlaceRefusal>> {
  const { organisationId, worksHere, reason } = wanted;
  const found = await lockOrganisation(tx, organisationId);
  if (!found) return no({ code: 'parties.organisation-unknown' });
  if (!isWithinReach(await loadSeat(tx, by), found)) return no({ code: 'parties.not-yours' });
  if (found.kind !== 'municipality' && found.kind !== 'provider') return no({ code: 'parties.sends-no-messages' });
  if (found.worksHere === worksHere) return no({ code: 'parties.already-so' });
  await updateOrganisation(tx, organisationId, { worksHere });
  const change = { setting: 'works-here', before: String(!worksHere), after: String(worksHere), reason } as const;
  await appendSettingChanges(tx, organisationId, by.personId, [change]);
  return yes({ ...found, worksHere, rowVersion: found.rowVersion + 1 });
}
