import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const example = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../../conformance/ijw-3-2/examples/${name}.xml`, import.meta.url)), 'utf8');

/** An example of the standard, of provider 99990001 to municipality 0828, under an identification of its own. */
const named = (name: string, identification: string): Uint8Array =>
  Buffer.from(
    example(name)
      .replace(/(Ontvanger>)\d{4}/, '$10828')
      .replace(/(:Identificatie>)[^<]*/, `$1${identification}`),
  );

export const startMessage = (identification: string): Uint8Array => named('jw305', identification);
/** Of the municipality, to the start message of that identification. */
export const returnMessage = (identification: string): Uint8Array => named('jw306', identification);
