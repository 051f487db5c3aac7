import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { importsOf, readSources } from './read-imports.ts';
import { reportText } from './report.ts';
import { survey } from './survey.ts';

/** One row per rule: a file, what it imports, and the rule it breaks (undefined: allowed). */
const ROWS: readonly (readonly [from: string, source: string, rule: string | undefined])[] = [
  ['src/kernel/money.ts', `import { a } from './period.ts';`, undefined],
  ['src/kernel/money.ts', `import { readFile } from 'node:fs';`, 'pure'],
  ['src/kernel/money.ts', `import { sql } from '../platform/db/sql.ts';`, 'floors'],
  ['src/standards/ijw/a.ts', `import { a } from '../../kernel/money.ts';`, undefined],
  ['src/standards/ijw/a.ts', `import { a } from '../../modules/claims/index.ts';`, 'floors'],
  ['src/standards/ijw/a.ts', `import { a } from '../sepa/index.ts';`, 'floors'],
  ['src/platform/db/a.ts', `import pg from 'pg';`, undefined],
  ['src/platform/db/a.ts', `import type { A } from '../../modules/claims/api.ts';`, 'floors'],
  ['src/modules/claims/domain/a.ts', `import { b } from './b.ts';`, undefined],
  ['src/modules/claims/domain/a.ts', `import { test } from 'node:util';`, 'pure'],
  ['src/modules/claims/domain/a.ts', `import type { Tx } from '../../../platform/db/tx.ts';`, 'domain'],
  ['src/modules/claims/domain/a.ts', `import type { T } from '../../funding/api.ts';`, undefined],
  ['src/modules/claims/domain/a.ts', `import { t } from '../../funding/api.ts';`, 'domain'],
  ['src/modules/claims/domain/a.ts', `import type { T } from '../../exchange/api.ts';`, 'domain'],
  ['src/modules/claims/domain/a.ts', `import { w } from '../storage/w.ts';`, 'rooms'],
  ['src/modules/claims/storage/a.ts', `import { w } from '../use-cases/w.ts';`, 'rooms'],
  ['src/modules/claims/http/a.ts', `import { w } from '../use-cases/w.ts';`, undefined],
  ['src/modules/claims/use-cases/a.ts', `import { w } from '../index.ts';`, 'rooms'],
  ['src/modules/claims/use-cases/a.ts', `import { w } from '../../contracts/index.ts';`, undefined],
  ['src/modules/claims/use-cases/a.ts', `import { w } from '../../contracts/storage/w.ts';`, 'doors'],
  ['src/modules/claims/use-cases/a.ts', `import { w } from '../../exchange/index.ts';`, 'floors'],
  ['src/modules/claims/use-cases/a.ts', `export * from '../../gardening/index.ts';`, 'floors'],
  ['src/modules/claims/use-cases/a.ts', `import { w } from '../../../regions/demo.ts';`, 'regions'],
  ['src/modules/claims/use-cases/a.ts', `import { w } from '../../../app/paths.ts';`, 'app-on-top'],
  ['src/modules/claims/api.ts', `import { Type } from 'typebox';`, undefined],
  ['src/modules/claims/api.ts', `import { createHash } from 'node:crypto';`, 'browser-door'],
  ['src/regions/demo.ts', `import { sql } from '../platform/db/sql.ts';`, 'floors'],
  ['src/app/serve/a.ts', `import { w } from '../../modules/claims/storage/w.ts';`, 'doors'],
  ['src/app/serve/a.ts', `const later = await import('../../modules/claims/use-cases/w.ts');`, 'doors'],
  ['web/src/a.tsx', `import type { A } from '../../src/modules/claims/api.ts';`, undefined],
  ['web/src/a.tsx', `import { A } from '../../src/modules/claims/index.ts';`, 'browser'],
  ['web/src/a.tsx', `import { join } from 'node:path';`, 'browser'],
];

for (const [path, source, rule] of ROWS) {
  test(`${path}: ${source} ${rule ? `breaks "${rule}"` : 'is allowed'}`, () => {
    const { violations } = survey([{ path, imports: importsOf(path, source) }]);
    assert.deepEqual(
      violations.map((violation) => violation.rule),
      rule ? [rule] : [],
    );
  });
}

test('imports are found over several lines, as exports and with their line; comments are not', () => {
  const source = `// import { x } from './no.ts';\n/* import './no.ts'; */\nimport {\n  a,\n  type B,\n} from './one.ts';\nexport type { C } from './two.ts';\nimport './three.ts';\nexport const text = 'from';\n`;
  assert.deepEqual(
    importsOf('src/a.ts', source).map(({ line, target, typeOnly }) => [line, target, typeOnly]),
    [
      [3, 'src/one.ts', false],
      [7, 'src/two.ts', true],
      [8, 'src/three.ts', false],
    ],
  );
});

test('a circle of modules on one floor is shown as its path', () => {
  const circle = [
    ['src/modules/claims/use-cases/a.ts', `import { w } from '../../ledger/index.ts';`],
    ['src/modules/ledger/use-cases/b.ts', `import { w } from '../../claims/index.ts';`],
  ].map(([path = '', source = '']) => ({ path, imports: importsOf(path, source) }));
  assert.deepEqual(
    survey(circle).violations.map(({ rule, target }) => [rule, target]),
    [['circle', 'claims -> ledger -> claims']],
  );
});

test('what a browser door reaches through another file counts too, a type import does not', () => {
  const files = [
    ['src/modules/claims/api.ts', `import { w } from './words.ts';`],
    ['src/modules/claims/words.ts', `import { a } from 'pg';\nimport type { B } from 'kysely';`],
  ].map(([path = '', source = '']) => ({ path, imports: importsOf(path, source) }));
  const { violations } = survey(files);
  assert.deepEqual(
    violations.map(({ rule, target }) => [rule, target]),
    [['browser-door', 'pg']],
  );
  assert.match(violations[0]?.why ?? '', /api\.ts -> src\/modules\/claims\/words\.ts/);
});

test('a folder that breaks the plan is read from disk and explained; its tests are not looked at', async () => {
  const root = await mkdtemp(join(tmpdir(), 'rode-draad-imports-'));
  const write = async (path: string, source: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), source);
  };
  try {
    await write('src/modules/goals/domain/goal.ts', `import { claim } from '../../claims/index.ts';\n`);
    await write('src/modules/goals/domain/goal.test.ts', `import 'node:fs';\n`);
    await write('src/modules/claims/index.ts', `export const claim = 1;\n`);
    const text = reportText(survey(await readSources(root, ['src'])));
    assert.match(text, /fourth +claims +1 {2}-/);
    assert.match(text, /ground +goals +1 {2}claims/);
    assert.match(text, /1 imports break the floor plan/);
    assert.match(
      text,
      /src\/modules\/goals\/domain\/goal\.ts:1\n +imports src\/modules\/claims\/index\.ts\n +\[domain\]/,
    );
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
