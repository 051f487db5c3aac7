import { plannedChildren } from './children.ts';
import { buildWorlds, type Databases } from './databases.ts';
import { type DerivedState, derivedState } from './derived-state.ts';
import { connect } from './installation.ts';
import { runConversations } from './run-conversations.ts';

export type Run = {
  /** What stands in the database of either kind of party; the same twice when they share one. */
  readonly state: { readonly municipalities: DerivedState; readonly providers: DerivedState };
  /** What the hub counted. */
  readonly hub: Readonly<Record<string, number>>;
  readonly seconds: number;
};

/** Builds the world, has the conversations in it by a hub with this unrest, and waits until nothing moves any more. */
export async function runByHub(
  at: Databases,
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
  const children = plannedChildren(count);
  await buildWorlds(at, children);
  const began = Date.now();
  const connected = await connect(at, unrest, resendAfterMs);
  try {
    await runConversations(at, children, atOnce, withinMs);
    await connected.quiet(withinMs);
    const seconds = (Date.now() - began) / 1000;
    const [municipalities, providers] = [await derivedState(at.municipalities), await derivedState(at.providers)];
    return { state: { municipalities, providers }, hub: await connected.hub.stand(), seconds };
  } finally {
    await connected.stop();
  }
}

/** Every kind of unrest at once: one message in eight doubled, lost, late or passed; one in twelve damaged or not accepted. */
export const UNRULY: readonly string[] = [
  ...['--zaad', 'onrust', '--oponthoud', '1500', '--verdubbeling', '0.12', '--verlies', '0.12', '--vertraging', '0.12'],
  ...['--verwisseling', '0.12', '--schade', '0.08', '--weigering', '0.08'],
];
