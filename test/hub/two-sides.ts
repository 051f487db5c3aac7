import { dutchDay } from '../../src/kernel/dutch-day.ts';
import { explainDeclaration } from '../../src/modules/exchange/index.ts';
import { asOwner, type Database } from '../../src/platform/db/index.ts';
import { WORK_NOW } from '../support/process.ts';
import type { DerivedState } from './derived-state.ts';

/** What both parties must know alike, each from the messages in its own installation. */
export type Shared = {
  /** Per child: what is allocated, delivered, asked and answered, which messages there were, and every term. */
  readonly children: readonly object[];
  /** In cents, from each declaration beside its answer. */
  readonly declared: { readonly submitted: string; readonly refused: string; readonly granted: string };
};

/** Reads one side. Who sent a message knows that it was confirmed, who got it what came of it: that the sides do not share. */
export async function sharedOf(db: Database, { children }: DerivedState): Promise<Shared> {
  return { children: children.map((child) => alike(child as ChildState)), declared: await declaredIn(db) };
}

type ChildState = {
  readonly messages: readonly { readonly message_code: string; readonly count: number }[] | null;
  readonly [more: string]: unknown;
};

function alike({ client, contents, notices, requests, clocks, messages }: ChildState): object {
  const told = (messages ?? []).map(({ message_code, count }) => `${count} x ${message_code}`).sort();
  return { client, contents, notices, requests, clocks, told };
}

async function declaredIn(db: Database): Promise<Shared['declared']> {
  const sums = { submitted: 0n, refused: 0n, granted: 0n };
  await asOwner(db, async (tx) => {
    // Without the copies that came in damaged: they were refused, and the true one is there as well.
    const declarations = await tx.query<{ id: bigint }>(
      `select id from message where message_code = 'JW323' and outcome is distinct from 'refused'`,
    );
    for (const { id } of declarations) {
      const found = await explainDeclaration(tx, id, dutchDay(WORK_NOW));
      if (!found || found.explained.gaps.length > 0) throw new Error(`declaration ${id} is not explained to the cent`);
      for (const key of ['submitted', 'refused', 'granted'] as const) sums[key] += found.explained[key];
    }
  });
  return { submitted: `${sums.submitted}`, refused: `${sums.refused}`, granted: `${sums.granted}` };
}
