import type { Cents } from '../../../kernel/money.ts';
import type { VolumeBasis } from './volume-basis.ts';

/** Regional: a joint stake or guarantee for availability. Local: paid by use, bought on common terms. */
export const LEVELS = ['regional', 'local'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * What pays a line: the budget frame, the separate pot for national specialist care, or a source outside this budget,
 * such as the grant of a centre municipality. A service with two sources is two lines.
 */
export const POTS = ['frame', 'lta', 'elsewhere'] as const;
export type Pot = (typeof POTS)[number];

/** A price per unit with a volume, or a lump sum for the year without one; a tariff that is not known yet is null. */
export type LinePrice =
  | { readonly kind: 'per-unit'; readonly basis: VolumeBasis; readonly tariffCents: Cents | null }
  | { readonly kind: 'lump-sum'; readonly lumpCents: Cents | null };

export type EstimateLine = {
  readonly product: {
    readonly id: number;
    readonly name: string;
    readonly group: string;
    readonly weight: 'light' | 'heavy';
    /** iJw unit code. */
    readonly unit: string;
    readonly code: string;
  };
  readonly level: Level;
  readonly pot: Pot;
  readonly price: LinePrice;
  readonly priceSource: string;
  readonly note: string;
  readonly version: number;
};

export type EstimateMunicipality = {
  readonly municipality: { readonly id: number; readonly name: string };
  readonly regionalWeight: bigint;
  readonly localWeight: bigint;
  /** Fictitious ceiling: a signal without contractual force; null when none was set. */
  readonly ceilingCents: Cents | null;
  readonly version: number;
};

/** Everything an estimate is calculated from. The same estimate always gives the same budget. */
export type Estimate = {
  readonly id: number;
  readonly regionId: number;
  readonly year: number;
  readonly name: string;
  readonly frameCents: Cents;
  readonly frameSource: string;
  readonly ltaCents: Cents | null;
  readonly ltaSource: string | null;
  readonly regionalKey: string;
  readonly localKey: string;
  readonly version: number;
  readonly lines: readonly EstimateLine[];
  readonly municipalities: readonly EstimateMunicipality[];
};
