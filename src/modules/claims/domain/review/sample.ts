/** An approved line as far as drawing it goes. */
export type SampleUnit = { readonly claimId: bigint; readonly seq: number; readonly amountCents: bigint };

/** Hexadecimal digits that follow from a text and look like chance. */
export type Digest = (text: string) => string;

export type SamplePlan = {
  readonly size: number;
  /** The same seed over the same lines draws the same sample. */
  readonly seed: string;
  /** By amount: each euro has the same chance, so large lines are drawn sooner. Equal: each line has. */
  readonly weight: 'amount' | 'equal';
};

export type Drawn = SampleUnit & {
  /** How often it was hit; a line larger than the step is hit more than once. */
  readonly hits: number;
};

/**
 * Draws a systematic sample: the lines in an order that the seed shuffles, one hit per step, from a start that the seed gives.
 * Of fewer lines than asked, all are drawn. The order in which lines are given does not matter.
 */
export function drawSample(lines: readonly SampleUnit[], { size, seed, weight }: SamplePlan, digest: Digest): Drawn[] {
  const sizeOf = ({ amountCents }: SampleUnit): bigint => (weight === 'amount' ? amountCents : 1n);
  const shuffled = lines
    .filter((line) => line.amountCents > 0n)
    .map((line) => ({ line, at: digest(`${seed}|${line.claimId}|${line.seq}`) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ line }) => line);
  if (shuffled.length <= size) return shuffled.map((line) => ({ ...line, hits: 1 }));
  const total = shuffled.reduce((sum, line) => sum + sizeOf(line), 0n);
  // Hit k lies at (k * total + start) / size, kept whole by comparing size times the running sum.
  const start = BigInt(`0x${digest(seed).slice(0, 12)}`) % total;
  const drawn: Drawn[] = [];
  let passed = 0n;
  let hit = 0n;
  for (const line of shuffled) {
    passed += sizeOf(line) * BigInt(size);
    let hits = 0;
    for (; hit * total + start < passed; hit += 1n) hits += 1;
    if (hits > 0) drawn.push({ ...line, hits });
  }
  return drawn;
}

export type Checked = { readonly amountCents: bigint; readonly hits: number; readonly wrongCents: bigint };

/**
 * What the whole population would be wrong by, judged by the lines checked so far: the mean part that was wrong per hit (amount),
 * or the mean amount per line (equal), times the population. An estimate; null while nothing was checked.
 */
export function estimateWrong(
  checked: readonly Checked[],
  population: { readonly count: number; readonly cents: bigint },
  weight: SamplePlan['weight'],
): bigint | null {
  const hits = checked.reduce((sum, line) => sum + line.hits, 0);
  if (hits === 0) return null;
  if (weight === 'equal') {
    const wrong = checked.reduce((sum, { wrongCents }) => sum + Number(wrongCents), 0);
    return BigInt(Math.round((wrong / checked.length) * population.count));
  }
  const parts = checked.reduce(
    (sum, line) => sum + line.hits * (Number(line.wrongCents) / Number(line.amountCents)),
    0,
  );
  return BigInt(Math.round((parts / hits) * Number(population.cents)));
}
