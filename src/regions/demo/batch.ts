import type { DemoRow, DemoTable } from './tables.ts';

export type DemoStage = 'parties' | 'goals' | 'contracts' | 'allocations' | 'claims' | 'totals';

/** Rows of one table; every reference points to rows given before. */
export type DemoBatch = {
  readonly stage: DemoStage;
  readonly table: DemoTable;
  readonly rows: readonly Readonly<Record<string, DemoRow[keyof DemoRow]>>[];
  /** Months done, where the stage goes by month. */
  readonly progress?: { readonly done: number; readonly total: number };
};

/** Makes a batch whose rows have every column of their table. */
export const batchOf = <T extends DemoTable>(stage: DemoStage, table: T, rows: readonly DemoRow<T>[]): DemoBatch => ({
  stage,
  table,
  rows,
});
