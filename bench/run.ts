import { test } from 'node:test';
import { benchDeclarationPath } from './declaration.ts';

// Under node's test runner only because the database of a test cleans up after itself there; nothing is asserted.
test('benches', async () => {
  process.stdout.write(`${JSON.stringify(await benchDeclarationPath(), null, 2)}\n`);
});
