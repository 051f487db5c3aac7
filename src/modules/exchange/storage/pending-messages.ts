import type { Tx } from '../../../platform/db/index.ts';

/**
 * What a provider told about a child and is not judged yet, oldest first. A party that plans its next message counts it
 * already, as it expects it to be accepted.
 */
export const pendingOfProvider = async (
  tx: Tx,
  { municipalityId, providerId }: { readonly municipalityId: number; readonly providerId: number },
  clientHash: Buffer,
): Promise<readonly bigint[]> => {
  const rows = await tx.query<{ id: bigint }>(
    `select id from message
      where client_hash = $1 and municipality_id = $2 and provider_id = $3 and outcome is null and confirmed is null
        and message_code in ('JW305', 'JW307', 'JW315', 'JW317') order by id`,
    [clientHash, municipalityId, providerId],
  );
  return rows.map((row) => row.id);
};
