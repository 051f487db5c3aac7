import { Readable } from 'node:stream';
import { jobHandlers } from '../../src/app/compose/job-handlers.ts';
import { drainQueue } from '../../src/app/worker/run-worker.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { receiveMessage, spool } from '../../src/modules/exchange/index.ts';
import { appendAccessLog } from '../../src/platform/audit/index.ts';
import { type Database, withScope } from '../../src/platform/db/index.ts';
import { silentLog } from '../../src/platform/log/index.ts';
import { declarationBytes } from './declaration.ts';
import { buildWorld, scopeFor, vault, WORLD } from './world.ts';

/** The invented world with one declaration that was received, decided and answered, and some entries in the access log. */
export async function buildDecidedClaim(db: Database): Promise<void> {
  await buildWorld(db);
  const bytes = await declarationBytes({ identification: 'D1', number: 'DN1', lines: [{ reference: 'P1' }] });
  const content = await spool(Readable.from([bytes]));
  const request = { content, fileName: 'declaratie.xml', personId: null, today: '2026-11-10' as PlainDate };
  await withScope(db, scopeFor({ providerIds: [WORLD.meander.id], municipalityIds: [WORLD.oss.id] }), (tx) =>
    receiveMessage(tx, { ...request, providerIds: [WORLD.meander.id] }),
  );
  await content.close();
  await drainQueue(db, jobHandlers({ vault, now: () => new Date('2026-11-10T09:00:00Z') }), silentLog);
  for (const action of ['claims.read', 'claims.export', 'session.end']) {
    await withScope(db, scopeFor({ municipalityIds: [WORLD.oss.id] }), (tx) => appendAccessLog(tx, [entry(action)]));
  }
}

const entry = (action: string) => ({
  organisationId: WORLD.oss.id,
  personId: null,
  role: 'financial-officer',
  action,
  outcome: 'allowed' as const,
  purpose: 'formal-control',
  rule: null,
  source: '127.0.0.1',
  traceId: null,
});
