import { setTimeout as sleep } from 'node:timers/promises';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { BsnVault } from '../../../platform/crypto/bsn-vault.ts';
import { asOwner, type Database, type Tx } from '../../../platform/db/index.ts';
import { runWorker } from '../../../platform/jobs/index.ts';
import { jobHandlers } from '../../compose/job-handlers.ts';
import { findCast } from './cast.ts';
import { Plot } from './plot.ts';
import type { Scene, Story } from './scenes.ts';
import { instantBefore, openStage, type Stage } from './stage.ts';
import { partiesOf, tell } from './tell.ts';

export type Played = {
  /** Conversations that were held to their end. */
  readonly stories: number;
  readonly messages: number;
  /** Acts that were refused, by the name of their story and the code of the refusal. */
  readonly refused: readonly string[];
};

const LOOK_EVERY_MS = 4;
const MINUTES_BETWEEN_ACTS = 11;

/**
 * Plays some dozens of conversations between municipalities and providers of the first region, with the real use cases and
 * the real worker, on fixed days before the one that is looked at. The same data gives the same conversations; only
 * identifiers given by the database and the moments of starts, stops and answers to requests are those of the loading.
 */
export async function playConversations(
  db: Database,
  { vault, today }: { readonly vault: BsnVault; readonly today: PlainDate },
): Promise<Played> {
  const parties = await asOwner(db, partiesOf);
  const cast = await asOwner(db, (tx) => findCast(tx, parties.regionId, vault, today));
  const stage = openStage(db, vault, today, parties.people);
  const stories = tell(new Plot(cast, today, parties.codes), parties).filter(({ scenes }) => scenes.length > 0);
  const before = await asOwner(db, lastMessage);
  const finished = new AbortController();
  const worker = runWorker(db, jobHandlers({ vault, now: stage.deps.now }), {
    signal: finished.signal,
    concurrency: 1,
  });
  const refused = new Map<Story, string>();
  try {
    for (const { story, scene, minute } of inOrder(stories)) {
      if (refused.has(story)) continue;
      stage.clock.at = instantBefore(today, scene.daysAgo, minute);
      const code = await playScene(stage, scene);
      if (code !== undefined) refused.set(story, `${story.name}: ${code}`);
    }
  } finally {
    finished.abort();
    await worker;
  }
  const messages = Number((await asOwner(db, lastMessage)) - before);
  return { stories: stories.length - refused.size, messages, refused: [...refused.values()] };
}

/** All acts, oldest first; of one day in the order of the stories. */
function inOrder(stories: readonly Story[]) {
  const acts = stories
    .flatMap((story) => story.scenes.map((scene) => ({ story, scene })))
    .sort((a, b) => b.scene.daysAgo - a.scene.daysAgo);
  const countOn = new Map<number, number>();
  return acts.map((act) => {
    const { daysAgo } = act.scene;
    const place = countOn.get(daysAgo) ?? 0;
    countOn.set(daysAgo, place + 1);
    return { ...act, minute: place * MINUTES_BETWEEN_ACTS };
  });
}

/** One act with all that follows from it, judged and answered; gives the code of a refusal. */
async function playScene(stage: Stage, scene: Scene): Promise<string | undefined> {
  const { db, clock } = stage;
  const last = await asOwner(db, lastMessage);
  const told = await scene.act(stage);
  if (!told.ok) return told.refusal.code;
  while (await asOwner(db, hasWork)) await sleep(LOOK_EVERY_MS);
  await asOwner(db, (tx) => setMoments(tx, last, clock.at));
  return undefined;
}

const lastMessage = async (tx: Tx): Promise<bigint> =>
  (await tx.one<{ id: bigint }>('select coalesce(max(id), 0) as id from message')).id;

const hasWork = async (tx: Tx): Promise<boolean> =>
  (
    await tx.one<{ work: boolean }>(
      'select exists (select from job where finished_at is null and failed_at is null) as work',
    )
  ).work;

/** What the database stamped while an act was played, happened on the moment of the act; a return message a minute later. */
async function setMoments(tx: Tx, after: bigint, at: Date): Promise<void> {
  const later = new Date(at.getTime() + 60_000);
  await tx.execute(
    `update message set received_at = case when answers_id is null then $2::timestamptz else $3::timestamptz end,
            outcome_at = case when outcome_at is null then null else $3::timestamptz end,
            confirmed_at = case when confirmed_at is null then null else $3::timestamptz end
      where id > $1`,
    [after, at, later],
  );
  await tx.execute(
    `update message_dispatch set sent_at = case when sent_at is null then null else $2::timestamptz end,
            acknowledged_at = case when acknowledged_at is null then null else $2::timestamptz end,
            done_at = case when done_at is null then null else $2::timestamptz end
      where message_id > $1`,
    [after, at],
  );
  await tx.execute('update care_request set recorded_at = $2 where message_id > $1', [after, at]);
  await tx.execute('update exchange_clock set stopped_at = $2 where stopped_by > $1', [after, later]);
}
