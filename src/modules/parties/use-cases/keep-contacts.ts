import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import {
  type ContactEntry,
  type ContactFacts,
  type ContactRefusal,
  decideContact,
} from '../domain/stakeholder-contact.ts';
import { listMembers } from '../storage/memberships.ts';
import { findOrganisation } from '../storage/organisations.ts';
import {
  appendContact,
  findContractProvider,
  listVersions,
  lockEntry,
  type StakeholderContact,
} from '../storage/stakeholder-contacts.ts';
import { type Official, regionOf } from './seat.ts';

type NotYours = { readonly code: 'parties.not-yours' };
type Unknown = { readonly code: 'parties.contact-unknown' };

async function gatherFacts(tx: Tx, regionId: number, entry: ContactEntry): Promise<ContactFacts> {
  // Who left the region since may still be the one it was about.
  const members = entry.municipalityId === null ? [] : await listMembers(tx, regionId, undefined);
  return {
    provider: entry.providerId === null ? undefined : await findOrganisation(tx, entry.providerId),
    isMember: members.some((member) => member.municipalityId === entry.municipalityId),
    contract: entry.contractId === null ? undefined : await findContractProvider(tx, entry.contractId),
  };
}

async function newest(tx: Tx, entryId: number): Promise<StakeholderContact> {
  const [version] = await listVersions(tx, entryId);
  if (!version) throw new Error(`contact ${entryId} was just written and is gone`);
  return version;
}

/** Writes down a contact with a stakeholder. */
export async function recordContact(
  tx: Tx,
  by: Official,
  entry: ContactEntry,
): Promise<Result<StakeholderContact, NotYours | ContactRefusal>> {
  const regionId = regionOf(by);
  if (regionId === undefined) return no({ code: 'parties.not-yours' });
  const decided = decideContact(entry, await gatherFacts(tx, regionId, entry), by.today);
  if (!decided.ok) return decided;
  const as = { regionId, personId: by.personId, entryId: null, version: 1 };
  return yes(await newest(tx, await appendContact(tx, entry, as)));
}

/** Corrects an entry that is still as the person saw it: a next version is added, the one before stays to be read. */
export async function correctContact(
  tx: Tx,
  by: Official,
  entryId: number,
  entry: ContactEntry,
  matches: (version: number) => boolean,
): Promise<
  Result<StakeholderContact, NotYours | Unknown | ContactRefusal | { readonly code: 'http.version-differs' }>
> {
  const regionId = regionOf(by);
  if (regionId === undefined) return no({ code: 'parties.not-yours' });
  await lockEntry(tx, entryId);
  const [latest] = await listVersions(tx, entryId);
  if (!latest) return no({ code: 'parties.contact-unknown' });
  if (!matches(latest.version)) return no({ code: 'http.version-differs' });
  const decided = decideContact(entry, await gatherFacts(tx, regionId, entry), by.today);
  if (!decided.ok) return decided;
  await appendContact(tx, entry, { regionId, personId: by.personId, entryId, version: latest.version + 1 });
  return yes(await newest(tx, entryId));
}
