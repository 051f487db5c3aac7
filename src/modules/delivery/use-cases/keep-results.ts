import { holdsBsn } from '../../../kernel/bsn.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { ActorScope, Tx } from '../../../platform/db/index.ts';
import {
  decideNewResult,
  decideReport,
  type NewResult,
  type NewResultRefusal,
  possibleSteps,
  type ResultReport,
  type ResultSide,
  type ResultStep,
  type StepRefusal,
} from '../domain/agreed-result.ts';
import { type AgreedResult, findResult, insertResult, type ResultParties } from '../storage/agreed-results.ts';
import { insertReports, insertStep, type NewStep } from '../storage/result-steps.ts';

/** Agreeing on results of care, and what becomes of them. */

/** Who acts on a result. */
export type ResultActor = { readonly side: ResultSide; readonly personId: number; readonly today: PlainDate };
type Unknown = { readonly code: 'delivery.result-unknown' };
type HoldsBsn = { readonly code: 'delivery.result-holds-bsn' };

/** On which side somebody stands; undefined for who acts on neither. */
export const sideOf = ({ role }: Pick<ActorScope, 'role'>): ResultSide | undefined =>
  role === 'care-administrator' ? 'provider' : role === 'access-worker' ? 'municipality' : undefined;

/** Proposes a result; it counts when the other side agrees. */
export async function proposeResult(
  tx: Tx,
  by: ResultActor,
  parties: ResultParties,
  wanted: NewResult,
): Promise<Result<AgreedResult, NewResultRefusal>> {
  const decided = decideNewResult(wanted, by.today);
  if (!decided.ok) return decided;
  return yes(await known(tx, await insertResult(tx, parties, wanted, by)));
}

/** The provider tells whether a result was reached; after an answer this is the correction. */
export async function reportResult(
  tx: Tx,
  by: ResultActor,
  id: number,
  report: ResultReport,
): Promise<Result<AgreedResult, Unknown | StepRefusal | NewResultRefusal>> {
  const opened = await openFor(tx, by, id, 'report');
  if (!opened.ok) return opened;
  const decided = decideReport(report, by.today);
  if (!decided.ok) return decided;
  await insertReports(tx, [{ ...report, resultId: opened.value.id }], by.personId);
  return yes(await known(tx, id));
}

export type ResultAnswerGiven = {
  readonly kind: 'confirmed' | 'contradicted';
  /** The report that was read: another one may have come in since. */
  readonly reportId: number;
  readonly text: string;
};

/** Access to care confirms or contradicts what was reported. */
export async function answerResult(
  tx: Tx,
  by: ResultActor,
  id: number,
  { kind, reportId, text }: ResultAnswerGiven,
): Promise<
  Result<AgreedResult, Unknown | StepRefusal | HoldsBsn | { readonly code: 'delivery.still-another-report' } | NoReason>
> {
  const opened = await openFor(tx, by, id, 'answer');
  if (!opened.ok) return opened;
  if (Number(opened.value.reportId) !== reportId) return no({ code: 'delivery.still-another-report' });
  if (kind === 'contradicted' && text.trim() === '') return no({ code: 'delivery.reason-missing' });
  return step(tx, by, opened.value, { kind, text, reportId: opened.value.reportId });
}

type NoReason = { readonly code: 'delivery.reason-missing' };

/** The other side agrees that this is what should be reached. */
export async function agreeToResult(
  tx: Tx,
  by: ResultActor,
  id: number,
): Promise<Result<AgreedResult, Unknown | StepRefusal | HoldsBsn>> {
  const opened = await openFor(tx, by, id, 'agree');
  return opened.ok ? step(tx, by, opened.value, { kind: 'agreed', text: '', reportId: null }) : opened;
}

/** It is no longer to be reached; that it was agreed stays known. */
export async function withdrawResult(
  tx: Tx,
  by: ResultActor,
  id: number,
  text: string,
): Promise<Result<AgreedResult, Unknown | StepRefusal | HoldsBsn>> {
  const opened = await openFor(tx, by, id, 'withdraw');
  return opened.ok ? step(tx, by, opened.value, { kind: 'withdrawn', text, reportId: null }) : opened;
}

async function openFor(
  tx: Tx,
  { side }: ResultActor,
  id: number,
  wanted: ResultStep,
): Promise<Result<AgreedResult, Unknown | StepRefusal>> {
  const found = await findResult(tx, id);
  // A provider does not open the file of a child whose residence is secret.
  if (!found || (found.secretResidence && side === 'provider')) return no({ code: 'delivery.result-unknown' });
  return possibleSteps(found, side).includes(wanted) ? yes(found) : no({ code: 'delivery.step-not-possible' });
}

async function step(
  tx: Tx,
  { side, personId }: ResultActor,
  { id }: AgreedResult,
  taken: Pick<NewStep, 'kind' | 'text' | 'reportId'>,
): Promise<Result<AgreedResult, HoldsBsn>> {
  if (holdsBsn(taken.text)) return no({ code: 'delivery.result-holds-bsn' });
  await insertStep(tx, id, { ...taken, side, personId });
  return yes(await known(tx, Number(id)));
}

async function known(tx: Tx, id: number): Promise<AgreedResult> {
  const found = await findResult(tx, id);
  if (!found) throw new Error(`agreed result ${id} was just written and is gone`);
  return found;
}
