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

/** What every region of which it is stated chose per segment. A region is added by adding its file. */
export const choicesOfRegions = (): ChoicesOfRegion[] => readAll('choices.json');

/** Invented: what the demonstration is choosing for its next round. */
export const choicesInTheMaking = (): ChoicesOfRegion[] => readAll('choices-next.json');

const readAll = (name: string): ChoicesOfRegion[] =>
  readdirSync(FOLDER, { withFileTypes: true })
    .map((entry) => ({ region: entry.name, file: new URL(`${entry.name}/${name}`, FOLDER) }))
    .filter(({ file }) => existsSync(file))
    .map(({ region, file }) => ({
      region,
      ...(JSON.parse(readFileSync(file, 'utf8')) as Omit<ChoicesOfRegion, 'region'>),
    }));
