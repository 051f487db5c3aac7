import { mkdirSync, writeFileSync } from 'node:fs';
import { writeTypes } from '../description/write-types.ts';
import { datatypesData, messagesData } from './source.ts';

/** Run as a program after a change of the published data: rewrites release-3-2/types. */
const folder = new URL('./types/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of writeTypes(messagesData, datatypesData)) writeFileSync(new URL(name, folder), text);
