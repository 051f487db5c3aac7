import { sql, type Tx } from '../../../platform/db/index.ts';

/** The municipality to whom, or from whom, a message is. Throws for a message that is not there. */
export async function municipalityOfMessage(tx: Tx, messageId: bigint): Promise<number> {
  const found = await tx.one<{ municipalityId: number }>(
    sql`select municipality_id as "municipalityId" from message where id = ${messageId}`,
  );
  return found.municipalityId;
}

export type SentAnswer = { readonly id: bigint; readonly size: bigint; readonly municipalityId: number };

/** The message that answers another one, with its size in bytes; undefined when there is none (yet). */
export const findSentAnswer = (tx: Tx, messageId: bigint): Promise<SentAnswer | undefined> =>
  tx.maybeOne<SentAnswer>(sql`
    select id, size_bytes as size, municipality_id as "municipalityId" from message
     where answers_id = ${messageId} and direction = 'out'`);
