import { writeFileSync } from 'node:fs';
import { placesByFile } from '../ijw-3-2/places.ts';

// Run as a program after a change of the cases or of where rules point: writes the golden places; read the diff.
const golden = await placesByFile();
writeFileSync(new URL('../ijw-3-2/places.json', import.meta.url), `${JSON.stringify(golden, null, 2)}\n`);
