import type { Part } from './product-book.ts';

/**
 * The keys of products that contain themselves through their parts: a composition must end in blocks that are not
 * composed. Empty when all is well.
 */
export function circularProducts(parts: readonly Part[]): readonly string[] {
  const below = Map.groupBy(parts, ({ product }) => product);
  const reaches = (start: string): boolean => {
    const seen = new Set<string>();
    const open = (below.get(start) ?? []).map(({ part }) => part);
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      if (key === start) return true;
      if (seen.has(key)) continue;
      seen.add(key);
      open.push(...(below.get(key) ?? []).map(({ part }) => part));
    }
    return false;
  };
  return [...below.keys()].filter(reaches);
}
