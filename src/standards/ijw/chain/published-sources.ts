import { plainDate } from '../../../kernel/plain-date.ts';
import { municipalityText, productCodeText } from '../release-3-2/code-lists.ts';
import type { OutsideSources } from './context.ts';

/** The day for which the published list of municipalities is. */
const LIST_IS_OF = plainDate('2026-01-01');
/** Municipal codes of CBS lie in this range, those of municipalities that were merged away too. */
const LARGEST_CODE = 1999;

/**
 * Level 4 by the lists that come with the standard, for who has no registers of his own. Of days before the list a code that
 * is not on it may have been lawful then, so it is let through; of product codes the list is partial, so only a listed code
 * in a category that is not its own is refused.
 */
export const PUBLISHED_SOURCES: OutsideSources = {
  municipalityExisted: (code, on) =>
    municipalityText(code) !== undefined || (on < LIST_IS_OF && Number(code) >= 1 && Number(code) <= LARGEST_CODE),
  productListed: (category, code) => (productCodeText(code) === undefined ? undefined : code.startsWith(category)),
};
