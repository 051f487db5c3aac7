import { readdirSync, readFileSync } from 'node:fs';
import type { SuiteCase, SuiteFile } from '../make/suite-file.ts';

const SUITES = ['level-1', 'level-2'] as const;

/** Every message of the two suites, in the order of rule and number. */
export function suiteCases(): readonly SuiteCase[] {
  return SUITES.flatMap((suite) => {
    const folder = new URL(`./${suite}/`, import.meta.url);
    return readdirSync(folder)
      .sort()
      .flatMap((name) => (JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as SuiteFile).cases);
  });
}
