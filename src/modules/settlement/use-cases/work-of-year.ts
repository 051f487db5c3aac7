import { cents } from '../../../kernel/money.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { runYearOver } from '../../funding/index.ts';
import { gatherCare } from '../../laboratory/index.ts';
import type { SettledYear } from '../domain/settled-year.ts';
import type { SettlingTerms } from '../domain/settling.ts';

export type WorkOfYear = NonNullable<SettledYear['work']>;

/**
 * What trajectories that run on at the end of a year are worth by then beside what became due, for one provider. Null when its
 * terms value none. It is in the accounts, not in any payment.
 */
export async function workOfProvider(
  tx: Tx,
  providerId: number,
  asked: { readonly regionId: number; readonly year: number; readonly terms: readonly SettlingTerms[] },
): Promise<WorkOfYear | null> {
  const valuing = asked.terms.filter(({ terms }) =>
    terms.parts.some(({ yearEnd, due }) => yearEnd.workInProgress !== 'none' && due.kind === 'moments'),
  );
  if (valuing.length === 0) return null;
  const { columns } = await gatherCare(tx, asked.regionId, asked.year);
  const provider = columns.providers.indexOf(String(providerId));
  const placeOf = new Map(columns.episodes.ids.map((id, place) => [id, place]));
  let [before, after, trajectories] = [0n, 0n, 0];
  for (const { terms, contractIds } of valuing) {
    const own = (episodeId: string): boolean => {
      const contract = columns.contracts[columns.episodes.contract[placeOf.get(episodeId) ?? -1] ?? -1];
      return contract !== undefined && contract.provider === provider && contractIds.has(Number(contract.id));
    };
    const { workInProgress } = runYearOver(terms, columns, asked.year);
    for (const one of workInProgress.before) if (own(one.episodeId)) before += one.differenceCents;
    for (const one of workInProgress.after)
      if (own(one.episodeId)) {
        after += one.differenceCents;
        trajectories += 1;
      }
  }
  return { beforeCents: cents(before), afterCents: cents(after), trajectories };
}
