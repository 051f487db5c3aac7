import { readdirSync, readFileSync } from 'node:fs';

export const SUITES = ['level-1', 'level-2', 'level-3', 'vectors', 'examples'] as const;

/** A message with what must be said of it. */
export type Expected = {
  readonly suite: string;
  /** Name to write it under; different for every message. */
  readonly file: string;
  readonly message: string;
  readonly what: string;
  readonly xsdValid: boolean;
  /** Null when nothing is claimed: a message that the schema refuses is not judged on level 2. */
  readonly rules: readonly string[] | null;
  readonly retourcodes: readonly string[] | null;
  readonly xml: string;
  /** Levels 3 and 4: what was told before, and the day on which the receiver judges. */
  readonly administration?: readonly { readonly file: string; readonly xml: string }[];
  readonly today?: string;
};

const folder = new URL('../ijw-3-2/', import.meta.url);
const json = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

/** All messages of these suites. */
export async function expectedCases(suites: readonly string[]): Promise<readonly Expected[]> {
  return suites.flatMap((suite): Expected[] => {
    if (suite === 'vectors') return json('vectors.json').vectors.map(fromVector);
    if (suite === 'examples') return readdirSync(new URL('examples/', folder)).sort().map(fromExample);
    return readdirSync(new URL(`${suite}/`, folder))
      .sort()
      .flatMap((name) => json(`${suite}/${name}`).cases.map((one: Expected) => claimed({ ...one, suite })));
  });
}

const claimed = (one: Expected): Expected => (one.xsdValid ? one : { ...one, rules: null, retourcodes: null });

function fromVector(vector: Omit<Expected, 'file' | 'what'> & { id: string; description: string }): Expected {
  const { id, description, message, xsdValid, rules, xml } = vector;
  return { suite: 'vectors', file: `${id}.xml`, what: description, message, xsdValid, rules, retourcodes: null, xml };
}

function fromExample(name: string): Expected {
  const xml = readFileSync(new URL(`examples/${name}`, folder), 'utf8');
  const message = name.slice(0, -4).toUpperCase();
  return { suite: 'examples', file: name, what: 'voorbeeld', message, xsdValid: true, rules: [], retourcodes: [], xml };
}
