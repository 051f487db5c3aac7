import { placeOf } from './layout.ts';
import type { SourceFile } from './read-imports.ts';
import type { Violation } from './rules.ts';

/** Packages that the browser may get through a module's door. */
const BROWSER_PACKAGES = new Set(['typebox']);

/**
 * What an api.ts brings along, directly or through others, must run in the browser: no Node, no other packages. Type
 * imports do not count, for they are gone when it runs.
 */
export function checkBrowserDoors(files: readonly SourceFile[]): Violation[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const doors = files.filter((file) => {
    const place = placeOf(file.path);
    return place.area === 'module' && place.room === 'browser-door';
  });
  return doors.flatMap((door) => reach(door, byPath));
}

function reach(door: SourceFile, byPath: ReadonlyMap<string, SourceFile>): Violation[] {
  const violations: Violation[] = [];
  const seen = new Set([door.path]);
  const waiting = [{ file: door, path: [door.path] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const one of next.file.imports.filter((each) => !each.typeOnly)) {
      const target = one.relative ? byPath.get(one.target) : undefined;
      if (target && !seen.has(target.path)) {
        seen.add(target.path);
        waiting.push({ file: target, path: [...next.path, target.path] });
      } else if (!one.relative && !BROWSER_PACKAGES.has(one.target)) {
        const why = `the browser reads ${next.path.join(' -> ')}, and ${one.target} does not run there.`;
        violations.push({ at: `${one.from}:${one.line}`, target: one.target, rule: 'browser-door', why });
      }
    }
  }
  return violations;
}
