import { jobHandlers } from '../../src/app/compose/job-handlers.ts';
import { drainQueue } from '../../src/app/worker/run-worker.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { receiveMessage, spool } from '../../src/modules/exchange/index.ts';
import { type Database, withScope } from '../../src/platform/db/index.ts';
import { silentLog } from '../../src/platform/log/index.ts';
import { declarationBytes, type SentDeclaration } from './declaration.ts';
import { scopeFor, vault, WORLD } from './world.ts';

export const WORK_NOW = new Date('2026-11-10T09:00:00Z');

/** Takes a file in for the providers named, as an upload would. */
export async function sendFile(
  db: Database,
  bytes: Uint8Array,
  providerIds: readonly number[] = [WORLD.meander.id],
  fileName = 'declaratie.xml',
) {
  const content = await spool(
    (async function* () {
      yield bytes;
    })(),
  );
  try {
    return await withScope(db, scopeFor({ providerIds }), (tx) =>
      receiveMessage(tx, { content, fileName, providerIds, personId: null, today: '2026-11-10' as PlainDate }),
    );
  } finally {
    await content.close();
  }
}

/** Works until no job is left; throws when one failed. */
export async function workAll(db: Database): Promise<void> {
  const drained = await drainQueue(db, jobHandlers({ vault, now: () => WORK_NOW }), silentLog);
  if (drained.failed + drained.retriedLater > 0) throw new Error('a job failed');
}

/** Sends a declaration and has it decided; throws when it is not taken in. */
export async function sendAndWork(db: Database, sent: SentDeclaration): Promise<bigint> {
  const received = await sendFile(db, await declarationBytes(sent));
  if (!received.ok) throw new Error(received.refusal.code);
  await workAll(db);
  return received.value.messageId;
}
