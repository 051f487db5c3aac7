import type { Source } from './sources.ts';

/** Where the ids of rules stand. */
export type Found = {
  /** Place of the function that decides, as path:line. */
  readonly functions: ReadonlyMap<string, readonly string[]>;
  /** Other code that names the rule, by path. */
  readonly mentions: ReadonlyMap<string, readonly string[]>;
  /** Tests, stories and vectors that name it, by path. */
  readonly tests: ReadonlyMap<string, readonly string[]>;
};

const ID = String.raw`(?:CD|CS|RS|TR|OP|IV|UP)\d{3}(?:x\d)?`;
const NAMED = new RegExp(String.raw`\b${ID}\b`, 'g');
/** A constant or function by the name of the rule, an entry of a table of functions, or an object with it as its id. */
const DECIDES = new RegExp(
  String.raw`^\s*(?:export )?(?:const|function) (${ID})\b|^\s*(${ID}): (?:\(|\{$|[a-z])|\bid: '(${ID})'|^\s*'(${ID})',$`,
);
/** The rooms where rules are decided, one function per rule, named by its id. */
const HOMES = /^src\/standards\/ijw\/(release-[\d-]+\/rules|chain)\/|^src\/modules\/claims\/domain\/checks\.ts$/;
/** Invented data and the replay of published examples name rules, but keep none. */
const NO_PLACE = /^src\/(app\/replay|regions\/demo)\//;
const TESTS = /\.test\.tsx?$|^(test|conformance|scenarios)\//;

/** Finds each rule by its id: where it is decided, where else it is named, and what tests it. */
export function scan(sources: readonly Source[]): Found {
  const found = { functions: new Lists(), mentions: new Lists(), tests: new Lists() };
  for (const { path, text } of sources) {
    if (TESTS.test(path)) for (const [id] of text.matchAll(NAMED)) found.tests.add(id, path);
    else if (HOMES.test(path)) decided(path, text, found.functions);
    if (!TESTS.test(path) && !NO_PLACE.test(path))
      for (const [id] of text.matchAll(NAMED)) found.mentions.add(id, path);
  }
  return found;
}

function decided(path: string, text: string, functions: Lists): void {
  const seen = new Set<string>();
  for (const [index, line] of text.split('\n').entries()) {
    const id = DECIDES.exec(line)?.slice(1).find(Boolean);
    if (id === undefined || seen.has(id)) continue;
    seen.add(id);
    functions.add(id, `${path}:${index + 1}`);
  }
}

/** Texts by key, each once. */
class Lists extends Map<string, string[]> {
  add(key: string, text: string): void {
    const list = this.get(key) ?? [];
    if (!list.includes(text)) list.push(text);
    this.set(key, list);
  }
}
