import type { ThreadRow } from './thread.ts';

export type GoalEuros = {
  /** Null: care in products that served no goal in the month of care. */
  readonly goalId: number | null;
  readonly name: string | null;
  readonly approvedCents: bigint;
  readonly paidCents: bigint;
  /** Of all approved euros, in per cent with one decimal. */
  readonly sharePercent: number;
};

/** Euros of the thread per goal, the largest first; together the same total as the columns of the thread. Pure. */
export function goalEuros(rows: readonly ThreadRow[]): readonly GoalEuros[] {
  const total = rows.reduce((sum, { approvedCents }) => sum + approvedCents, 0n);
  return [...Map.groupBy(rows, ({ goal }) => goal?.id ?? null)]
    .map(([goalId, own]) => {
      const approvedCents = own.reduce((sum, row) => sum + row.approvedCents, 0n);
      return {
        goalId,
        name: own[0]?.goal?.name ?? null,
        approvedCents,
        paidCents: own.reduce((sum, row) => sum + row.paidCents, 0n),
        sharePercent: total > 0n ? Math.round(Number((approvedCents * 10_000n) / total) / 10) / 10 : 0,
      };
    })
    .filter(({ approvedCents }) => approvedCents > 0n)
    .toSorted((a, b) => (a.approvedCents === b.approvedCents ? 0 : a.approvedCents < b.approvedCents ? 1 : -1));
}
