/** Choosing per segment: naming segments, answering the questions of the choice aid, and choosing with a reason. */
import { holdsBsn } from '../../../kernel/bsn.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { listProducts } from '../../catalogue/index.ts';
import {
  advise,
  FIT_RULES,
  factsWith,
  type Incentive,
  type Instrument,
  isOptionOf,
  type OptionKey,
  type SegmentFacts,
} from '../../instruments/index.ts';
import {
  deleteSegment,
  insertChoice,
  insertFacts,
  insertSegments,
  type NewSegment,
  readSegments,
  type StoredSegment,
  updateSegment,
} from '../storage/choices.ts';
import { type Author, holdOpenStrategy, type NotYours, type Stands, type StrategyUnknown } from './open-strategy.ts';

type Held = StrategyUnknown | NotYours | Stands;
export type ChoiceRefusal =
  | Held
  | { readonly code: 'strategy.segment-unknown' }
  | { readonly code: 'strategy.segment-name-exists' }
  | { readonly code: 'strategy.segment-in-use' }
  | { readonly code: 'strategy.text-holds-bsn' }
  | { readonly code: 'strategy.option-of-other-instrument' }
  | { readonly code: 'strategy.deviation-unexplained'; readonly advised: OptionKey };

/** Names a segment for which is chosen apart; gives its number. */
export async function addSegment(
  tx: Tx,
  by: Author,
  strategyId: number,
  made: NewSegment,
): Promise<Result<number, ChoiceRefusal>> {
  if (holdsBsn(`${made.name} ${made.note}`)) return no({ code: 'strategy.text-holds-bsn' });
  const held = await holdOpenStrategy(tx, by, strategyId);
  if (!held.ok) return held;
  const [added] = await insertSegments(tx, strategyId, [made]);
  return added ? yes(added.id) : no({ code: 'strategy.segment-name-exists' });
}

/** Takes the groups of the product book as segments; those that are there already stay. Gives how many came. */
export async function takeOverGroups(tx: Tx, by: Author, strategyId: number): Promise<Result<number, ChoiceRefusal>> {
  const held = await holdOpenStrategy(tx, by, strategyId);
  if (!held.ok) return held;
  const products = await listProducts(tx, { regionId: held.value.regionId, onDay: by.today });
  const groups = [...new Set(products.map(({ group }) => group))];
  const made = await insertSegments(
    tx,
    strategyId,
    groups.map((group) => ({ name: group, note: '', productGroups: [group], clients: null })),
  );
  return yes(made.length);
}

/** Changes name, note, groups or number of children. */
export async function changeSegment(
  tx: Tx,
  by: Author,
  strategyId: number,
  segmentId: number,
  to: NewSegment,
): Promise<Result<undefined, ChoiceRefusal>> {
  if (holdsBsn(`${to.name} ${to.note}`)) return no({ code: 'strategy.text-holds-bsn' });
  const held = await holdSegments(tx, by, strategyId, segmentId);
  if (!held.ok) return held;
  if (held.value.all.some(({ id, name }) => id !== segmentId && name === to.name))
    return no({ code: 'strategy.segment-name-exists' });
  await updateSegment(tx, segmentId, to);
  return yes(undefined);
}

/** Takes a segment away about which nothing was recorded yet. */
export async function removeSegment(
  tx: Tx,
  by: Author,
  strategyId: number,
  segmentId: number,
): Promise<Result<undefined, ChoiceRefusal>> {
  const held = await holdSegments(tx, by, strategyId, segmentId);
  if (!held.ok) return held;
  const { choices, factsOn } = held.value.one;
  if (choices.length > 0 || factsOn !== null) return no({ code: 'strategy.segment-in-use' });
  await deleteSegment(tx, segmentId);
  return yes(undefined);
}

/** Keeps the answers about a segment; what is not answered is not known. */
export async function answerFacts(
  tx: Tx,
  by: Author,
  strategyId: number,
  segmentId: number,
  answered: { readonly facts: Partial<SegmentFacts>; readonly note: string },
): Promise<Result<undefined, ChoiceRefusal>> {
  if (holdsBsn(answered.note)) return no({ code: 'strategy.text-holds-bsn' });
  const held = await holdSegments(tx, by, strategyId, segmentId);
  if (!held.ok) return held;
  await insertFacts(tx, [{ ...answered, segmentId }], by);
  return yes(undefined);
}

export type NewChoice = {
  readonly instrument: Instrument;
  readonly option: string | null;
  readonly reason: string;
  readonly deviation: string;
  readonly contractYears: number | null;
  readonly newFunding: boolean | null;
  readonly incentives: readonly Incentive[];
};

/** Chooses on one instrument. What differs from the advice of that moment asks an explanation; the advice is kept with it. */
export async function choose(
  tx: Tx,
  by: Author,
  strategyId: number,
  segmentId: number,
  made: NewChoice,
): Promise<Result<undefined, ChoiceRefusal>> {
  if (holdsBsn(`${made.reason} ${made.deviation}`)) return no({ code: 'strategy.text-holds-bsn' });
  const held = await holdSegments(tx, by, strategyId, segmentId);
  if (!held.ok) return held;
  const { instrument, option } = made;
  if (option !== null && !isOptionOf(instrument, option)) return no({ code: 'strategy.option-of-other-instrument' });
  const advised = advise(instrument, FIT_RULES, factsWith(held.value.one.facts)).first;
  if (option !== null && advised !== null && option !== advised && made.deviation.trim() === '')
    return no({ code: 'strategy.deviation-unexplained', advised });
  await insertChoice(tx, {
    ...made,
    option,
    deviation: advised === null || option === null || option === advised ? '' : made.deviation,
    contractYears: instrument === 'contract' ? made.contractYears : null,
    incentives: instrument === 'contract' ? made.incentives : [],
    newFunding: instrument === 'funding' ? made.newFunding : null,
    segmentId,
    advised,
    onDay: by.today,
    personId: by.personId,
  });
  return yes(undefined);
}

/** The segment in a strategy that may still change, held for this transaction. */
export async function holdSegments(
  tx: Tx,
  by: Author,
  strategyId: number,
  segmentId: number,
): Promise<Result<{ readonly one: StoredSegment; readonly all: readonly StoredSegment[] }, ChoiceRefusal>> {
  const held = await holdOpenStrategy(tx, by, strategyId);
  if (!held.ok) return held;
  const all = await readSegments(tx, strategyId);
  const one = all.find(({ id }) => id === segmentId);
  return one ? yes({ one, all }) : no({ code: 'strategy.segment-unknown' });
}
