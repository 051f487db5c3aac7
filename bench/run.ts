import { test } from 'node:test';
import { benchDeclarationPath } from './declaration.ts';
import { benchEngines } from './engines/engines.ts';
import { benchFunding } from './funding.ts';
import { benchGenerator } from './generator/generator.ts';
import { benchLaboratory } from './laboratory.ts';
import { benchLists } from './lists.ts';
import { benchValidation } from './validate/validate.ts';
import { benchNationalYear, benchRegionYear } from './year/year.ts';

const BENCHES = {
  declaration: benchDeclarationPath,
  engines: benchEngines,
  funding: benchFunding,
  generator: benchGenerator,
  laboratory: benchLaboratory,
  lists: benchLists,
  'region-year': benchRegionYear,
  'national-year': benchNationalYear,
  validation: benchValidation,
} as const;
const asked = process.argv.slice(2);

// Under node's test runner only because the database of a test cleans up after itself there; nothing is asserted.
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  test(`bench ${name}`, async () => {
    process.stdout.write(`${JSON.stringify(await bench(), null, 2)}\n`);
  });
}
