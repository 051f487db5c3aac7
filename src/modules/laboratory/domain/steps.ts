/** What terms do to an amount, one after the other. */
export const STEP_KEYS = ['price', 'course', 'bounds', 'guarantee', 'total', 'held'] as const;
export type StepKey = (typeof STEP_KEYS)[number];

/** The total of a period with ever more of its terms switched on, in cents, as if a person approved all that waits; last what is paid. */
export type Ladder = Readonly<Record<StepKey, number>>;

/** What a difference is made of. The steps and the totals before and after close to the cent. */
export type Step = { readonly key: StepKey; readonly cents: number };

/** How much more or less each group of terms gives than the same group did. Steps without a difference are left out, but the price. */
export const stepsBetween = (was: Ladder, now: Ladder): Step[] =>
  STEP_KEYS.map((key, at) => {
    const before = STEP_KEYS[at - 1];
    const added = (ladder: Ladder): number => ladder[key] - (before === undefined ? 0 : ladder[before]);
    return { key, cents: added(now) - added(was) };
  }).filter(({ key, cents }) => key === 'price' || cents !== 0);
