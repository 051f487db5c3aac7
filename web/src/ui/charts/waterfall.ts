/** One step of a build-up: what it adds to (or takes from) the running sum, in whole cents. */
export interface WaterfallStep {
  readonly key: string;
  readonly cents: number;
  /** A total shows the running sum itself, from zero; its own `cents` is that sum. */
  readonly total?: boolean;
}

export interface WaterfallBar {
  readonly key: string;
  readonly kind: 'adds' | 'takes' | 'total';
  /** Left edge and width, in per cent of the drawing. */
  readonly left: number;
  readonly width: number;
  /** Where the running sum stands after this step, in per cent. */
  readonly end: number;
}

/**
 * Where the bars of a build-up stand. A step starts where the one before ended; a total starts at zero. The scale runs
 * from zero, or from the deepest sum below it, to the highest sum on the way.
 */
export function waterfallBars(steps: readonly WaterfallStep[]): readonly WaterfallBar[] {
  const sums = runningSums(steps);
  const lowest = Math.min(0, ...sums.flatMap(({ from, to }) => [from, to]));
  const highest = Math.max(...sums.flatMap(({ from, to }) => [from, to]), lowest + 1);
  const place = (cents: number): number => (100 * (cents - lowest)) / (highest - lowest);
  return sums.map(({ step, from, to }) => ({
    key: step.key,
    kind: step.total ? 'total' : to < from ? 'takes' : 'adds',
    left: place(Math.min(from, to)),
    width: place(Math.max(from, to)) - place(Math.min(from, to)),
    end: place(to),
  }));
}

function runningSums(steps: readonly WaterfallStep[]): { step: WaterfallStep; from: number; to: number }[] {
  let sum = 0;
  return steps.map((step) => {
    if (step.total) {
      sum = step.cents;
      return { step, from: 0, to: step.cents };
    }
    const from = sum;
    sum += step.cents;
    return { step, from, to: sum };
  });
}
