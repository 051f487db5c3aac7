import { checkBrowserDoors } from './browser-reach.ts';
import { findCircle } from './circles.ts';
import { FLOOR_NAMES, MODULE_FLOORS, placeOf } from './layout.ts';
import type { SourceFile } from './read-imports.ts';
import { checkImport, type Violation } from './rules.ts';

/** What the check saw: every module with the doors it uses, and everything that breaks the floor plan. */
export type Survey = {
  readonly modules: readonly ModuleSeen[];
  readonly fileCount: number;
  readonly importCount: number;
  readonly violations: readonly Violation[];
};

export type ModuleSeen = {
  readonly name: string;
  readonly floor: string;
  readonly files: number;
  readonly uses: readonly string[];
};

/** Walks over all imports once. */
export function survey(files: readonly SourceFile[]): Survey {
  const uses = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  const violations: Violation[] = [];
  for (const file of files) {
    const from = placeOf(file.path);
    if (from.area === 'module') {
      counts.set(from.module, (counts.get(from.module) ?? 0) + 1);
      if (!uses.has(from.module)) uses.set(from.module, new Set());
    }
    for (const one of file.imports) {
      const violation = checkImport(one);
      if (violation) violations.push(violation);
      const to = placeOf(one.target);
      if (one.relative && from.area === 'module' && to.area === 'module' && to.module !== from.module) {
        uses.get(from.module)?.add(to.module);
      }
    }
  }
  violations.push(...checkBrowserDoors(files));
  const circle = findCircle(uses);
  if (circle) {
    const why = 'modules on one floor may help each other, but not in a circle: move what they share a floor down.';
    violations.push({ at: `src/modules/${circle[0]}`, target: circle.join(' -> '), rule: 'circle', why });
  }
  return {
    modules: [...counts].map(([name, count]) => seen(name, count, uses.get(name) ?? new Set())).sort(byFloor),
    fileCount: files.length,
    importCount: files.reduce((sum, file) => sum + file.imports.length, 0),
    violations,
  };
}

function seen(name: string, files: number, uses: ReadonlySet<string>): ModuleSeen {
  const floor = MODULE_FLOORS[name];
  return { name, files, floor: floor === undefined ? '?' : (FLOOR_NAMES[floor] ?? '?'), uses: [...uses].sort() };
}

const byFloor = (a: ModuleSeen, b: ModuleSeen): number =>
  (MODULE_FLOORS[a.name] ?? 99) - (MODULE_FLOORS[b.name] ?? 99) || (a.name < b.name ? -1 : 1);
