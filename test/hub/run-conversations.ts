import { setTimeout as sleep } from 'node:timers/promises';
import { asOwner, type Database } from '../../src/platform/db/index.ts';
import type { Child } from './children.ts';
import { type Said, stepsOf } from './conversations.ts';
import type { Databases } from './databases.ts';

const LOOK_EVERY_MS = 150;

type Waiting = { readonly step: number; readonly awaited: Said };

/**
 * Lets all conversations run: each next step after the answer to the last. Throws when one is not over in time.
 * @param atOnce conversations under way: as many as a machine keeps up with, so that no answer is late for want of time
 * @param withinMs for the whole
 */
export async function runConversations(
  at: Databases,
  children: readonly Child[],
  atOnce: number,
  withinMs: number,
): Promise<void> {
  const until = Date.now() + withinMs;
  const left = [...children];
  const waiting = new Map<Child, Waiting>();
  while (left.length > 0 || waiting.size > 0) {
    if (Date.now() > until) throw new Error(`${waiting.size + left.length} conversations are not over`);
    while (waiting.size < atOnce) {
      const child = left.shift();
      if (!child) break;
      await speak(at, child, 0, waiting);
    }
    const answered = await answeredOf([...waiting.values()].map(({ awaited }) => awaited));
    for (const [child, { step, awaited }] of waiting) {
      if (answered.has(awaited)) await speak(at, child, step + 1, waiting);
    }
    await sleep(LOOK_EVERY_MS);
  }
}

async function speak(at: Databases, child: Child, step: number, waiting: Map<Child, Waiting>) {
  const say = stepsOf(child)[step];
  if (say) waiting.set(child, { step, awaited: await say(at, child) });
  else waiting.delete(child);
}

/** Which of these the other party has answered, as their sender knows it. */
async function answeredOf(said: readonly Said[]): Promise<ReadonlySet<Said>> {
  const answered = new Set<Said>();
  for (const [db, own] of Map.groupBy(said, (one) => one.db)) {
    const confirmed = await confirmedIn(db, own);
    for (const one of own) if (confirmed.has(one.messageId)) answered.add(one);
  }
  return answered;
}

async function confirmedIn(db: Database, said: readonly Said[]): Promise<ReadonlySet<bigint>> {
  const rows = await asOwner(db, (tx) =>
    tx.query<{ id: bigint }>('select id from message where id = any($1::bigint[]) and confirmed is not null', [
      said.map(({ messageId }) => String(messageId)),
    ]),
  );
  return new Set(rows.map(({ id }) => id));
}
