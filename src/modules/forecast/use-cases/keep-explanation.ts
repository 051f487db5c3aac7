import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import {
  addExplanation,
  type ExplainedPart,
  type Explanation,
  type ExplanationPlace,
  explanationsOf,
} from '../storage/explanations.ts';

export type Written = {
  readonly part: ExplainedPart;
  /** The version that the writer saw; 0 when there was none. */
  readonly after: number;
  readonly body: string;
  readonly personId: number;
};
export type NotKept = { readonly code: 'forecast.stale-explanation' | 'forecast.number-in-text' };

/** Nine digits in a row may be a citizen service number, which never stands in free text. */
const NINE_DIGITS = /\d{9}/;

/** Keeps an explanation as the next version of its part; refused when somebody else wrote one meanwhile. */
export async function keepExplanation(
  tx: Tx,
  place: ExplanationPlace,
  { part, after, body, personId }: Written,
): Promise<Result<Explanation, NotKept>> {
  if (NINE_DIGITS.test(body)) return no({ code: 'forecast.number-in-text' });
  const newest = (await explanationsOf(tx, place)).find((one) => one.part === part)?.version ?? 0;
  if (newest !== after) return no({ code: 'forecast.stale-explanation' });
  const added = await addExplanation(tx, place, { part, version: after + 1, body, personId });
  const kept = added && (await explanationsOf(tx, place)).find((one) => one.part === part);
  return kept ? yes(kept) : no({ code: 'forecast.stale-explanation' });
}
