import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { findSentAnswer, readParts } from '../../modules/exchange/index.ts';
import { appendAccessLog } from '../../platform/audit/index.ts';
import { type ActorScope, type Database, withScope } from '../../platform/db/index.ts';

/**
 * Writes the message that answers another one, byte for byte as it is in the outbox; the act is in the access log of the
 * municipality. Gives its size in bytes, or undefined when there is no answer (yet).
 */
export async function writeAnswer(
  db: Database,
  scope: ActorScope,
  messageId: bigint,
  file: string,
): Promise<number | undefined> {
  const answer = await withScope(db, scope, async (tx) => {
    const found = await findSentAnswer(tx, messageId);
    if (found === undefined) return undefined;
    await appendAccessLog(tx, [
      {
        organisationId: found.municipalityId,
        personId: null,
        role: scope.role,
        action: 'message.export',
        outcome: 'allowed',
        purpose: scope.purpose,
        recordKind: 'message',
        recordId: String(found.id),
        rule: null,
        source: 'command-line',
        traceId: null,
      },
    ]);
    return found;
  });
  if (answer === undefined) return undefined;
  const bytes = readParts((fn) => withScope(db, scope, fn), answer.id);
  await pipeline(Readable.from(bytes), createWriteStream(file, { mode: 0o600 }));
  return Number(answer.size);
}
