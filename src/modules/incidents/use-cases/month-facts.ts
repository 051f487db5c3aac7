import { lastDayOfMonth, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { listIncidents } from '../storage/incidents.ts';
import { gatherContinuity } from './gather-continuity.ts';
import { standingOfStored } from './keep-incidents.ts';

/** Counts of a month for directors and the policy team: no names. */
export type MonthFacts = {
  readonly told: number;
  readonly calamities: number;
  readonly violence: number;
  /** Of any month, not closed yet. */
  readonly open: number;
  /** Providers of the region about whose continuity something stands out today. */
  readonly warned: number;
};

export async function monthFactsOf(
  tx: Tx,
  asked: { readonly regionId: number; readonly month: PlainDate; readonly today: PlainDate },
): Promise<MonthFacts> {
  const { regionId, month, today } = asked;
  const all = await listIncidents(tx, { regionId });
  const told = all.filter(({ onDay }) => onDay >= month && onDay <= lastDayOfMonth(month));
  return {
    told: told.length,
    calamities: told.filter(({ kind }) => kind === 'calamity').length,
    violence: told.filter(({ kind }) => kind === 'violence').length,
    open: all.filter((one) => standingOfStored(one).state !== 'closed').length,
    warned: (await gatherContinuity(tx, { regionId }, today)).filter(({ indicators }) => indicators.length > 0).length,
  };
}
