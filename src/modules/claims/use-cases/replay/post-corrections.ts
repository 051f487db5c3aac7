import { type Cents, ZERO_CENTS } from '../../../../kernel/money.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import { recordUsage } from '../../../allocations/index.ts';
import { entriesOfDecision, postAll } from '../../../ledger/index.ts';
import {
  type CorrectedBy,
  type CorrectionTotal,
  correctedUse,
  correctionTotals,
} from '../../storage/replay/corrections.ts';
import type { ProductMonthTotal } from '../tally.ts';

/** What corrections change in the figures of one provider and municipality; higher floors take it from here. */
export type LinesCorrected = {
  readonly regionId: number;
  readonly providerId: number;
  readonly municipalityId: number;
  readonly products: readonly ProductMonthTotal[];
};

/** Hears what was corrected, in the same transaction. */
export type OnCorrected = (corrected: LinesCorrected) => Promise<void>;

/**
 * Books corrections that were just stored: credits and debits in the ledger, one transaction per declaration, and the use of
 * allocations. What was decided stays as it is. A few statements, whatever the number of lines.
 */
export async function postCorrections(
  tx: Tx,
  by: CorrectedBy,
  { today, note, onCorrected }: { readonly today: PlainDate; readonly note: string; readonly onCorrected: OnCorrected },
): Promise<void> {
  const totals = await correctionTotals(tx, by);
  const postings = [...Map.groupBy(totals, ({ claimId }) => claimId).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { claimId, regionId, providerId, municipalityId } = first;
    const entries = entriesOfDecision(group.map((total) => ({ ...total, amountCents: total.approvedCents })));
    return [
      {
        kind: 'claim-corrected' as const,
        claimId,
        regionId,
        providerId,
        municipalityId,
        occurredOn: today,
        note,
        entries,
      },
    ];
  });
  await postAll(tx, postings);
  await recordUsage(tx, await correctedUse(tx, by));
  for (const group of Map.groupBy(
    totals,
    (total) => `${total.regionId}|${total.providerId}|${total.municipalityId}`,
  ).values()) {
    const [first] = group;
    if (first) await onCorrected({ ...partiesOf(first), products: productsOf(group) });
  }
}

const partiesOf = ({ regionId, providerId, municipalityId }: CorrectionTotal) => ({
  regionId,
  providerId,
  municipalityId,
});

/** Per contract, product and month; the figures know no declarations. */
function productsOf(totals: readonly CorrectionTotal[]): ProductMonthTotal[] {
  const byProduct = Map.groupBy(totals, (total) => `${total.contractId}|${total.productId}|${total.month}`);
  return [...byProduct.values()].flatMap((group) => {
    const [first] = group;
    if (!first || first.contractId === null || first.productId === null) return [];
    const sum = (of: (total: CorrectionTotal) => bigint) => group.reduce((all, total) => all + of(total), 0n);
    return [
      {
        contractId: first.contractId,
        productId: first.productId,
        month: first.month,
        lines: 0,
        refusedLines: group.reduce((all, { refusedLines }) => all + refusedLines, 0),
        claimedCents: sum((total) => total.claimedCents) as Cents,
        approvedCents: sum((total) => total.approvedCents) as Cents,
        heldCents: ZERO_CENTS,
        approvedVolume: sum((total) => total.approvedVolume),
      },
    ];
  });
}
