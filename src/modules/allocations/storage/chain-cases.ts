import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** An allocation with whose it is. */
export type AllocationCase = {
  readonly allocationId: bigint;
  readonly number: number;
  readonly regionId: number;
  readonly municipalityId: number;
  readonly providerId: number;
  readonly clientId: bigint;
  readonly clientHash: Buffer;
};

/** An allocation of the actor's scope, or undefined. */
export const findAllocationCase = (tx: Tx, allocationId: bigint): Promise<AllocationCase | undefined> =>
  tx.maybeOne(
    `select a.id as "allocationId", a.number::int as number, a.region_id as "regionId", a.municipality_id as "municipalityId",
            a.provider_id as "providerId", a.client_id as "clientId", c.bsn_hash as "clientHash"
       from allocation a join client c on c.id = a.client_id where a.id = $1`,
    [allocationId],
  );

/** The allocation with this number between these parties, when it is in the actor's scope. */
export const findAllocationByNumber = (
  tx: Tx,
  question: { readonly municipalityId: number; readonly providerId: number; readonly number: number },
): Promise<AllocationCase | undefined> =>
  tx.maybeOne(
    `select a.id as "allocationId", a.number::int as number, a.region_id as "regionId", a.municipality_id as "municipalityId",
            a.provider_id as "providerId", a.client_id as "clientId", c.bsn_hash as "clientHash"
       from allocation a join client c on c.id = a.client_id
      where a.municipality_id = $1 and a.provider_id = $2 and a.number = $3`,
    [question.municipalityId, question.providerId, question.number],
  );

/** A request with whose it is and the message that asked. */
export type RequestCase = {
  readonly requestId: bigint;
  readonly reference: string;
  readonly kind: 'allocation' | 'change';
  readonly content: unknown;
  readonly regionId: number;
  readonly municipalityId: number;
  readonly providerId: number;
  readonly clientId: bigint | null;
  readonly clientHash: Buffer;
  readonly messageId: bigint | null;
};

/** These requests, as far as they are in the actor's scope, in order of id. */
export const findRequestCases = (tx: Tx, requestIds: readonly bigint[]): Promise<RequestCase[]> =>
  tx.query(
    `select id as "requestId", reference, kind, content, region_id as "regionId", municipality_id as "municipalityId",
            provider_id as "providerId", client_id as "clientId", client_hash as "clientHash", message_id as "messageId"
       from care_request where id = any($1::bigint[]) order by id`,
    [[...requestIds]],
  );

/** The municipality knows the child now: requests that came before it did are about this client. */
export async function linkRequests(
  tx: Tx,
  link: { readonly municipalityId: number; readonly clientHash: Buffer; readonly clientId: bigint },
): Promise<void> {
  await tx.execute(
    'update care_request set client_id = $3 where municipality_id = $1 and client_hash = $2 and client_id is null',
    [link.municipalityId, link.clientHash, link.clientId],
  );
}

/** A child as a message must name it; the BSN still sealed. */
export type SealedClient = {
  readonly bsnHash: Buffer;
  readonly bsnEncrypted: Buffer;
  readonly regionId: number;
  readonly municipalityId: number;
  readonly bornOn: PlainDate;
  /** Code COD046, or '9' where a register said so. */
  readonly sex: string;
  readonly surname: string;
  readonly prefix: string | null;
  readonly initials: string;
  /** Contact details of the last allocation message, still sealed. */
  readonly contactEncrypted: Buffer | null;
};

/** A child of the actor's scope, or undefined. */
export const findSealedClient = (tx: Tx, clientId: bigint): Promise<SealedClient | undefined> =>
  tx.maybeOne(
    `select bsn_hash as "bsnHash", bsn_encrypted as "bsnEncrypted", region_id as "regionId", municipality_id as "municipalityId",
            born_on as "bornOn", sex, surname, prefix, initials,
            contact_encrypted as "contactEncrypted"
       from client where id = $1`,
    [clientId],
  );

/** Keeps the contact details that an allocation message told, sealed. */
export async function keepContact(tx: Tx, clientId: bigint, contactEncrypted: Buffer): Promise<void> {
  await tx.execute('update client set contact_encrypted = $2 where id = $1', [clientId, contactEncrypted]);
}

/**
 * Holds others off from giving numbers in a municipality until the transaction ends. Who decides on several children takes it
 * before their dossiers, so that two such never wait for each other.
 */
export async function lockAllocationNumbers(tx: Tx, municipalityId: number): Promise<void> {
  await tx.execute('select pg_advisory_xact_lock(hashtextextended($1, 1))', [`allocation numbers/${municipalityId}`]);
}

/** New numbers for allocations of a municipality, which nobody else gets until this transaction ends (TR332). */
export async function newAllocationNumbers(tx: Tx, municipalityId: number, count: number): Promise<number[]> {
  if (count === 0) return [];
  await lockAllocationNumbers(tx, municipalityId);
  const { last } = await tx.one<{ last: number }>(
    'select coalesce(max(number), 0)::int as last from allocation where municipality_id = $1',
    [municipalityId],
  );
  return Array.from({ length: count }, (_, index) => last + index + 1);
}
