/** What the choices of a strategy amount to: do they fit together, and how do they stand beside other regions? */
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { listGoals } from '../../goals/index.ts';
import {
  factsWith,
  type HarmonyOutcome,
  harmonyOf,
  INSTRUMENTS,
  type SegmentChoices,
} from '../../instruments/index.ts';
import { readSegments, type StoredChoice, type StoredSegment } from '../storage/choices.ts';
import { readHarmonyMarket } from '../storage/harmony-market.ts';

/** The measure of goals that tells how many children use some kind of help. */
const USE = 'own-help';

/** The last choice on each instrument; one that was taken back is none. */
export const choicesOf = ({ choices }: StoredSegment): ReadonlyMap<string, StoredChoice> =>
  new Map(choices.filter(({ option }) => option !== null).map((choice) => [choice.instrument, choice]));

/** A segment as the checks look at it. */
export function toSegmentChoices(segment: StoredSegment): SegmentChoices {
  const chosen = choicesOf(segment);
  const contract = chosen.get('contract');
  return {
    segment: segment.name,
    options: Object.fromEntries(
      INSTRUMENTS.map((instrument) => [instrument, chosen.get(instrument)?.option ?? null]),
    ) as SegmentChoices['options'],
    contractYears: contract?.contractYears ?? null,
    incentives: contract?.incentives ?? [],
    newFunding: chosen.get('funding')?.newFunding ?? null,
    clients: segment.clients,
    facts: factsWith(segment.facts),
  };
}

/** Holds the choices against each other, the goals of the region, its market and its development points. */
export async function weighHarmony(
  tx: Tx,
  {
    strategyId,
    regionId,
    today,
  }: { readonly strategyId: number; readonly regionId: number; readonly today: PlainDate },
): Promise<HarmonyOutcome> {
  const segments = await readSegments(tx, strategyId);
  const goals = await listGoals(tx, regionId);
  const market = await readHarmonyMarket(tx, regionId, today);
  return harmonyOf({
    segments: segments.map(toSegmentChoices),
    goals: goals.map(({ code, name, direction, measure }) => ({ code, name, direction, aboutUse: measure === USE })),
    ...market,
  });
}
