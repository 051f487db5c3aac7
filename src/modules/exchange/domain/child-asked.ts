import type { PlainDate } from '../../../kernel/plain-date.ts';

/** A child as a request for an allocation named it; kept sealed with the request. */
export type ChildAsked = {
  readonly initials: string;
  readonly prefix: string | null;
  readonly surname: string;
  readonly bornOn: PlainDate;
};
