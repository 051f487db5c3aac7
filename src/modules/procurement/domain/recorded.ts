import type { RunKey } from './procedure-event.ts';

/** What a line of the log that holds a digest is about. */
export type Recorded =
  | { readonly about: 'document'; readonly id: number; readonly version: number }
  | { readonly about: 'nota'; readonly number: number }
  | { readonly about: 'formula'; readonly phase: string; readonly version: number }
  | { readonly about: 'tests'; readonly phase: string; readonly run: RunKey }
  | { readonly about: 'panel'; readonly panelId: number; readonly phase: string; readonly run: RunKey }
  | {
      readonly about: 'score';
      readonly panelId: number;
      readonly assessorId: number;
      readonly applicationId: number;
    }
  | { readonly about: 'reveal'; readonly panelId: number }
  | { readonly about: 'consensus'; readonly panelId: number; readonly applicationId: number }
  | { readonly about: 'award'; readonly run: RunKey; readonly phase: string; readonly version: number };

/** How a line names what it is about, in words between colons. */
export function nameOf(one: Recorded): string {
  switch (one.about) {
    case 'document':
      return `document:${one.id}:${one.version}`;
    case 'nota':
      return `nota:${one.number}`;
    case 'formula':
      return `formula:${one.phase}:${one.version}`;
    case 'tests':
      return `tests:${one.phase}:${one.run}`;
    case 'panel':
      return `panel:${one.panelId}:${one.phase}:${one.run}`;
    case 'score':
      return `score:${one.panelId}:${one.assessorId}:${one.applicationId}`;
    case 'reveal':
      return `reveal:${one.panelId}`;
    case 'consensus':
      return `consensus:${one.panelId}:${one.applicationId}`;
    case 'award':
      return `award:${one.run}:${one.phase}:${one.version}`;
  }
}

/** Turns `nameOf` round; undefined for a name that it does not make. */
export function readName(name: string): Recorded | undefined {
  const [about, ...words] = name.split(':');
  const [first = '', second = '', third = '', fourth = ''] = words;
  const run = (kind: string, number: string) => `${kind}:${number}` as RunKey;
  const read = (): Recorded | undefined => {
    switch (about) {
      case 'document':
        return { about, id: Number(first), version: Number(second) };
      case 'nota':
        return { about, number: Number(first) };
      case 'formula':
        return { about, phase: first, version: Number(second) };
      case 'tests':
        return { about, phase: first, run: run(second, third) };
      case 'panel':
        return { about, panelId: Number(first), phase: second, run: run(third, fourth) };
      case 'score':
        return { about, panelId: Number(first), assessorId: Number(second), applicationId: Number(third) };
      case 'reveal':
        return { about, panelId: Number(first) };
      case 'consensus':
        return { about, panelId: Number(first), applicationId: Number(second) };
      case 'award':
        return { about, run: run(first, second), phase: third, version: Number(fourth) };
      default:
        return undefined;
    }
  };
  const one = read();
  return one && nameOf(one) === name ? one : undefined;
}
