import type { Tx } from '../../../platform/db/index.ts';

/** Allocation messages of a municipality about a child before one of them, to whatever provider, newest first; at most 20. */
export const earlierAllocationMessages = async (
  tx: Tx,
  municipalityId: number,
  clientHash: Buffer,
  before: bigint | undefined,
): Promise<readonly bigint[]> => {
  const rows = await tx.query<{ id: bigint }>(
    `select id from message
      where client_hash = $1 and municipality_id = $2 and message_code = 'JW301' and ($3::bigint is null or id < $3)
        and outcome is distinct from 'refused' and outcome is distinct from 'rejected' and content_removed_at is null
      order by id desc limit 20`,
    [clientHash, municipalityId, before ?? null],
  );
  return rows.map((row) => row.id);
};
