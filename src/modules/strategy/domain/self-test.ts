/** The seven habits as a self-test: each point no, partly or yes; unanswered points do not count. Pure. */

export const ANSWERS = ['no', 'partly', 'yes'] as const;
export type SelfAnswer = (typeof ANSWERS)[number];
const POINTS = { no: 0, partly: 1, yes: 2 } as const satisfies Record<SelfAnswer, number>;

export type Habit = { readonly key: string; readonly name: string; readonly points: readonly HabitPoint[] };
export type HabitPoint = { readonly key: string; readonly text: string };
export type Answered = Readonly<Record<string, { readonly answer: SelfAnswer; readonly note: string }>>;

export type HabitScore = {
  readonly key: string;
  /** Whole per cent of what could be scored on the answered points; null when none was answered. */
  readonly percentage: number | null;
  readonly answered: number;
};

/** Per habit how many per cent; the total weighs each habit the same, for one with more points is not more important. */
export function scoreSelfTest(
  habits: readonly Habit[],
  answers: Answered,
): { readonly habits: readonly HabitScore[]; readonly total: number | null } {
  const scored = habits.map(({ key, points }) => {
    const given = points.flatMap((point) => answers[point.key]?.answer ?? []);
    const sum = given.reduce((all, answer) => all + POINTS[answer], 0);
    return {
      key,
      answered: given.length,
      percentage: given.length === 0 ? null : Math.round((100 * sum) / (2 * given.length)),
    };
  });
  const known = scored.flatMap(({ percentage }) => percentage ?? []);
  return {
    habits: scored,
    total: known.length === 0 ? null : Math.round(known.reduce((all, one) => all + one, 0) / known.length),
  };
}

/** Points that the test does not know. */
export const unknownPoints = (habits: readonly Habit[], answers: Answered): readonly string[] => {
  const known = new Set(habits.flatMap(({ points }) => points.map(({ key }) => key)));
  return Object.keys(answers).filter((key) => !known.has(key));
};
