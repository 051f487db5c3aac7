/** The market of a region out of sums of a year: who, how large, how many are needed and where. Pure. */
import { LAYERS, type Layer } from './notes.ts';

export type Sold = {
  readonly providerId: number;
  readonly provider: string;
  readonly segment: string;
  /** Cents approved and fixed in the year, and in the same months of the year before. */
  readonly cents: number;
  readonly earlierCents: number;
};
export type Present = { readonly segment: string; readonly municipalityId: number; readonly providers: number };

export type RankedProvider = {
  readonly id: number;
  readonly name: string;
  readonly cents: number;
  readonly earlierCents: number;
  /** In per cent of what all providers got, one decimal. */
  readonly share: number;
  readonly segments: number;
  readonly layer: Layer;
};

/** Providers by what was approved for them, largest first; who got nothing this year is left out. */
export function rankProviders(sold: readonly Sold[]): RankedProvider[] {
  const whole = sumOf(sold);
  return [...Map.groupBy(sold, ({ providerId }) => providerId)]
    .map(([id, rows]) => {
      const segments = rows.filter(({ cents }) => cents > 0).length;
      return {
        id,
        name: rows[0]?.provider ?? '',
        cents: sumOf(rows),
        earlierCents: rows.reduce((sum, row) => sum + row.earlierCents, 0),
        share: percentage(sumOf(rows), whole),
        segments,
        layer: layerOf(segments),
      };
    })
    .filter(({ cents }) => cents > 0)
    .toSorted((a, b) => b.cents - a.cents || a.id - b.id);
}

const FEW = 3;
const layerOf = (segments: number): Layer => (segments <= 1 ? 'one' : segments <= FEW ? 'few' : 'many');

/** The part of the largest, of two wholes that must not be confused: what was spent, and what was budgeted. */
export function concentration(ranked: readonly { readonly cents: number }[], count: number, budgetCents: number) {
  const top = sumOf(ranked.slice(0, count));
  return {
    count,
    cents: top,
    ofSpent: percentage(top, sumOf(ranked)),
    ofBudget: budgetCents > 0 ? percentage(top, budgetCents) : null,
  };
}

/** How many providers work in one, in a few and in many segments: the shape of the supply. */
export const layersOf = (
  ranked: readonly RankedProvider[],
): readonly { readonly layer: Layer; readonly providers: number }[] =>
  LAYERS.map((layer) => ({ layer, providers: ranked.filter((one) => one.layer === layer).length }));

export type Segment = {
  readonly name: string;
  readonly providers: number;
  readonly cents: number;
  /** The part of the three largest in this segment, in per cent. */
  readonly topThree: number;
};

/** Segments by what is spent in them, each with its own concentration. */
export const segmentsOf = (sold: readonly Sold[]): Segment[] =>
  [...Map.groupBy(sold, ({ segment }) => segment)]
    .map(([name, rows]) => {
      const sellers = rows.filter(({ cents }) => cents > 0).toSorted((a, b) => b.cents - a.cents);
      return {
        name,
        providers: sellers.length,
        cents: sumOf(sellers),
        topThree: concentration(sellers, 3, 0).ofSpent,
      };
    })
    .filter(({ providers }) => providers > 0)
    .toSorted((a, b) => b.cents - a.cents || a.name.localeCompare(b.name, 'nl'));

/** Per segment how many providers work in each municipality, in the order of the municipalities; none is a gap. */
export function coverageOf(
  present: readonly Present[],
  segments: readonly string[],
  municipalityIds: readonly number[],
): readonly { readonly segment: string; readonly providers: readonly number[] }[] {
  const found = new Map(present.map((one) => [`${one.segment}|${one.municipalityId}`, one.providers]));
  return segments.map((segment) => ({
    segment,
    providers: municipalityIds.map((id) => found.get(`${segment}|${id}`) ?? 0),
  }));
}

const sumOf = (rows: readonly { readonly cents: number }[]): number => rows.reduce((sum, { cents }) => sum + cents, 0);
const percentage = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10);
