import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the project: what `npm install` was done in. */
export const PROJECT_ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
