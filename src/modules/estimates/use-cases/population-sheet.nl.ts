/** The file of population figures: the same sheet goes out and comes in. */
import { formatCount } from '../../../kernel/format.nl.ts';
import {
  type Column,
  choiceColumn,
  integerColumn,
  type TableSpec,
  textColumn,
} from '../../../platform/documents/index.ts';
import type { PopulationFigure } from '../domain/growth.ts';
import { FIGURE_WORDS } from './words.nl.ts';

export const POPULATION_SHEET = 'Bevolking';

const header = {
  municipality: 'Gemeente',
  year: 'Jaar',
  ageFrom: 'Van leeftijd',
  ageThrough: 'Tot en met leeftijd',
  persons: 'Personen',
  kind: 'Soort',
  source: 'Bron',
} as const;

export type NamedFigure = PopulationFigure & { readonly municipality: string };

export const populationSheet: TableSpec<NamedFigure> = {
  sheet: POPULATION_SHEET,
  key: ['municipality', 'year', 'ageFrom', 'ageThrough'],
  columns: {
    municipality: textColumn(header.municipality, { maxLength: 100 }),
    year: integerColumn(header.year, { min: 2000, max: 2100 }),
    ageFrom: integerColumn(header.ageFrom, { min: 0, max: 120 }),
    ageThrough: integerColumn(header.ageThrough, { min: 0, max: 120 }),
    persons: integerColumn(header.persons, { min: 0, max: 2_000_000 }),
    kind: choiceColumn(header.kind, FIGURE_WORDS),
    source: textColumn(header.source, { maxLength: 300 }),
  },
};

export const populationColumns: readonly Column<NamedFigure>[] = [
  { header: header.municipality, kind: 'text', value: ({ municipality }) => municipality },
  { header: header.year, kind: 'integer', value: ({ year }) => year },
  { header: header.ageFrom, kind: 'integer', value: ({ ageFrom }) => ageFrom },
  { header: header.ageThrough, kind: 'integer', value: ({ ageThrough }) => ageThrough },
  { header: header.persons, kind: 'integer', value: ({ persons }) => persons },
  { header: header.kind, kind: 'text', value: ({ kind }) => FIGURE_WORDS[kind] },
  { header: header.source, kind: 'text', value: ({ source }) => source },
];

/** Which figure it is: of whom, of which year and which ages. */
export const figureName = ({ municipality, year, ageFrom, ageThrough }: NamedFigure): string =>
  `${municipality} ${year}, ${ageFrom} t/m ${ageThrough} jaar`;

/** What a file can change of a figure. */
export const figureFields = ({ persons, kind, source }: NamedFigure): Readonly<Record<string, string>> => ({
  [header.persons]: formatCount(persons),
  [header.kind]: FIGURE_WORDS[kind],
  [header.source]: source,
});

export const populationFaults = {
  municipality: 'de naam van een gemeente uit deze regio',
  ages: 'een laatste leeftijd die niet voor de eerste ligt',
} as const;
