import { type Cents, cents, ZERO_CENTS } from '../../../../kernel/money.ts';
import { firstDayOfMonth, type PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import { recordUsage } from '../../../allocations/index.ts';
import { entriesOfDecision, post } from '../../../ledger/index.ts';
import { sizeOf } from '../../domain/funding/running-bounds.ts';
import { retourcodesOn } from '../../domain/rules.ts';
import { measuredVolume } from '../../domain/volume.ts';
import { countBounds, holdBounds } from '../../storage/funding/bound-use.ts';
import { findLines, type HeldClaim, type HeldLine, lockClaim, settleLines } from '../../storage/review/held-lines.ts';
import type { ProductMonthTotal } from '../tally.ts';

export type HeldDecision = {
  readonly claimId: bigint;
  readonly seqs: readonly number[];
  readonly verdict: 'approved' | 'refused';
  /** Of a refusal; null: the one of the rule that held the line. */
  readonly retourcode: string | null;
  readonly reason: string;
  readonly personId: number | null;
  readonly today: PlainDate;
};

export type ReviewRefusal =
  | { readonly code: 'claims.not-found' }
  | { readonly code: 'claims.reason-missing' }
  /** Decided already, or never held: nothing of the request was done. */
  | { readonly code: 'claims.not-held'; readonly seqs: readonly number[] };

/** What a review came to; higher floors take the figures and, when the declaration is closed, the answer from here. */
export type LinesReviewed = {
  readonly claimId: bigint;
  readonly messageId: bigint;
  readonly regionId: number;
  readonly providerId: number;
  readonly municipalityId: number;
  /** Changes, not totals: held goes down, approved or refused goes up. */
  readonly products: readonly ProductMonthTotal[];
  /** No line is held any more: the declaration can be answered. */
  readonly closed: boolean;
};

/**
 * Decides held lines of one declaration: all of them, or none when one of them is not held. Lines, declaration, use of
 * allocations and ledger change in the caller's transaction; the first decision stays readable beside it.
 */
export async function decideHeld(tx: Tx, decision: HeldDecision): Promise<Result<LinesReviewed, ReviewRefusal>> {
  if (decision.reason.trim() === '') return no({ code: 'claims.reason-missing' });
  const claim = await lockClaim(tx, decision.claimId);
  if (!claim) return no({ code: 'claims.not-found' });
  const asked = [...new Set(decision.seqs)];
  const lines = await findLines(tx, claim, asked);
  const held = new Set(lines.filter(({ verdict }) => verdict === 'H').map(({ seq }) => seq));
  const others = asked.filter((seq) => !held.has(seq));
  if (others.length > 0 || asked.length === 0) return no({ code: 'claims.not-held', seqs: others });

  for (const [retourcode, group] of Map.groupBy(lines, (line) => retourcodeOf(decision, line)))
    await settleLines(
      tx,
      claim,
      group.map(({ seq }) => seq),
      {
        verdict: decision.verdict === 'approved' ? 'A' : 'R',
        retourcode,
        reason: decision.reason,
        personId: decision.personId,
      },
    );
  const products = totalsOf(lines, decision.verdict);
  if (decision.verdict === 'refused') await release(tx, claim, lines);
  await postReviewed(tx, claim, products, decision.today);
  const { id: claimId, messageId, regionId, providerId, municipalityId, heldCount } = claim;
  const closed = heldCount === lines.length;
  return yes({ claimId, messageId, regionId, providerId, municipalityId, products, closed });
}

const retourcodeOf = ({ verdict, retourcode }: HeldDecision, line: HeldLine): string | null =>
  verdict === 'approved' ? null : (retourcode ?? retourcodesOn('line', Number(line.failedRules))[0] ?? null);

async function postReviewed(
  tx: Tx,
  { id, regionId, providerId, municipalityId }: HeldClaim,
  products: readonly ProductMonthTotal[],
  occurredOn: PlainDate,
): Promise<void> {
  const entries = entriesOfDecision(products.map((total) => ({ ...total, amountCents: total.approvedCents })));
  await post(tx, { kind: 'claim-reviewed', claimId: id, regionId, providerId, municipalityId, occurredOn, entries });
}

const signedOf = ({ sign, amountCents }: HeldLine): bigint => (sign === 'D' ? amountCents : -amountCents);

/** A held line kept its place under its bounds and on its allocation; a refusal gives it back. */
async function release(tx: Tx, claim: HeldClaim, lines: readonly HeldLine[]): Promise<void> {
  const changes = boundsReleased(lines);
  await holdBounds(tx, claim.regionId, [...changes.keys()]);
  await countBounds(tx, claim.regionId, changes);
  await recordUsage(tx, releasedBy(claim, lines));
}

function boundsReleased(lines: readonly HeldLine[]): ReadonlyMap<string, number> {
  const changes = new Map<string, number>();
  for (const { funding, sign, amountCents, volume, unit } of lines) {
    const size = { amountCents: cents(amountCents), volume: Number(volume), unit };
    for (const bound of funding?.bounds ?? []) {
      const change = sizeOf(bound, size) * (sign === 'D' ? -1 : 1);
      changes.set(bound.account, (changes.get(bound.account) ?? 0) + change);
    }
  }
  return changes;
}

const releasedBy = ({ municipalityId, providerId }: HeldClaim, lines: readonly HeldLine[]) =>
  lines.flatMap((line) => {
    if (line.allocationId === null) return [];
    const volume = BigInt(measuredVolume(Number(line.volume), line.unit)) * (line.sign === 'D' ? -1n : 1n);
    return [
      {
        allocationId: line.allocationId,
        month: firstDayOfMonth(line.from),
        municipalityId,
        providerId,
        approvedVolume: volume,
        approvedCents: cents(-signedOf(line)),
      },
    ];
  });

function totalsOf(lines: readonly HeldLine[], verdict: HeldDecision['verdict']): ProductMonthTotal[] {
  const byProduct = Map.groupBy(lines, (line) => `${line.contractId}|${line.productId}|${firstDayOfMonth(line.from)}`);
  return [...byProduct.values()].flatMap((group) => {
    const [first] = group;
    if (!first || first.contractId === null || first.productId === null) return [];
    const amount = cents(group.reduce((sum, line) => sum + signedOf(line), 0n));
    const volume = group.reduce((sum, line) => sum + (line.sign === 'D' ? line.volume : -line.volume), 0n);
    const approved = verdict === 'approved';
    return [
      {
        contractId: first.contractId,
        productId: first.productId,
        month: firstDayOfMonth(first.from),
        lines: 0,
        refusedLines: approved ? 0 : group.length,
        claimedCents: ZERO_CENTS,
        approvedCents: approved ? amount : ZERO_CENTS,
        heldCents: -amount as Cents,
        approvedVolume: approved ? volume : 0n,
      },
    ];
  });
}
