import { monthsIn, spreadOverMonths } from '../../../kernel/month-plan.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';

export type YearOfContract = {
  readonly fromOn: PlainDate;
  /** The end agreed, or the day on which the contract was terminated early. */
  readonly lastDay: PlainDate;
  readonly agreed: readonly {
    readonly productId: number;
    readonly unit: string;
    readonly volume: bigint | null;
    readonly budgetCents: bigint;
    readonly limitCents: bigint | null;
  }[];
  readonly used: readonly {
    readonly month: number;
    readonly productId: number;
    readonly volume: bigint;
    readonly approvedCents: bigint;
    readonly refusedCents: bigint;
  }[];
};

export type MonthOfContract = {
  readonly month: number;
  readonly volume: bigint;
  readonly approvedCents: bigint;
  readonly refusedCents: bigint;
  /** Null when no volume was agreed. */
  readonly plannedVolume: bigint | null;
  readonly plannedCents: bigint;
};

export type ContractYear = {
  readonly budgetCents: bigint;
  /** Null unless every product has a limit. */
  readonly limitCents: bigint | null;
  /** The unit in which volumes are counted: that of the product with the largest budget; others count in money only. */
  readonly unit: string | undefined;
  readonly months: readonly MonthOfContract[];
};

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);

/** A contract's year month by month: used against a plan that is spread evenly over the months of the contract. */
export function contractYear(facts: YearOfContract, year: number, productId?: number): ContractYear {
  const own = <Row extends { readonly productId: number }>(rows: readonly Row[]) =>
    rows.filter((row) => productId === undefined || row.productId === productId);
  const agreed = own(facts.agreed);
  const unit = [...agreed].sort((a, b) => Number(b.budgetCents - a.budgetCents) || a.productId - b.productId)[0]?.unit;
  const inUnit = new Set(agreed.filter((row) => row.unit === unit).map((row) => row.productId));
  const counted = agreed.filter((row) => inUnit.has(row.productId));
  const months = monthsIn({ from: facts.fromOn, through: facts.lastDay }, year);
  const budgetCents = sum(agreed.map((row) => row.budgetCents));
  const volume = counted.some((row) => row.volume === null) ? null : sum(counted.map((row) => row.volume ?? 0n));
  const plannedCents = months.length === 0 ? undefined : spreadOverMonths(budgetCents, months);
  const plannedVolume = volume === null || months.length === 0 ? undefined : spreadOverMonths(volume, months);
  return {
    budgetCents,
    limitCents:
      agreed.length > 0 && agreed.every((row) => row.limitCents !== null)
        ? sum(agreed.map((row) => row.limitCents ?? 0n))
        : null,
    unit,
    months: Array.from({ length: 12 }, (_, index) => {
      const used = own(facts.used).filter((row) => row.month === index + 1);
      return {
        month: index + 1,
        volume: sum(used.filter((row) => inUnit.has(row.productId)).map((row) => row.volume)),
        approvedCents: sum(used.map((row) => row.approvedCents)),
        refusedCents: sum(used.map((row) => row.refusedCents)),
        plannedVolume: plannedVolume?.[index] ?? null,
        plannedCents: plannedCents?.[index] ?? 0n,
      };
    }),
  };
}
