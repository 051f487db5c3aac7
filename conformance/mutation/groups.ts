import { readdirSync } from 'node:fs';

/** Rule functions and the tests that judge them. All addresses are those of modules. */
export type Group = {
  readonly name: string;
  /** What is changed, one place at a time. */
  readonly files: readonly string[];
  /** Starts of the addresses of modules that are loaded anew for each mutant: from the tests down to what is changed. */
  readonly room: readonly string[];
  /** The files of tests, the quickest first. */
  readonly tests: readonly string[];
};

const root = new URL('../../', import.meta.url);
const at = (path: string): string => new URL(path, root).href;
const under = (path: string): readonly string[] =>
  readdirSync(new URL(path, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name))
    .sort()
    .map((name) => at(path + name));

const LEVEL_2 = 'src/standards/ijw/release-3-2/rules/';
const CHAIN = 'src/standards/ijw/chain/';
const CLAIMS = 'src/modules/claims/domain/';
const SUITE_2 = at('conformance/mutation/level-2.suite.ts');
const SUITE_3 = at('conformance/mutation/level-3.suite.ts');
const chain = { room: [at(CHAIN), at('conformance/ijw-3-2/level-3.ts'), SUITE_3] };

/** Every group of rules: what is changed and what must notice. */
export const GROUPS: readonly Group[] = [
  {
    name: 'level 3 and 4, the rules of the chain',
    files: under(`${CHAIN}rules/`),
    ...chain,
    tests: [SUITE_3],
  },
  {
    name: 'level 3 and 4, where allocations, deliveries and requests stand',
    files: under(`${CHAIN}fold/`),
    ...chain,
    tests: [SUITE_3, at(`${CHAIN}fold/fold.test.ts`)],
  },
  {
    name: 'level 3 and 4, the answer to a declaration',
    files: [at(`${CHAIN}answer/rules.ts`), at(`${CHAIN}answer/explain-answer.ts`)],
    ...chain,
    tests: [at(`${CHAIN}answer/explain-answer.test.ts`)],
  },
  {
    name: 'level 3 and 4, judging and the return message',
    files: [at(`${CHAIN}judge.ts`), at(`${CHAIN}return-message.ts`)],
    ...chain,
    tests: [SUITE_3, at(`${CHAIN}return-message.test.ts`)],
  },
  {
    name: 'level 3 and 4, the rules of a declaration',
    files: ['checks', 'line-case', 'product-period', 'tariff', 'volume'].map((name) => at(`${CLAIMS}${name}.ts`)),
    room: [at(CLAIMS)],
    tests: ['decide-line', 'volume', 'tariff', 'batch', 'scenarios'].map((name) => at(`${CLAIMS}${name}.test.ts`)),
  },
  {
    name: 'level 2',
    files: under(LEVEL_2).filter((file) => !file.endsWith('/index.ts')),
    room: [at(LEVEL_2), SUITE_2],
    tests: [SUITE_2, at(`${LEVEL_2}parts/double-products.test.ts`)],
  },
];
