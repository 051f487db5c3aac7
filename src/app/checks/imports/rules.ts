import { FLOOR_NAMES, MODULE_FLOORS, type Place, placeOf, ROOMS } from './layout.ts';
import type { Import } from './read-imports.ts';

/** Why an import is not allowed, for the person who wrote it: what is wrong and what to do instead. */
export type Violation = { readonly at: string; readonly target: string; readonly rule: string; readonly why: string };

type No = { readonly rule: string; readonly why: string } | undefined;

/** Checks one import against the floor plan; undefined when it is fine. */
export function checkImport(one: Import): Violation | undefined {
  const no = one.relative
    ? checkInside(placeOf(one.from), placeOf(one.target), one)
    : checkPackage(placeOf(one.from), one.target, one.from);
  return no && { at: `${one.from}:${one.line}`, target: one.target, ...no };
}

/** Packages and node: modules: the pure places have none. */
function checkPackage(from: Place, name: string, path: string): No {
  if (from.area === 'kernel') return pure('src/kernel', name);
  if (from.area === 'module' && from.room === 'domain') return pure('a domain', name);
  if (from.area === 'web' && name.startsWith('node:') && path.startsWith('web/src/')) {
    return { rule: 'browser', why: 'the browser has no Node.' };
  }
  return undefined;
}

const pure = (who: string, name: string): No => ({
  rule: 'pure',
  why: `${who} decides over facts only: no ${name.startsWith('node:') ? 'Node' : 'package'} there. Gather in storage, decide here.`,
});

function checkInside(from: Place, to: Place, one: Import): No {
  if (to.area === 'outside') {
    return from.area === 'app' || from.area === 'web' || one.target === 'package.json' || from.area === 'outside'
      ? undefined
      : { rule: 'outside', why: 'sources below src/ stand on their own; only programs reach outside.' };
  }
  if (to.area === 'app' && from.area !== 'app') {
    return { rule: 'app-on-top', why: 'programs use the rest, never the other way; hand it over as an argument.' };
  }
  if (to.area === 'web' && from.area !== 'web') return { rule: 'web-apart', why: 'the server knows nothing of web/.' };
  switch (from.area) {
    case 'kernel':
      return to.area === 'kernel' ? undefined : lower('src/kernel', 'itself');
    case 'standards':
      return to.area === 'kernel' || (to.area === 'standards' && to.standard === from.standard)
        ? undefined
        : lower(`src/standards/${from.standard}`, 'the kernel and itself');
    case 'platform':
      return to.area === 'kernel' || to.area === 'platform'
        ? undefined
        : lower('src/platform', 'the kernel and itself');
    case 'regions':
      return to.area === 'platform' ? lower('src/regions', 'data, the kernel, standards and doors') : throughDoor(to);
    case 'web':
      return checkWeb(to);
    case 'module':
      return checkModule(from, to, one);
    default:
      return throughDoor(to);
  }
}

const lower = (who: string, what: string): No => ({ rule: 'floors', why: `${who} uses ${what} only.` });

function throughDoor(to: Place): No {
  if (to.area !== 'module' || to.room === 'server-door' || to.room === 'browser-door') return undefined;
  return { rule: 'doors', why: `come in through src/modules/${to.module}/index.ts; export there what is needed.` };
}

function checkWeb(to: Place): No {
  if (to.area === 'web' || to.area === 'kernel' || to.area === 'standards') return undefined;
  if (to.area === 'module' && to.room === 'browser-door') return undefined;
  return { rule: 'browser', why: 'the browser uses the kernel, standards and the api.ts of modules.' };
}

function checkModule(from: Extract<Place, { area: 'module' }>, to: Place, one: Import): No {
  if (to.area === 'kernel') return undefined;
  if (to.area === 'module' && to.module === from.module) return checkRooms(from.room, to.room);
  if (from.room === 'domain' && !(one.typeOnly && (to.area === 'standards' || isLanguageBelow(from.module, to)))) {
    return {
      rule: 'domain',
      why: 'a domain uses the kernel, itself, and types of standards and of api.ts on a lower floor; let the use case bring the facts.',
    };
  }
  if (to.area === 'module') return throughDoor(to) ?? checkFloors(from.module, to.module);
  if (to.area === 'regions') return { rule: 'regions', why: 'models are data: modules never name a region.' };
  return undefined;
}

/** The words of a lower floor, from its browser door: a domain may speak of what it decides about, and asks nothing of it. */
function isLanguageBelow(from: string, to: Place): boolean {
  if (to.area !== 'module' || to.room !== 'browser-door') return false;
  return (MODULE_FLOORS[to.module] ?? 0) < (MODULE_FLOORS[from] ?? 0);
}

function checkFloors(from: string, to: string): No {
  const [own, other] = [MODULE_FLOORS[from], MODULE_FLOORS[to]];
  if (own === undefined || other === undefined) {
    return {
      rule: 'floors',
      why: `module ${own === undefined ? from : to} has no floor yet; give it one in checks/imports/layout.ts.`,
    };
  }
  if (other <= own) return undefined;
  return {
    rule: 'floors',
    why: `${from} (${FLOOR_NAMES[own]} floor) may not look up to ${to} (${FLOOR_NAMES[other]} floor); send data or an event instead.`,
  };
}

function checkRooms(from: string, to: string): No {
  if (to === 'server-door') return { rule: 'rooms', why: 'inside the module ask the room itself, not the front door.' };
  const [own, other] = [rank(from), rank(to)];
  if (own === undefined || other === undefined || other <= own) return undefined;
  return { rule: 'rooms', why: `${from} may not use ${to}: http -> use-cases -> storage -> domain.` };
}

function rank(room: string): number | undefined {
  const index = (ROOMS as readonly string[]).indexOf(room);
  return index < 0 ? undefined : index;
}
