/** Enters what the papers of a region say was chosen per segment, by the use cases themselves. */
import { factsOf } from '../../../modules/instruments/index.ts';
import { type Author, addSegment, answerFacts, choiceOf, choose, segmentOf } from '../../../modules/strategy/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { ChoicesOfRegion } from '../../../regions/index.ts';
import { agreed } from '../suppliers/cast.ts';

/** Segment by segment: its name, the answers the paper gives, and each choice with its reason. A refusal throws. */
export async function enterChoices(
  tx: Tx,
  by: Author,
  strategyId: number,
  { segmenten }: ChoicesOfRegion,
): Promise<void> {
  for (const { naam, toelichting, bron, feiten, keuzes } of segmenten) {
    const segmentId = agreed(await addSegment(tx, by, strategyId, segmentOf({ naam, toelichting })));
    agreed(await answerFacts(tx, by, strategyId, segmentId, { facts: factsOf(feiten), note: bron }));
    for (const keuze of keuzes) agreed(await choose(tx, by, strategyId, segmentId, choiceOf(keuze)));
  }
}
