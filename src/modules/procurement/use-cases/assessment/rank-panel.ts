import { compareFractions } from '../../../../kernel/fraction.ts';
import type { Sealer } from '../../../../platform/crypto/sealer.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { bidOf, comparedPrice, formulaOf } from '../../domain/assessment/panel.ts';
import {
  type Flip,
  type RankedBid,
  type RankingFault,
  rankBids,
  rankingFaults,
  sensitivity,
} from '../../domain/ranking.ts';
import { listConsensus, listPanelApplications, type PanelRow } from '../../storage/panels.ts';
import { openContents } from '../application/open-contents.ts';

export type PanelRanking = {
  readonly ranked: readonly RankedBid[];
  readonly flips: readonly Flip[];
  readonly faults: readonly RankingFault[];
  /** Two bids have the same total at the boundary, so that the formula does not choose. */
  readonly tied: boolean;
};

/** Ranks what a panel scored, by its stated formula on the consensus; with the change of weight that would turn it. */
export async function rankPanel(tx: Tx, sealer: Sealer, panel: PanelRow): Promise<PanelRanking> {
  const ids = await listPanelApplications(tx, panel.id);
  const consensus = new Map((await listConsensus(tx, panel.id)).map((one) => [one.applicationId, one.sheet]));
  const contents = await openContents(tx, sealer, panel.procedureId, ids);
  const formula = formulaOf(panel.formula);
  const bids = ids.map((id) => {
    const content = contents.get(id)?.at(-1)?.content;
    return bidOf(id, panel.formula, consensus.get(id) ?? [], content ? comparedPrice(content) : null);
  });
  const faults = rankingFaults(formula, bids);
  if (faults.length > 0 || bids.length === 0) return { ranked: [], flips: [], faults, tied: false };
  const ranked = rankBids(formula, bids);
  const boundary = panel.places ?? 1;
  const [last, next] = [ranked[boundary - 1], ranked[boundary]];
  const tied = last !== undefined && next !== undefined && compareFractions(last.total, next.total) === 0;
  const flips = boundary < bids.length && formula.price.kind !== 'value' ? sensitivity(formula, bids, boundary) : [];
  return { ranked, flips, faults, tied };
}
