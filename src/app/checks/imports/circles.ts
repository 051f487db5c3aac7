/** Which modules use which others' doors. */
export type DoorUse = ReadonlyMap<string, ReadonlySet<string>>;

/** A circle of modules as the path that closes it (`a -> b -> a`), or undefined when there is none. */
export function findCircle(uses: DoorUse): readonly string[] | undefined {
  const done = new Set<string>();
  for (const start of uses.keys()) {
    const circle = walk(start, [], uses, done);
    if (circle) return circle;
  }
  return undefined;
}

function walk(at: string, path: readonly string[], uses: DoorUse, done: Set<string>): readonly string[] | undefined {
  if (path.includes(at)) return [...path.slice(path.indexOf(at)), at];
  if (done.has(at)) return undefined;
  for (const next of uses.get(at) ?? []) {
    const circle = walk(next, [...path, at], uses, done);
    if (circle) return circle;
  }
  done.add(at);
  return undefined;
}
