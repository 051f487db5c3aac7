/** Different statements that are kept at most; each takes memory on every connection that ran it. */
const MOST_KEPT = 300;
const HAS_PLAN = /^\s*(?:select|insert|update|delete|with)\b/i;

const names = new Map<string, string | undefined>();

/**
 * The name under which a connection keeps the plan of a statement; undefined for one that has none, and when so many are
 * kept that statements seem to be made up anew each time. One text has one name, in this whole process.
 */
export function statementName(text: string): string | undefined {
  if (names.has(text)) return names.get(text);
  if (names.size >= MOST_KEPT) return undefined;
  const name = HAS_PLAN.test(text) ? `rd_${names.size + 1}` : undefined;
  names.set(text, name);
  return name;
}
