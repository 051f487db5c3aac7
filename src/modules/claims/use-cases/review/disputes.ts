import type { Cents } from '../../../../kernel/money.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import type { Unit } from '../../domain/facts.ts';
import { type DisputeParty, type DisputeStepKind, disputeStanding, nextSteps } from '../../domain/review/dispute.ts';
import { measuredVolume } from '../../domain/volume.ts';
import { correctByDispute } from '../../storage/replay/corrections.ts';
import {
  type DisputeRow,
  findDisputableLine,
  findDispute,
  insertDispute,
  insertDisputeStep,
  lockDispute,
} from '../../storage/review/disputes.ts';
import { type OnCorrected, postCorrections } from '../replay/post-corrections.ts';

export type DisputeRefusal =
  | { readonly code: 'claims.line-unknown' }
  | { readonly code: 'claims.dispute-unknown' }
  | { readonly code: 'claims.not-disputable' }
  | { readonly code: 'claims.disputed-already' }
  | { readonly code: 'claims.step-not-now' }
  | { readonly code: 'claims.adviser-missing' }
  | { readonly code: 'claims.adviser-not-independent' }
  | { readonly code: 'claims.advice-missing' };

/** A provider disagrees with the refusal of a line: once per line, with its reason. */
export async function raiseDispute(
  tx: Tx,
  where: { readonly claimId: number; readonly seq: number },
  raised: { readonly reason: string; readonly personId: number; readonly today: PlainDate },
): Promise<Result<bigint, DisputeRefusal>> {
  const line = await findDisputableLine(tx, where.claimId, where.seq);
  if (!line) return no({ code: 'claims.line-unknown' });
  if (line.verdict !== 'R' || line.approvedCents !== 0n) return no({ code: 'claims.not-disputable' });
  const id = await insertDispute(tx, line, raised);
  return id === undefined ? no({ code: 'claims.disputed-already' }) : yes(id);
}

export type StepRequest = {
  readonly id: number;
  readonly party: DisputeParty;
  readonly kind: DisputeStepKind;
  readonly text: string;
  readonly adviser: string | null;
  readonly advises: 'grant' | 'keep' | null;
  readonly personId: number;
  readonly today: PlainDate;
};

/** Takes the next step of a disagreement. Granting it posts the correction of the line in the same transaction. */
export async function stepInDispute(
  tx: Tx,
  request: StepRequest,
  onCorrected: OnCorrected,
): Promise<Result<bigint, DisputeRefusal>> {
  await lockDispute(tx, request.id);
  const dispute = await findDispute(tx, request.id);
  if (!dispute) return no({ code: 'claims.dispute-unknown' });
  const { state } = disputeStanding(dispute.raisedOn, dispute.steps);
  if (!nextSteps(state, request.party).includes(request.kind)) return no({ code: 'claims.step-not-now' });
  const adviser = request.adviser?.trim() || null;
  if (request.kind === 'adviser-asked') {
    if (adviser === null) return no({ code: 'claims.adviser-missing' });
    if (!isIndependent(adviser, dispute)) return no({ code: 'claims.adviser-not-independent' });
  }
  if (request.kind === 'advice' && request.advises === null) return no({ code: 'claims.advice-missing' });
  await insertDisputeStep(tx, dispute, {
    ...request,
    adviser: request.kind === 'adviser-asked' ? adviser : null,
    advises: request.kind === 'advice' ? request.advises : null,
  });
  if (request.kind === 'granted') await correct(tx, dispute, request.today, onCorrected);
  return yes(dispute.id);
}

/** An adviser belongs to neither party. */
const isIndependent = (adviser: string, { provider, municipality }: DisputeRow): boolean =>
  ![provider, municipality].some((name) => adviser.toLowerCase().includes(name.toLowerCase()));

async function correct(tx: Tx, dispute: DisputeRow, today: PlainDate, onCorrected: OnCorrected): Promise<void> {
  const line = await findDisputableLine(tx, Number(dispute.claimId), dispute.seq);
  // Paid by a correction since it was disputed: nothing more to post.
  if (line?.approvedCents !== 0n) return;
  const sign = line.sign === 'D' ? 1n : -1n;
  const correction = {
    declarationYear: line.declarationYear,
    claimId: line.claimId,
    seq: line.seq,
    municipalityId: line.municipalityId,
    providerId: line.providerId,
    disputeId: dispute.id,
    approvedChange: (sign * line.amountCents) as Cents,
    volumeChange: sign * BigInt(measuredVolume(Number(line.volume), line.unit as Unit)),
  };
  await correctByDispute(tx, correction, today);
  await postCorrections(tx, { disputeId: dispute.id }, { today, note: `Geschil ${dispute.id}`, onCorrected });
}
