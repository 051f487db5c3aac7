import type { Survey } from './survey.ts';

/** The survey as text: the table of modules from the roof down, then each violation with its explanation. */
export function reportText({ modules, fileCount, importCount, violations }: Survey): string {
  const width = Math.max(6, ...modules.map((module) => module.name.length));
  const rows = modules
    .toReversed()
    .map(({ floor, name, files, uses }) => row(floor, name.padEnd(width), String(files), uses.join(', ') || '-'));
  return [
    `${fileCount} files, ${importCount} imports`,
    '',
    row('floor', 'module'.padEnd(width), 'files', 'uses the doors of'),
    ...rows,
    '',
    violations.length === 0
      ? 'All imports follow the floor plan.'
      : `${violations.length} imports break the floor plan:`,
    ...violations.map(({ at, target, rule, why }) => `\n  ${at}\n    imports ${target}\n    [${rule}] ${why}`),
  ].join('\n');
}

const row = (floor: string, name: string, files: string, uses: string): string =>
  `  ${floor.padEnd(7)} ${name} ${files.padStart(5)}  ${uses}`;
