/** Where a payment batch stands; follows from its facts and is never typed in. */
export type BatchStatus = 'proposed' | 'withdrawn' | 'sent' | 'partly-booked' | 'booked';

export type BatchFacts = {
  readonly releasedAt: Date | null;
  readonly withdrawnAt: Date | null;
  /** Orders that go to the bank, and how many of them it booked. */
  readonly orders: number;
  readonly booked: number;
};

export function batchStatus({ releasedAt, withdrawnAt, orders, booked }: BatchFacts): BatchStatus {
  if (withdrawnAt !== null) return 'withdrawn';
  if (releasedAt === null) return 'proposed';
  if (booked >= orders) return 'booked';
  return booked > 0 ? 'partly-booked' : 'sent';
}
