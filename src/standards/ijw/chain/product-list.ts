import type { PlainDate } from '../../../kernel/plain-date.ts';
import { codeList } from '../release-3-2/code-lists.ts';

/** Codes of the national list (JZ021) start with their category. */
const CATEGORY_LENGTH = 2;

const NATIONAL: ReadonlySet<string> = new Set(codeList('JZ021')?.values.map((entry) => entry.code));

/**
 * Whether a product code belongs to its category in the national list (TR381). The list we have is partial and municipalities
 * may use codes of their own, so a code it does not have is not judged; one of another category is wrong on any day.
 */
export function nationallyListed(category: string, code: string, _on: PlainDate): boolean | undefined {
  return NATIONAL.has(code) ? code.slice(0, CATEGORY_LENGTH) === category : undefined;
}
