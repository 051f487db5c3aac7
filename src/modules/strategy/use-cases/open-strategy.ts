import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type Finding, findingsOf } from '../domain/findings.ts';
import { type PyramidBlock, pyramidOf } from '../domain/pyramid.ts';
import { isEditable, type StrategyStatus, statusAfter } from '../domain/status.ts';
import { readItems, type StoredItem } from '../storage/items.ts';
import type { Paragraph } from '../storage/paragraph.ts';
import { listStrategies, lockStrategy, type StrategyHead } from '../storage/strategies.ts';
import { listReactions, type Reaction } from '../storage/versions.ts';
import { type StrategySource, tellAll } from './source.ts';

/** Who works with a strategy: a person for an organisation, on a day. */
export type Author = { readonly personId: number; readonly organisationId: number; readonly today: PlainDate };

export type StrategyUnknown = { readonly code: 'strategy.unknown' };
export type NotYours = { readonly code: 'strategy.not-yours' };
export type Stands = { readonly code: 'strategy.still-put-out' };

export const statusOfHead = ({ lastAct }: StrategyHead): StrategyStatus => statusAfter(lastAct);

/** The head of a strategy, when the person may see it. */
export async function findStrategy(tx: Tx, id: number): Promise<Result<StrategyHead, StrategyUnknown>> {
  const [head] = await listStrategies(tx, id);
  return head ? yes(head) : no({ code: 'strategy.unknown' });
}

/** Held for this transaction, when the person works on it: a strategy is worked on by the people of its own region. */
export async function holdStrategy(
  tx: Tx,
  by: Author,
  id: number,
): Promise<Result<StrategyHead, StrategyUnknown | NotYours>> {
  await lockStrategy(tx, id);
  const found = await findStrategy(tx, id);
  if (!found.ok) return found;
  return found.value.regionId === by.organisationId ? found : no({ code: 'strategy.not-yours' });
}

/** The same, when what is written in it may still change. */
export async function holdOpenStrategy(
  tx: Tx,
  by: Author,
  id: number,
): Promise<Result<StrategyHead, StrategyUnknown | NotYours | Stands>> {
  const held = await holdStrategy(tx, by, id);
  if (!held.ok) return held;
  return isEditable(statusOfHead(held.value)) ? held : no({ code: 'strategy.still-put-out' });
}

export type OpenedStrategy = {
  readonly head: StrategyHead;
  readonly status: StrategyStatus;
  readonly items: readonly StoredItem[];
  readonly paragraphs: readonly Paragraph[];
  readonly pyramid: readonly PyramidBlock[];
  readonly findings: readonly Finding[];
  readonly reactions: readonly Reaction[];
};

/** A strategy with everything in it, what the rest of the house tells about it, and what it still lacks. */
export async function openStrategy(
  tx: Tx,
  head: StrategyHead,
  sources: readonly StrategySource[],
  today: PlainDate,
): Promise<OpenedStrategy> {
  const items = await readItems(tx, head.id);
  const told = await tellAll(tx, sources, { strategyId: head.id, regionId: head.regionId, today });
  const reactions = await listReactions(tx, head.id);
  const pyramid = pyramidOf(items, told.blocks);
  const unweighed = reactions.filter(({ weighing }) => weighing === null).length;
  const blocks = pyramid.map(({ block, state, sentence }) => ({ block, state, sentence: sentence ?? '' }));
  return {
    head,
    status: statusOfHead(head),
    items,
    paragraphs: told.paragraphs,
    pyramid,
    findings: findingsOf({ ownerId: head.ownerId, items, blocks, unweighed }),
    reactions,
  };
}
