import { PROJECT_ROOT } from '../../paths.ts';
import { readSources } from './read-imports.ts';
import { reportText } from './report.ts';
import { survey } from './survey.ts';

// `npm run check` runs this: draws the floor plan as it is and fails when an import goes the wrong way.
const seen = survey(await readSources(PROJECT_ROOT, ['src', 'web/src']));
console.log(reportText(seen));
process.exitCode = seen.violations.length === 0 ? 0 : 1;
