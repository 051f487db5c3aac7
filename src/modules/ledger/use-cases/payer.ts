import type { PlainDate } from '../../../kernel/plain-date.ts';

/** Who pays: a person of a municipality, on a day. `municipalityId` is undefined for people of other organisations. */
export type Payer = {
  readonly personId: number;
  readonly municipalityId: number | undefined;
  readonly name: string;
  readonly today: PlainDate;
};

export type NotPaying = { readonly code: 'ledger.not-yours' };
