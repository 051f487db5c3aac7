import { setTimeout as sleep } from 'node:timers/promises';
import { asOwner, type Database } from '../../src/platform/db/index.ts';
import type { Child } from './children.ts';
import { stepsOf } from './conversations.ts';

const LOOK_EVERY_MS = 150;

/**
 * Lets all conversations run: each next step after the answer to the last. Throws when one is not over in time.
 * @param atOnce conversations under way: as many as a machine keeps up with, so that no answer is late for want of time
 * @param withinMs for the whole
 */
export async function runConversations(
  db: Database,
  children: readonly Child[],
  atOnce: number,
  withinMs: number,
): Promise<void> {
  const until = Date.now() + withinMs;
  const todo = [...children];
  const waiting = new Map<Child, { step: number; awaited: bigint }>();
  while (todo.length > 0 || waiting.size > 0) {
    if (Date.now() > until) throw new Error(`${waiting.size + todo.length} conversations are not over`);
    while (waiting.size < atOnce) {
      const child = todo.shift();
      if (!child) break;
      await speak(db, child, 0, waiting);
    }
    const answered = await answeredOf(
      db,
      [...waiting.values()].map(({ awaited }) => awaited),
    );
    for (const [child, { step, awaited }] of waiting) {
      if (answered.has(awaited)) await speak(db, child, step + 1, waiting);
    }
    await sleep(LOOK_EVERY_MS);
  }
}

async function speak(db: Database, child: Child, step: number, waiting: Map<Child, { step: number; awaited: bigint }>) {
  const say = stepsOf(child)[step];
  if (say) waiting.set(child, { step, awaited: await say(db, child) });
  else waiting.delete(child);
}

async function answeredOf(db: Database, ids: readonly bigint[]): Promise<ReadonlySet<bigint>> {
  const rows = await asOwner(db, (tx) =>
    tx.query<{ id: bigint }>('select id from message where id = any($1::bigint[]) and confirmed is not null', [
      ids.map(String),
    ]),
  );
  return new Set(rows.map(({ id }) => id));
}
