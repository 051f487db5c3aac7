import { containing, countListed, type KeysetOrder, keysetPage } from '../../../platform/db/keyset-page.ts';
import { type SqlFragment, sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ContactChannel, ContactEntry, ContactNature } from '../domain/stakeholder-contact.ts';
import type { ListPage } from './organisations.ts';

/** One version of an entry of the contact log; `id` is that of the entry, the same for all its versions. */
export type StakeholderContact = ContactEntry & {
  readonly id: number;
  readonly version: number;
  readonly providerName: string | null;
  readonly municipalityName: string | null;
  readonly contractNumber: string | null;
  readonly personId: number | null;
  readonly personName: string | null;
  readonly recordedAt: Date;
};

export type ContactFilter = {
  /** Part of the stakeholder, the subject or the outcome. */
  readonly search?: string | undefined;
  readonly channel?: ContactChannel | undefined;
  readonly nature?: ContactNature | undefined;
  /** The provider or certified body it is about, also by way of its contract. */
  readonly providerId?: number | undefined;
  readonly municipalityId?: number | undefined;
  readonly contractId?: number | undefined;
};

// The number of the contract is read past the floors, for its label only; row security of contract applies.
const VERSIONS = sql`
  select coalesce(s.entry_id, s.id) as id, s.version, s.stakeholder, s.on_day as "onDay", s.subject, s.outcome, s.channel,
         s.nature, s.spoken_by as "spokenBy", s.provider_id as "providerId", p.name as "providerName",
         s.municipality_id as "municipalityId", g.name as "municipalityName", s.contract_id as "contractId",
         c.number as "contractNumber", s.person_id as "personId", w.name as "personName", s.recorded_at as "recordedAt"
    from stakeholder_contact s
    left join organisation p on p.id = s.provider_id left join organisation g on g.id = s.municipality_id
    left join contract c on c.id = s.contract_id left join person w on w.id = s.person_id`;

function conditions(filter: ContactFilter): SqlFragment[] {
  const all = [
    sql`not exists (select from stakeholder_contact n
                     where coalesce(n.entry_id, n.id) = coalesce(s.entry_id, s.id) and n.version > s.version)`,
  ];
  if (filter.search) {
    const text = containing(filter.search);
    all.push(sql`(s.stakeholder ilike ${text} or s.subject ilike ${text} or s.outcome ilike ${text})`);
  }
  if (filter.channel) all.push(sql`s.channel = ${filter.channel}`);
  if (filter.nature) all.push(sql`s.nature = ${filter.nature}`);
  if (filter.providerId !== undefined) {
    all.push(sql`(s.provider_id = ${filter.providerId} or c.provider_id = ${filter.providerId})`);
  }
  if (filter.municipalityId !== undefined) all.push(sql`s.municipality_id = ${filter.municipalityId}`);
  if (filter.contractId !== undefined) all.push(sql`s.contract_id = ${filter.contractId}`);
  return all;
}

const current = (filter: ContactFilter): SqlFragment => sql`${VERSIONS} where ${sql.and(conditions(filter))}`;

/** The entries as they stand now; row security shows only the own region's. */
export async function listContacts(tx: Tx, filter: ContactFilter, order: KeysetOrder, page: ListPage) {
  const listed = current(filter);
  return {
    rows: await keysetPage<StakeholderContact>(tx, listed, order, page),
    total: await countListed(tx, listed),
  };
}

/** The same list whole, newest first, for an export. */
export const exportContacts = (tx: Tx, filter: ContactFilter): Promise<StakeholderContact[]> =>
  tx.query<StakeholderContact>(sql`select * from (${current(filter)}) listed order by "onDay" desc, id desc`);

/** Every version of one entry, the one that counts first. */
export const listVersions = (tx: Tx, entryId: number): Promise<StakeholderContact[]> =>
  tx.query<StakeholderContact>(sql`${VERSIONS} where coalesce(s.entry_id, s.id) = ${entryId} order by s.version desc`);

/** Keeps two corrections of one entry from crossing: the second waits, and then sees the first. */
export const lockEntry = (tx: Tx, entryId: number): Promise<unknown> =>
  tx.query(sql`select pg_advisory_xact_lock(hashtextextended('stakeholder contact ' || ${String(entryId)}::text, 0))`);

/** Adds a version; gives the number of the entry. */
export async function appendContact(
  tx: Tx,
  made: ContactEntry,
  as: {
    readonly regionId: number;
    readonly personId: number;
    readonly entryId: number | null;
    readonly version: number;
  },
): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into stakeholder_contact (region_id, entry_id, version, stakeholder, on_day, subject, outcome, channel, nature,
                                     spoken_by, provider_id, municipality_id, contract_id, person_id)
    values (${as.regionId}, ${as.entryId}, ${as.version}, ${made.stakeholder}, ${made.onDay}, ${made.subject},
            ${made.outcome}, ${made.channel}, ${made.nature}, ${made.spokenBy}, ${made.providerId},
            ${made.municipalityId}, ${made.contractId}, ${as.personId})
    returning coalesce(entry_id, id) as id`);
  return id;
}

/** The provider of a contract of the own scope. */
export const findContractProvider = (tx: Tx, contractId: number): Promise<{ providerId: number } | undefined> =>
  tx.maybeOne<{ providerId: number }>(sql`select provider_id as "providerId" from contract where id = ${contractId}`);
