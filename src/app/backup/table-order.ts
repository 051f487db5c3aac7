/**
 * Tables in an order in which each comes after all it refers to, so that they can be filled one by one.
 * @throws Error for a circle of references, which our schema does not have.
 */
export function orderByReferences(
  tables: readonly string[],
  references: readonly (readonly [from: string, to: string])[],
): string[] {
  const ordered: string[] = [];
  const waiting = new Set(tables);
  while (waiting.size > 0) {
    const ready = [...waiting].filter((table) => !references.some(([from, to]) => from === table && waiting.has(to)));
    if (ready.length === 0) throw new Error(`tables refer to each other in a circle: ${[...waiting].join(', ')}`);
    for (const table of ready) waiting.delete(table);
    ordered.push(...ready);
  }
  return ordered;
}
