import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import { deskState, mayConfirm } from '../../domain/review/desk-decision.ts';
import {
  decisionsOf,
  findDecision,
  insertDecision,
  insertStep,
  linesOfDecisions,
  openHeldLines,
} from '../../storage/review/desk-decisions.ts';
import { lockClaim } from '../../storage/review/held-lines.ts';
import { decideHeld, type LinesReviewed } from './decide-held.ts';

export type DeskRequest = {
  readonly claimId: number;
  readonly which: { readonly seqs: readonly number[] } | { readonly ruleBit: number };
  readonly verdict: 'approved' | 'refused';
  readonly retourcode: string | null;
  readonly reason: string;
  readonly personId: number;
};

export type DeskRefusal =
  | { readonly code: 'claims.dossier-unknown' }
  | { readonly code: 'claims.decision-unknown' }
  | { readonly code: 'claims.reason-missing' }
  | { readonly code: 'claims.decided-already' }
  | { readonly code: 'claims.second-person' }
  | { readonly code: 'claims.not-all-decided' }
  | { readonly code: 'claims.answered-already' };

/**
 * Decides held lines of a declaration for now: until it is answered the decision can be taken back. All lines named, or none when one
 * of them is not held or has a decision; of a rule, all that it holds and are open.
 */
export async function decideAtDesk(tx: Tx, request: DeskRequest): Promise<Result<{ id: bigint }, DeskRefusal>> {
  if (request.reason.trim() === '') return no({ code: 'claims.reason-missing' });
  const claim = await lockClaim(tx, BigInt(request.claimId));
  if (!claim) return no({ code: 'claims.dossier-unknown' });
  const lines = await openHeldLines(tx, claim, request.which);
  const asked = 'seqs' in request.which ? new Set(request.which.seqs).size : lines.length;
  if (lines.length === 0 || lines.length < asked) return no({ code: 'claims.decided-already' });
  const id = await insertDecision(tx, {
    claimId: claim.id,
    declarationYear: claim.declarationYear,
    municipalityId: claim.municipalityId,
    providerId: claim.providerId,
    verdict: request.verdict === 'approved' ? 'A' : 'R',
    retourcode: request.verdict === 'approved' ? null : request.retourcode,
    reason: request.reason.trim(),
    seqs: lines.map(({ seq }) => seq),
    amountCents: lines.reduce((sum, { amountCents }) => sum + amountCents, 0n),
    decidedBy: request.personId,
  });
  return yes({ id });
}

/** A second person agrees. */
export async function confirmAtDesk(tx: Tx, id: number, personId: number): Promise<Result<bigint, DeskRefusal>> {
  const found = await lockedDecision(tx, id);
  if (!found) return no({ code: 'claims.decision-unknown' });
  if (deskState(found) !== 'needs-second') return no({ code: 'claims.decided-already' });
  if (!mayConfirm(found, personId)) return no({ code: 'claims.second-person' });
  await insertStep(tx, found, 'confirmed', personId);
  return yes(found.claimId);
}

/** Takes a decision back, as long as the declaration was not answered. */
export async function withdrawAtDesk(tx: Tx, id: number, personId: number): Promise<Result<bigint, DeskRefusal>> {
  const found = await lockedDecision(tx, id);
  if (!found) return no({ code: 'claims.decision-unknown' });
  if (found.withdrawn || found.heldCount === 0) return no({ code: 'claims.answered-already' });
  await insertStep(tx, found, 'withdrawn', personId);
  return yes(found.claimId);
}

async function lockedDecision(tx: Tx, id: number) {
  const seen = await findDecision(tx, id);
  if (!seen) return undefined;
  const claim = await lockClaim(tx, seen.claimId);
  const decision = await findDecision(tx, id);
  return claim && decision && { ...decision, heldCount: claim.heldCount };
}

/**
 * Answers a declaration of which every held line has a decision that stands: the lines are settled, the money is posted, and
 * `onReviewed` hears it (figures, the JW325). After this nothing is taken back.
 */
export async function answerFromDesk(
  tx: Tx,
  request: { readonly claimId: number; readonly personId: number; readonly today: PlainDate },
  onReviewed: (reviewed: LinesReviewed) => Promise<void>,
): Promise<Result<bigint, DeskRefusal>> {
  const claim = await lockClaim(tx, BigInt(request.claimId));
  if (!claim || claim.heldCount === 0) return no({ code: 'claims.dossier-unknown' });
  const standing = (await decisionsOf(tx, claim.id)).filter((decision) => !decision.withdrawn);
  const settled = standing.reduce((sum, { lineCount }) => sum + lineCount, 0);
  if (settled < claim.heldCount) return no({ code: 'claims.not-all-decided' });
  if (standing.some((decision) => deskState(decision) === 'needs-second')) return no({ code: 'claims.second-person' });
  const lines = await linesOfDecisions(
    tx,
    standing.map(({ id }) => id),
  );
  for (const decision of standing.toReversed()) {
    const reviewed = await decideHeld(tx, {
      claimId: claim.id,
      seqs: lines.get(decision.id) ?? [],
      verdict: decision.verdict === 'A' ? 'approved' : 'refused',
      retourcode: decision.retourcode,
      reason: decision.reason,
      personId: decision.decidedBy,
      today: request.today,
    });
    if (!reviewed.ok) throw new Error(`a decided line could not be settled: ${reviewed.refusal.code}`);
    await onReviewed(reviewed.value);
  }
  return yes(claim.id);
}
