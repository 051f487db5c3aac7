/** What falls to each municipality, as a sheet beside the lines: written only, since it follows from the lines. */
import type { Column } from '../../../platform/documents/index.ts';
import type { MunicipalBudget } from '../domain/municipal-split.ts';

export const MUNICIPALITY_SHEET = 'Gemeenten';

export const municipalityColumns: readonly Column<MunicipalBudget>[] = [
  { header: 'Gemeente', kind: 'text', value: ({ of }) => of.municipality.name },
  { header: 'Regionaal laag', kind: 'cents', value: ({ shares }) => shares.low.regionalCents },
  { header: 'Lokaal laag', kind: 'cents', value: ({ shares }) => shares.low.localCents },
  { header: 'Samen laag', kind: 'cents', value: ({ shares }) => shares.low.totalCents },
  { header: 'Regionaal midden', kind: 'cents', value: ({ shares }) => shares.mid.regionalCents },
  { header: 'Lokaal midden', kind: 'cents', value: ({ shares }) => shares.mid.localCents },
  { header: 'Samen midden', kind: 'cents', value: ({ shares }) => shares.mid.totalCents },
  { header: 'Regionaal hoog', kind: 'cents', value: ({ shares }) => shares.high.regionalCents },
  { header: 'Lokaal hoog', kind: 'cents', value: ({ shares }) => shares.high.localCents },
  { header: 'Samen hoog', kind: 'cents', value: ({ shares }) => shares.high.totalCents },
  { header: 'Plafond (fictief)', kind: 'cents', value: ({ of }) => of.ceilingCents },
];
