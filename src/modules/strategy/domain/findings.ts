/** What a strategy still lacks. Blocking ones keep it from being proposed; the others are good practice. Pure. */
import { BLOCKS, type BlockKey } from './blocks.ts';
import type { ItemContent } from './item.ts';
import type { BlockState } from './source.ts';

export type FindingCode =
  | 'core-question-missing'
  | 'purpose-missing'
  | 'method-missing'
  | 'support-missing'
  | 'owner-missing'
  | 'present-not-scored'
  | 'new-not-scored'
  | 'starting-points-missing'
  | 'starting-points-untested'
  | 'scope-missing'
  | 'local-room-missing'
  | 'legitimation-missing'
  | 'only-incentives'
  | 'sessions-not-held'
  | 'execution-field-missing'
  | 'decision-missing'
  | 'risk-without-owner'
  | 'risk-not-weighed'
  | 'block-empty'
  | 'reaction-not-weighed';

export type Finding = { readonly code: FindingCode; readonly blocks: boolean; readonly about: readonly string[] };

export type StrategyFacts = {
  readonly ownerId: number | null;
  readonly items: readonly ItemContent[];
  readonly blocks: readonly BlockState[];
  /** Reactions that were not weighed yet. */
  readonly unweighed: number;
};

/** The blocking ones first. */
export function findingsOf({ ownerId, items, blocks, unweighed }: StrategyFacts): readonly Finding[] {
  const of = (section: ItemContent['section']) => items.filter((item) => item.section === section);
  const kinds = (section: ItemContent['section']) => new Set(of(section).map(({ kind }) => kind));
  const found: Finding[] = [];
  const tell = (code: FindingCode, holds: boolean, blocking: boolean, about: readonly string[] = []) => {
    if (holds) found.push({ code, blocks: blocking, about });
  };
  const core = kinds('core');
  tell('core-question-missing', !core.has('core-question'), true);
  tell('purpose-missing', !core.has('purpose'), true);
  tell('method-missing', !core.has('method'), true);
  tell('support-missing', !core.has('support'), true);
  tell('owner-missing', ownerId === null, true);
  const notScored = unscored(kinds('score-present'));
  tell('present-not-scored', notScored.length > 0, true, notScored);
  tell('starting-points-missing', of('starting-point').length === 0, true);
  tell('scope-missing', !kinds('scope').has('in') || !kinds('scope').has('out'), true);
  tell('local-room-missing', !kinds('local-room').has('fixed') || !kinds('local-room').has('local'), true);
  const grounds = kinds('legitimation');
  tell('legitimation-missing', grounds.size === 0, true);
  tell('only-incentives', grounds.size > 0 && [...grounds].every((kind) => kind === 'incentive'), true);
  tell('reaction-not-weighed', unweighed > 0, true, unweighed > 0 ? [String(unweighed)] : []);
  const newOnes = unscored(kinds('score-new'));
  tell('new-not-scored', newOnes.length > 0, false, newOnes);
  const untested = of('starting-point').filter(({ state }) => state === 'untested');
  tell('starting-points-untested', untested.length > 0, false, titles(untested));
  const toHold = of('session').filter(({ state }) => state !== 'held');
  tell('sessions-not-held', of('session').length === 0 || toHold.length > 0, false, titles(toHold));
  const fields = kinds('participant');
  const absent = ['policy', 'finance', 'access', 'contract'].filter((kind) => !fields.has(kind));
  tell('execution-field-missing', absent.length > 0, false, absent);
  tell('decision-missing', of('decision').length === 0, false);
  const risks = of('risk').filter(({ state }) => state === 'open');
  const ownerless = risks.filter((risk) => risk.ownerId === null);
  tell('risk-without-owner', ownerless.length > 0, false, titles(ownerless));
  const unweighedRisks = risks.filter(({ likelihood, effect }) => likelihood === null || effect === null);
  tell('risk-not-weighed', unweighedRisks.length > 0, false, titles(unweighedRisks));
  const empty = blocks.filter(({ state }) => state === 'empty').map(({ block }) => block);
  tell('block-empty', empty.length > 0, false, empty);
  return found.toSorted((a, b) => Number(b.blocks) - Number(a.blocks));
}

const unscored = (kinds: ReadonlySet<string | null>): readonly BlockKey[] =>
  BLOCKS.filter((block) => !kinds.has(block));
const titles = (items: readonly ItemContent[]): readonly string[] => items.map(({ title }) => title);
