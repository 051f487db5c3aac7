import type { PlainDate } from '../kernel/plain-date.ts';
import type { FundingDocument } from '../modules/funding/index.ts';

/** The funding terms by which the contracts of the demonstration are paid, and from when the region's model follows as a concept. */
export type FundingAgreedData = {
  readonly note: string;
  readonly adoptedOn: PlainDate;
  readonly document: FundingDocument;
  readonly next: { readonly van: PlainDate };
};
