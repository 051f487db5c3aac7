import type { PlainDate } from '../../../kernel/plain-date.ts';

/** Who works on prices: tariffs are the region's, so only its own people draft and adopt them. */
export type PricedBy = {
  readonly personId: number;
  readonly organisation: { readonly id: number; readonly kind: string };
  readonly today: PlainDate;
};

export type NotYours = { readonly code: 'pricing.not-yours' };
