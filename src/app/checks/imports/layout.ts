/** The floor of each module (docs: design, "Shape of the code"): a module uses doors on its own or a lower floor. */
export const MODULE_FLOORS: Readonly<Record<string, number>> = {
  parties: 0,
  goals: 0,
  catalogue: 1,
  funding: 1,
  pricing: 1,
  procurement: 2,
  contracts: 2,
  allocations: 3,
  delivery: 3,
  claims: 4,
  ledger: 4,
  exchange: 5,
  steering: 6,
  instruments: 6,
  suppliers: 6,
  control: 6,
  incidents: 6,
  outcomes: 6,
  estimates: 6,
  laboratory: 6,
  settlement: 6,
  forecast: 6,
  market: 6,
  strategy: 7,
  accountability: 7,
  sales: 7,
  publication: 7,
  desk: 7,
};

export const FLOOR_NAMES = ['ground', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'roof'] as const;

/** Rooms of a module from the quietest up: a room uses itself and the rooms before it. */
export const ROOMS = ['domain', 'storage', 'use-cases', 'http'] as const;
export type Room = (typeof ROOMS)[number];

/** Where a file stands in the building. */
export type Place =
  | { readonly area: 'kernel' | 'platform' | 'regions' | 'app' | 'web' | 'outside' }
  | { readonly area: 'standards'; readonly standard: string }
  | {
      readonly area: 'module';
      readonly module: string;
      readonly room: Room | 'server-door' | 'browser-door' | 'loose';
    };

/** The place of a project path with forward slashes, such as `src/modules/claims/domain/facts.ts`. */
export function placeOf(path: string): Place {
  const [top, area, name = '', ...rest] = path.split('/');
  if (top === 'web') return { area: 'web' };
  if (top !== 'src') return { area: 'outside' };
  if (area === 'modules') return { area: 'module', module: name, room: roomOf(rest) };
  if (area === 'standards') return { area: 'standards', standard: name };
  if (area === 'kernel' || area === 'platform' || area === 'regions' || area === 'app') return { area };
  return { area: 'outside' };
}

function roomOf(rest: readonly string[]): Extract<Place, { area: 'module' }>['room'] {
  const [first = ''] = rest;
  if (rest.length === 1 && first === 'index.ts') return 'server-door';
  if (rest.length === 1 && first === 'api.ts') return 'browser-door';
  return ROOMS.find((room) => room === first) ?? 'loose';
}
