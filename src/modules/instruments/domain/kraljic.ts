/** Kraljic: how much a product matters and how hard it is to get decide how it is bought. */
export type Height = 'low' | 'high';

export type Quadrant = {
  readonly key: 'routine' | 'leverage' | 'bottleneck' | 'strategic';
  readonly name: string;
  readonly importance: Height;
  readonly supply: Height;
  /** What suits the purchaser, and what the provider. */
  readonly buyer: string;
  readonly provider: string;
};

/** Where a region draws the lines; the sources give the two axes and no bounds. */
export type KraljicBounds = {
  /** From which share of the region's care, in per cent, a product matters much. */
  readonly importantFromPercent: number;
  /** Up to how many providers a product is hard to get. */
  readonly scarceUpToProviders: number;
};

export type ProductFigures = {
  /** Share of what was approved in the region, in per cent; null: nothing was approved at all. */
  readonly sharePercent: number | null;
  /** Providers that delivered it; null: not known. */
  readonly providers: number | null;
};

export type Position = {
  readonly importance: Height | null;
  readonly supply: Height | null;
  /** Null while one of the axes is not known. */
  readonly quadrant: Quadrant['key'] | null;
};

const QUADRANT_OF: Readonly<Record<Height, Readonly<Record<Height, Quadrant['key']>>>> = {
  low: { low: 'routine', high: 'bottleneck' },
  high: { low: 'leverage', high: 'strategic' },
};

/** Where a product stands by its figures and the bounds of the region. Pure. */
export function positionOf({ sharePercent, providers }: ProductFigures, bounds: KraljicBounds): Position {
  const importance = sharePercent === null ? null : sharePercent >= bounds.importantFromPercent ? 'high' : 'low';
  const supply = providers === null ? null : providers <= bounds.scarceUpToProviders ? 'high' : 'low';
  return { importance, supply, quadrant: importance && supply ? QUADRANT_OF[importance][supply] : null };
}
