/** The first line on which two texts differ, as both have it; undefined when they are the same. */
export function firstDifference(committed: string, actual: string): string | undefined {
  if (committed === actual) return undefined;
  const [old, now] = [committed.split('\n'), actual.split('\n')];
  const index = now.findIndex((line, at) => line !== old[at]);
  const at = index < 0 ? now.length : index;
  return [
    `line ${at + 1}`,
    `  committed: ${old[at] ?? '(ends here)'}`,
    `  actual:    ${now[at] ?? '(ends here)'}`,
  ].join('\n');
}
