import { type PlainDate, yearOf } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { bookCommitments, bookedCommitments, closedYears } from '../../ledger/index.ts';
import { loadCommittedCare } from '../storage/utilisation/commitments.ts';

/**
 * Books what municipalities of a region are committed to, as it stands on a day: allocated care of this year and of the next,
 * and of the year before where that was begun here, at the tariff of its contract, less what was approved. It rises with an
 * allocation, falls when help stops and when a declaration is approved, and is gone when the year is closed. Gives how many
 * commitments changed.
 */
export async function commitCare(
  tx: Tx,
  asked: { readonly regionId: number; readonly municipalityIds: readonly number[]; readonly on: PlainDate },
): Promise<number> {
  const { regionId, on } = asked;
  const closed = await closedOf(tx, asked.municipalityIds);
  let changed = 0;
  for (const year of [yearOf(on) - 1, yearOf(on), yearOf(on) + 1]) {
    const municipalityIds = asked.municipalityIds.filter((id) => !closed.get(id)?.has(year));
    const begun = year >= yearOf(on) || (await bookedCommitments(tx, municipalityIds, year)).length > 0;
    if (municipalityIds.length === 0 || !begun) continue;
    const standing = await loadCommittedCare(tx, { regionId, municipalityIds, year });
    changed += await bookCommitments(tx, { municipalityIds, year, on }, standing);
  }
  return changed;
}

async function closedOf(tx: Tx, municipalityIds: readonly number[]): Promise<ReadonlyMap<number, ReadonlySet<number>>> {
  const closed = new Map<number, ReadonlySet<number>>();
  for (const id of municipalityIds) closed.set(id, new Set((await closedYears(tx, id)).map(({ year }) => year)));
  return closed;
}
