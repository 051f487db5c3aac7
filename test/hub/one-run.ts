import type { Database } from '../../src/platform/db/index.ts';
import { buildWorld } from '../support/world.ts';
import { addChildren, plannedChildren } from './children.ts';
import { type DerivedState, derivedState } from './derived-state.ts';
import { connect } from './installation.ts';
import { runConversations } from './run-conversations.ts';

export type Run = {
  readonly state: DerivedState;
  /** What the hub counted. */
  readonly hub: Readonly<Record<string, number>>;
  readonly seconds: number;
};

/** Builds the world, has the conversations in it by a hub with this unrest, and waits until nothing moves any more. */
export async function runByHub(
  db: Database,
  {
    count,
    unrest,
    resendAfterMs,
    atOnce = 48,
  }: {
    readonly count: number;
    readonly unrest: readonly string[];
    readonly resendAfterMs: number;
    readonly atOnce?: number;
  },
): Promise<Run> {
  const withinMs = 120_000 + count * 5000;
  await buildWorld(db);
  const children = plannedChildren(count);
  await addChildren(db, children);
  const began = Date.now();
  const connected = await connect(db, unrest, resendAfterMs);
  try {
    await runConversations(db, children, atOnce, withinMs);
    await connected.quiet(withinMs);
    return { state: await derivedState(db), hub: await connected.hub.stand(), seconds: (Date.now() - began) / 1000 };
  } finally {
    await connected.stop();
  }
}

/** Every kind of unrest at once: one message in eight doubled, lost, late or passed; one in twelve damaged or not accepted. */
export const UNRULY: readonly string[] = [
  ...['--zaad', 'onrust', '--oponthoud', '1500', '--verdubbeling', '0.12', '--verlies', '0.12', '--vertraging', '0.12'],
  ...['--verwisseling', '0.12', '--schade', '0.08', '--weigering', '0.08'],
];
