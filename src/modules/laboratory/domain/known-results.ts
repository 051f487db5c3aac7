import { type Fraction, fraction } from '../../../kernel/fraction.ts';

/** What is known of results per child: counted where it is registered, and told where it is not. Never guessed. */

/** Results of one allocation; null: none were agreed. `open` ones have no word of access to care yet. */
export type RowResults = { readonly agreed: number; readonly reached: number; readonly open: number } | null;

/** Trajectories of a product that ended, and of how many of these the results are not known. */
export type EndedResults = { readonly ended: number; readonly unknown: number };

export type KnownResults = {
  readonly byProduct: ReadonlyMap<string, EndedResults>;
  /** Results with a confirmed or contradicted report, and those without. */
  readonly answered: number;
  readonly open: number;
  /** Share of the answered results that was reached, per provider that has any. */
  readonly scores: readonly { readonly providerId: string; readonly score: Fraction }[];
};

type Row = {
  readonly allocationId: number;
  readonly providerId: number;
  readonly productKey: string;
  readonly ended: boolean;
  readonly results: RowResults;
};

/** An allocation with more than one contract or product stands in more rows; its results count once for its provider. */
export function knownResults(rows: readonly Row[]): KnownResults {
  const byProduct = new Map<string, EndedResults>();
  for (const { productKey, ended, results } of rows) {
    if (!ended) continue;
    const before = byProduct.get(productKey) ?? { ended: 0, unknown: 0 };
    const unknown = results === null || results.open > 0 ? 1 : 0;
    byProduct.set(productKey, { ended: before.ended + 1, unknown: before.unknown + unknown });
  }
  const once = [...new Map(rows.map((row) => [row.allocationId, row])).values()];
  const sum = (of: readonly Row[], pick: (one: NonNullable<RowResults>) => number) =>
    of.reduce((total, { results }) => total + (results === null ? 0 : pick(results)), 0);
  const answeredOf = (of: readonly Row[]) => sum(of, ({ agreed, open }) => agreed - open);
  const scores = [...Map.groupBy(once, ({ providerId }) => providerId)].flatMap(([providerId, own]) => {
    const answered = answeredOf(own);
    const reached = sum(own, (one) => one.reached);
    return answered === 0 ? [] : [{ providerId: String(providerId), score: fraction(reached, answered) }];
  });
  return { byProduct, answered: answeredOf(once), open: sum(once, (one) => one.open), scores };
}
