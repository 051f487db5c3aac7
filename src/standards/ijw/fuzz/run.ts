import fc from 'fast-check';
import type { MessageId } from '../release-3-2/types/messages.ts';
import { mutated } from '../testing/mutations.ts';
import { type Comparison, compare } from './compare.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateValues } from './mutate-values.ts';
import { randomFrom } from './random.ts';
import { sourcesOf } from './sources.ts';

export const ALL_MESSAGES: readonly MessageId[] = [
  ...(['JW301', 'JW302', 'JW305', 'JW306', 'JW307', 'JW308', 'JW315'] as const),
  ...(['JW316', 'JW317', 'JW318', 'JW319', 'JW320', 'JW323', 'JW325'] as const),
];

export type FuzzReport = {
  readonly files: number;
  /** Files by our verdict and libxml2's, for example 'valid/valid'. */
  readonly verdicts: Readonly<Record<string, number>>;
  /** How often each reason of ours ended a reading. */
  readonly codes: Readonly<Record<string, number>>;
  readonly disagreements: readonly { readonly message: MessageId; readonly xml: string; readonly found: Comparison }[];
  readonly slowestMilliseconds: number;
};

/** Files changed at a time; after each round its sources are made anew. */
const ROUND = 500;

/**
 * Changes `count` messages, spread over all fourteen, in their tree, in their values and in their bytes by turns, and compares
 * what our reader and libxml2 think of each. The same seed gives the same files.
 */
export async function fuzz(count: number, seed: number, heard?: (done: number) => void): Promise<FuzzReport> {
  const verdicts: Record<string, number> = {};
  const codes: Record<string, number> = {};
  const disagreements: FuzzReport['disagreements'][number][] = [];
  let slowestMilliseconds = 0;
  let files = 0;
  for (let round = 0; files < count; round++) {
    const message = ALL_MESSAGES[round % ALL_MESSAGES.length] as MessageId;
    for (const bytes of changedFiles(message, seed + round, Math.min(ROUND, count - files))) {
      const found = await compare(bytes, message);
      tally(verdicts, `${found.ours}/${found.theirs}`);
      if (found.code) tally(codes, found.code);
      if (!found.agree) disagreements.push({ message, xml: new TextDecoder().decode(bytes), found });
      slowestMilliseconds = Math.max(slowestMilliseconds, found.milliseconds);
      files++;
    }
    heard?.(files);
  }
  return { files, verdicts, codes, disagreements, slowestMilliseconds };
}

function* changedFiles(message: MessageId, seed: number, count: number): Generator<Uint8Array> {
  const sources = sourcesOf(message, seed);
  const random = randomFrom(seed);
  const trees = fc.sample(mutated(sources), { numRuns: Math.ceil(count / 3), seed });
  const utf8 = new TextEncoder();
  for (let index = 0; index < count; index++) {
    const source = random.pick(sources);
    if (index % 3 === 0) yield utf8.encode(trees[index / 3] as string);
    else if (index % 3 === 1) yield utf8.encode(mutateValues(source, random));
    else yield mutateBytes(utf8.encode(source), random);
  }
}

function tally(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
