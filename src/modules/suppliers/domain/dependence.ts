/** Approved care that serves a goal, by provider. */
export type GoalVolume = {
  readonly goalId: number;
  readonly goalCode: string;
  readonly goalName: string;
  readonly providerId: number;
  readonly providerName: string;
  readonly approvedCents: bigint;
};

export type GoalDependence = {
  readonly goalId: number;
  readonly goalCode: string;
  readonly goalName: string;
  readonly totalCents: bigint;
  readonly providers: number;
  /** Share of the three largest together, in per cent with one decimal. */
  readonly top3Percent: number;
  readonly largest: readonly (GoalVolume & { readonly sharePercent: number })[];
  /** Three providers bring more than half: then telling them apart may be the only way to progress. */
  readonly dependent: boolean;
};

const DEPENDENT_FROM_PERCENT = 50;
const SHOWN = 3;
const share = (part: bigint, whole: bigint): number => (whole > 0n ? Number((part * 1000n) / whole) / 10 : 0);

/** How much each goal depends on a few providers; goals in the order of their code. */
export function dependenceOf(volumes: readonly GoalVolume[]): readonly GoalDependence[] {
  return [...Map.groupBy(volumes, ({ goalId }) => goalId).values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const ordered = rows.toSorted((a, b) => Number(b.approvedCents - a.approvedCents) || a.providerId - b.providerId);
    const totalCents = ordered.reduce((sum, { approvedCents }) => sum + approvedCents, 0n);
    const largest = ordered.slice(0, SHOWN);
    const top3Percent = share(
      largest.reduce((sum, { approvedCents }) => sum + approvedCents, 0n),
      totalCents,
    );
    const { goalId, goalCode, goalName } = first;
    return [
      {
        goalId,
        goalCode,
        goalName,
        totalCents,
        providers: ordered.length,
        top3Percent,
        largest: largest.map((one) => ({ ...one, sharePercent: share(one.approvedCents, totalCents) })),
        dependent: top3Percent > DEPENDENT_FROM_PERCENT,
      },
    ];
  });
}
