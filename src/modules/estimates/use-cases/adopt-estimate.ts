import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type Budget, budgetOf } from '../domain/budget.ts';
import { appendAction, type ProductBudgetRow, writeProductBudgets } from '../storage/write-estimate.ts';
import { type Estimator, type OpenRefusal, openForChange, type Stale } from './seat.ts';

export type AdoptRefusal =
  | OpenRefusal
  | Stale
  | { readonly code: 'estimates.price-missing'; readonly products: string };

/**
 * Adopts a concept that is still as the person saw it: from now on it cannot be changed, and its mid volumes and amounts
 * are the budget of the year per product. Adopting another estimate of the year later replaces it.
 */
export async function adoptEstimate(
  tx: Tx,
  by: Estimator,
  id: number,
  matches: (version: number) => boolean,
): Promise<Result<null, AdoptRefusal>> {
  const opened = await openForChange(tx, by, id);
  if (!opened.ok) return opened;
  if (!matches(opened.value.version)) return no({ code: 'http.version-differs' });
  const budget = budgetOf(opened.value);
  if (budget.unpriced.length > 0) {
    const products = budget.unpriced.map(({ product }) => product.name).join(', ');
    return no({ code: 'estimates.price-missing', products });
  }
  await writeProductBudgets(tx, opened.value.year, productBudgets(budget));
  await appendAction(tx, id, 'adopted', by.personId);
  return yes(null);
}

/**
 * A lump sum counts as one unit. What the pot for national specialist care pays is a budget of the product all the same; what
 * another source pays is not.
 */
const productBudgets = (budget: Budget): ProductBudgetRow[] =>
  budget.lines.flatMap(({ line, volumes, cents }) =>
    cents === null || line.pot === 'elsewhere'
      ? []
      : [
          {
            productId: line.product.id,
            low: volumes?.low ?? null,
            mid: volumes?.mid ?? 1n,
            high: volumes?.high ?? null,
            budgetCents: cents.mid,
          },
        ],
  );
