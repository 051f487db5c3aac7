import { cents } from '../../../kernel/money.ts';
import { yearOf } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { entriesOfClosing } from '../domain/entries.ts';
import { postAll } from '../storage/post.ts';
import { closedYears, costOfYear, insertYear, lastDayOf, yearObstacles } from '../storage/years.ts';
import { releaseCommitments } from './commitments.ts';
import type { NotPaying, Payer } from './payer.ts';

export type CloseRefusal =
  | NotPaying
  | { readonly code: 'ledger.year-not-over' }
  | { readonly code: 'ledger.already-closed' }
  | { readonly code: 'ledger.year-has-obstacles' };

/**
 * Closes a year: what was committed and never came is committed no more, the cost of each contract and product goes to the
 * result, and nothing is posted in the year any more. What is owed, withheld, advanced and on the bank is carried over as it stands. Refused while something of the year is unfinished.
 */
export async function closeYear(tx: Tx, payer: Payer, year: number): Promise<Result<number, CloseRefusal>> {
  const { municipalityId } = payer;
  if (municipalityId === undefined) return no({ code: 'ledger.not-yours' });
  if (year >= yearOf(payer.today)) return no({ code: 'ledger.year-not-over' });
  await tx.query(`select pg_advisory_xact_lock(hashtext('ledger_year'), $1)`, [municipalityId]);
  if ((await closedYears(tx, municipalityId)).some((one) => one.year === year))
    return no({ code: 'ledger.already-closed' });
  const obstacles = await yearObstacles(tx, municipalityId, year);
  if (Object.values(obstacles).some((count) => count > 0)) return no({ code: 'ledger.year-has-obstacles' });
  await releaseCommitments(tx, municipalityId, year, lastDayOf(year));
  const costs = await costOfYear(tx, municipalityId, year);
  const byProvider = Map.groupBy(costs, ({ providerId, regionId }) => `${regionId}|${providerId}`);
  await postAll(
    tx,
    [...byProvider.values()].flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const entries = entriesOfClosing(
        group.map((one) => ({ ...one, month: null, amountCents: cents(one.amountCents) })),
      );
      const { regionId, providerId } = first;
      return [
        { kind: 'year-closed' as const, regionId, providerId, municipalityId, occurredOn: lastDayOf(year), entries },
      ];
    }),
  );
  await insertYear(tx, municipalityId, year, payer.personId);
  return yes(year);
}
