import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { OutsideSources } from './context.ts';

/** A product code of the list that a region agreed, for the days on which it holds. */
export type AgreedProduct = {
  readonly category: string;
  readonly code: string;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
};

/**
 * The product code list agreed for a day (TR381): what the region lists, and beside that the national list. A code that the
 * region lists in another category, or only on other days, does not belong to the category on that day; of a code that neither
 * knows nothing is said, for the national list is published in part only.
 */
export function listedIn(
  agreed: readonly AgreedProduct[],
  national: OutsideSources['productListed'],
): OutsideSources['productListed'] {
  const byCode = Map.groupBy(agreed, ({ code }) => code);
  return (category, code, on) => {
    const known = byCode.get(code) ?? [];
    const holds = known.filter(({ from, through }) => from <= on && (through === null || on <= through));
    if (holds.some((product) => product.category === category)) return true;
    const nationally = national(category, code, on);
    return holds.length > 0 || known.length > 0 ? (nationally ?? false) : nationally;
  };
}
