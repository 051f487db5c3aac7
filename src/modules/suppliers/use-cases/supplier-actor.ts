import type { PlainDate } from '../../../kernel/plain-date.ts';

/** Who works with the file of a provider, for which region, and on which day. */
export type SupplierActor = {
  readonly personId: number;
  readonly organisationId: number;
  readonly regionId: number;
  readonly today: PlainDate;
};
