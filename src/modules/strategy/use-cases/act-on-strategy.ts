/** The steps of a strategy: put out, taken back, proposed, decided; and what others say of it. */
import { createHash } from 'node:crypto';
import { holdsBsn } from '../../../kernel/bsn.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import { canonicalJson } from '../../../platform/crypto/hash-chain.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Finding } from '../domain/findings.ts';
import { isDecision, nextActs, type StrategyAct } from '../domain/status.ts';
import { insertAct, lockStrategy, type StrategyHead } from '../storage/strategies.ts';
import {
  findVersion,
  insertReaction,
  insertVersion,
  insertWeighing,
  type StrategyDocument,
  type WeighingOutcome,
} from '../storage/versions.ts';
import {
  type Author,
  findStrategy,
  holdStrategy,
  type NotYours,
  type OpenedStrategy,
  openStrategy,
  type StrategyUnknown,
} from './open-strategy.ts';
import type { StrategySource } from './source.ts';

export type Step = {
  readonly act: Exclude<StrategyAct, 'made'>;
  readonly text: string;
  /** Until when people may react; of a consultation only. */
  readonly dueOn: PlainDate | null;
};

export type StepRefusal =
  | StrategyUnknown
  | NotYours
  | { readonly code: 'strategy.act-not-open' }
  | { readonly code: 'strategy.due-missing' }
  | { readonly code: 'strategy.due-in-past' }
  | { readonly code: 'strategy.reason-missing' }
  | { readonly code: 'strategy.nothing-in-it' }
  | { readonly code: 'strategy.not-complete'; readonly findings: readonly Finding[] }
  | { readonly code: 'strategy.not-allowed-own-proposal' };

/** How the written strategy reads; the words are of the edge. */
export type Write = (opened: OpenedStrategy) => StrategyDocument;

/** SHA-256 in hexadecimal of a written strategy, the same for the same content. */
export const hashOf = (document: StrategyDocument): string =>
  createHash('sha256').update(canonicalJson(document)).digest('hex');

/** Takes one step of who works on the strategy: puts it out, takes it back, or proposes it. */
export async function takeStep(
  tx: Tx,
  by: Author,
  id: number,
  step: Step,
  { sources, write }: { readonly sources: readonly StrategySource[]; readonly write: Write },
): Promise<Result<StrategyHead, StepRefusal>> {
  const held = await holdStrategy(tx, by, id);
  if (!held.ok) return held;
  const refused = formRefusalOf(step, held.value, by.today);
  if (refused) return no(refused);
  if (isDecision(step.act)) return no({ code: 'strategy.act-not-open' });
  if (step.act === 'resumed') return recorded(tx, by, id, step, null);
  const opened = await openStrategy(tx, held.value, sources, by.today);
  if (opened.items.length === 0) return no({ code: 'strategy.nothing-in-it' });
  const lacking = opened.findings.filter(({ blocks }) => blocks);
  if (step.act === 'proposed' && lacking.length > 0) return no({ code: 'strategy.not-complete', findings: lacking });
  const document = write(opened);
  const versionId = await insertVersion(tx, {
    strategyId: id,
    audience: step.act === 'sent-external' ? 'everybody' : 'internal',
    document,
    hash: hashOf(document),
    personId: by.personId,
  });
  return recorded(tx, by, id, step, versionId);
}

/** Adopts what another person proposed, or gives it back with a reason (four eyes). */
export async function decideStrategy(
  tx: Tx,
  by: Author,
  id: number,
  step: Step,
): Promise<Result<StrategyHead, StepRefusal>> {
  await lockStrategy(tx, id);
  const found = await findStrategy(tx, id);
  if (!found.ok) return found;
  const refused = formRefusalOf(step, found.value, by.today);
  if (refused) return no(refused);
  const proposed = found.value.acts.at(-1);
  if (!isDecision(step.act) || proposed?.act !== 'proposed') return no({ code: 'strategy.act-not-open' });
  if (proposed.personId === by.personId) return no({ code: 'strategy.not-allowed-own-proposal' });
  return recorded(tx, by, id, step, step.act === 'adopted' ? proposed.versionId : null);
}

function formRefusalOf(step: Step, head: StrategyHead, today: PlainDate): StepRefusal | undefined {
  if (!nextActs(head.acts.map(({ act }) => act)).includes(step.act)) return { code: 'strategy.act-not-open' };
  const asks = step.act === 'sent-internal' || step.act === 'sent-external';
  if (asks && step.dueOn === null) return { code: 'strategy.due-missing' };
  if (asks && step.dueOn !== null && step.dueOn < today) return { code: 'strategy.due-in-past' };
  const explains = step.act === 'returned' || step.act === 'adopted';
  return explains && step.text.trim() === '' ? { code: 'strategy.reason-missing' } : undefined;
}

async function recorded(
  tx: Tx,
  by: Author,
  strategyId: number,
  { act, text, dueOn }: Step,
  versionId: number | null,
): Promise<Result<StrategyHead, StrategyUnknown>> {
  const asks = act === 'sent-internal' || act === 'sent-external';
  await insertAct(tx, {
    strategyId,
    act,
    onDay: by.today,
    dueOn: asks ? dueOn : null,
    text,
    versionId,
    personId: by.personId,
    organisationId: by.organisationId,
  });
  return findStrategy(tx, strategyId);
}

export type ReactionRefusal =
  | StrategyUnknown
  | NotYours
  | { readonly code: 'strategy.not-open-for-reactions' }
  | { readonly code: 'strategy.paragraph-unknown' }
  | { readonly code: 'strategy.text-holds-bsn' }
  | { readonly code: 'strategy.reaction-unknown' };

/** What somebody who was asked says of a paragraph of the version that is in consultation. */
export async function reactToStrategy(
  tx: Tx,
  by: Author,
  id: number,
  said: { readonly paragraph: string; readonly text: string },
): Promise<Result<undefined, ReactionRefusal>> {
  const found = await findStrategy(tx, id);
  if (!found.ok) return found;
  const version = await findVersion(tx, id, undefined);
  if (!version || version.id !== found.value.askedVersionId) return no({ code: 'strategy.not-open-for-reactions' });
  if (!version.document.paragraphs.some(({ key }) => key === said.paragraph))
    return no({ code: 'strategy.paragraph-unknown' });
  if (holdsBsn(said.text)) return no({ code: 'strategy.text-holds-bsn' });
  await insertReaction(tx, {
    ...said,
    strategyId: id,
    versionId: version.id,
    personId: by.personId,
    organisationId: by.organisationId,
    onDay: by.today,
  });
  return yes(undefined);
}

/** What the region did with a reaction, and why; a later weighing takes its place. */
export async function weighReaction(
  tx: Tx,
  by: Author,
  id: number,
  weighed: { readonly reactionId: number; readonly outcome: WeighingOutcome; readonly reason: string },
): Promise<Result<undefined, ReactionRefusal>> {
  const held = await holdStrategy(tx, by, id);
  if (!held.ok) return held;
  const written = await insertWeighing(tx, { ...weighed, strategyId: id, onDay: by.today, personId: by.personId });
  return written === 0 ? no({ code: 'strategy.reaction-unknown' }) : yes(undefined);
}
