import type { PlainDate } from '../../../kernel/plain-date.ts';

/** Who works on prices: tariffs are the region's, or a municipality's own where the region contracts nothing for it. */
export type PricedBy = {
  readonly personId: number;
  readonly organisation: { readonly id: number; readonly kind: string };
  /** The regions whose tariffs are seen: the own one, or those that a municipality is a member of. */
  readonly regionIds: readonly number[];
  readonly today: PlainDate;
};

export type NotYours = { readonly code: 'pricing.not-yours' };

/** The municipality whose own calculations and tariffs these are; null for a region. */
export const ownMunicipality = ({ organisation }: PricedBy): number | null =>
  organisation.kind === 'municipality' ? organisation.id : null;

/** Does the person act for the region, or for a municipality in it? */
export const pricesIn = (by: PricedBy, regionId: number): boolean =>
  by.organisation.id === regionId || (ownMunicipality(by) !== null && by.regionIds.includes(regionId));
