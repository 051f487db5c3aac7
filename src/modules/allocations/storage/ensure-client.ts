import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** A child as a message introduces it; the BSN only as keyed hash and encrypted. */
export type NewClient = {
  readonly regionId: number;
  readonly municipalityId: number;
  readonly bsnHash: Buffer;
  readonly bsnEncrypted: Buffer;
  readonly bornOn: PlainDate;
  /** Code COD046. */
  readonly sex: string;
  readonly surname: string;
  readonly prefix: string | null;
  readonly initials: string;
};

/** The child with this BSN at the municipality; added when it was not there. What is known already is not overwritten (OP039). */
export async function ensureClient(tx: Tx, client: NewClient): Promise<bigint> {
  await tx.execute(
    `insert into client (region_id, municipality_id, bsn_hash, bsn_encrypted, born_on, sex, surname, prefix, initials)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (municipality_id, bsn_hash) do nothing`,
    [
      client.regionId,
      client.municipalityId,
      client.bsnHash,
      client.bsnEncrypted,
      client.bornOn,
      client.sex,
      client.surname,
      client.prefix,
      client.initials,
    ],
  );
  const { id } = await tx.one<{ id: bigint }>('select id from client where municipality_id = $1 and bsn_hash = $2', [
    client.municipalityId,
    client.bsnHash,
  ]);
  return id;
}
