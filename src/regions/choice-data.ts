import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Feiten } from '../modules/instruments/api.ts';
import type { NieuweKeuze } from '../modules/strategy/api.ts';

const FOLDER = new URL('.', import.meta.url);

/** `choices.json`: what a region chose per segment, in the words of the public API, and from which paper. */
export type ChoicesOfRegion = {
  readonly region: string;
  readonly bron: string;
  readonly segmenten: readonly {
    readonly naam: string;
    readonly toelichting: string;
    readonly bron: string;
    readonly feiten: Feiten;
    readonly keuzes: readonly NieuweKeuze[];
  }[];
};

/** Every region of which is stated what it chose per segment. A region is added by adding its file. */
export function choicesOfRegions(): ChoicesOfRegion[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .map(({ name }) => ({ name, file: new URL(`${name}/choices.json`, FOLDER) }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({
      region: name,
      ...(JSON.parse(readFileSync(file, 'utf8')) as Omit<ChoicesOfRegion, 'region'>),
    }));
}
