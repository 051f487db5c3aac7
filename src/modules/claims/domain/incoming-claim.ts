import type { ClosedPeriod } from '../../../kernel/period.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { ClaimLine } from './facts.ts';

/** A declaration line as the provider sent it: the child is still a BSN. */
export type IncomingLine = Omit<ClaimLine, 'clientId'> & { readonly bsn: string };

/** A declaration on its way in, read from a message that is valid on levels 1 and 2; its lines are in the intake. */
export type IncomingClaim = {
  readonly messageId: bigint;
  readonly regionId: number;
  readonly providerId: number;
  readonly municipalityId: number;
  readonly number: string;
  readonly period: ClosedPeriod;
  readonly datedOn: PlainDate;
  readonly receivedAt: Date;
};
