/**
 * A financial officer in a process of its own, for tests that kill it: node review-process.ts SOCKET_DIR DATABASE PERSON MUNICIPALITY.
 * Decides what waits, one line granted and the next refused, and answers each declaration. Says on a line of its own when it begins one.
 */
import { afterReview } from '../../src/app/compose/job-handlers.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { answerFromDesk, decideAtDesk } from '../../src/modules/claims/use-cases/review/desk.ts';
import { type Tx, withScope } from '../../src/platform/db/index.ts';
import { openTestDatabase } from './database.ts';
import { scopeFor } from './world.ts';

const [socketDir, name, person, municipality] = process.argv.slice(2) as [string, string, string, string];
const db = openTestDatabase(socketDir, name);
const today = '2026-11-10' as PlainDate;
const personId = Number(person);
const scope = { ...scopeFor({ municipalityIds: [Number(municipality)] }), personId, role: 'financial-officer' };
const act = <T>(what: (tx: Tx) => Promise<T>): Promise<T> => withScope(db, scope, what);

const waiting = await act((tx) =>
  tx.query<{ id: bigint; seqs: number[] }>(
    `select c.id, array_agg(l.seq order by l.reference) as seqs from claim c
       join claim_line l on l.claim_id = c.id and l.declaration_year = c.declaration_year and l.verdict = 'H'
      where c.held_count > 0 group by c.id order by c.id`,
  ),
);
for (const { id, seqs } of waiting) {
  const claimId = Number(id);
  process.stdout.write(`${claimId}\n`);
  for (const [at, seq] of seqs.entries()) {
    const verdict = at % 2 === 0 ? ('approved' as const) : ('refused' as const);
    // A line that has its decision already was decided before this process was.
    await act((tx) =>
      decideAtDesk(tx, { claimId, which: { seqs: [seq] }, verdict, retourcode: null, reason: 'Bekeken.', personId }),
    );
  }
  const answered = await act((tx) =>
    answerFromDesk(tx, { claimId, personId, today }, (reviewed) => afterReview(tx, reviewed, personId)),
  );
  if (!answered.ok) throw new Error(answered.refusal.code);
}
await db.close();
