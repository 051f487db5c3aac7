import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { type MoneyOrderRefusal, makeMoneyOrder } from '../../../ledger/index.ts';
import { decideRecovery, type Findings, type RecoveryRefusal } from '../../domain/material/control-case.ts';
import type { Dossier } from '../../storage/dossiers.ts';
import type { ControlActor } from '../control-actor.ts';
import { openForStep, type TakeRefusal, takeStep } from '../take-step.ts';
import { CONTROL_KINDS, planOf } from './control-steps.ts';

export type OutcomeRefusal =
  | TakeRefusal
  | MoneyOrderRefusal
  | RecoveryRefusal
  | { readonly code: 'control.findings-unknown' };

export const findingsOf = ({ steps }: Pick<Dossier, 'steps'>): Findings | null =>
  (steps.find(({ kind }) => kind === 'findings-closed')?.content as Findings | undefined) ?? null;

/** What the outcome says is to be recovered, and what was ordered already. */
export function recoveryOf({
  steps,
}: Pick<Dossier, 'steps'>): { readonly dueCents: number; readonly orderedCents: number } | null {
  const outcome = steps.find(({ kind }) => kind === 'outcome');
  if (!outcome) return null;
  const ordered = steps.filter(({ kind }) => kind === 'recovery').map(({ content }) => Number(content.cents));
  return { dueCents: Number(outcome.content.dueCents), orderedCents: ordered.reduce((sum, one) => sum + one, 0) };
}

/**
 * The outcome, after the provider was heard or its term passed. What is to be recovered is what the plan said beforehand, or less, with
 * the reason in the text; nothing when what the provider said took the findings away.
 */
export async function giveOutcome(
  tx: Tx,
  by: ControlActor,
  controlId: number,
  { text, dueCents }: { readonly text: string; readonly dueCents: number },
): Promise<Result<undefined, OutcomeRefusal>> {
  const opened = await openForStep(tx, controlId, CONTROL_KINDS);
  if (!opened.ok) return opened;
  const [findings, plan] = [findingsOf(opened.value), planOf(opened.value)];
  if (!findings || !plan) return no({ code: 'control.findings-unknown' });
  const most = plan.recovers === 'found' ? findings.foundCents : findings.lowCents;
  if (dueCents < 0) return no({ code: 'control.amount-wrong' });
  if (dueCents > most) return no({ code: 'control.more-than-outcome', leftCents: BigInt(most) });
  return takeStep(tx, by, opened.value, 'outcome', { text, content: { dueCents } });
}

/** Recovers from one contract, through the ledger: a second person of the municipality decides on it there. */
export async function recover(
  tx: Tx,
  by: ControlActor,
  controlId: number,
  wanted: { readonly contractId: number; readonly cents: number; readonly reason: string },
): Promise<Result<undefined, OutcomeRefusal>> {
  const opened = await openForStep(tx, controlId, CONTROL_KINDS);
  if (!opened.ok) return opened;
  const file = opened.value;
  return takeStep<OutcomeRefusal>(tx, by, file, 'recovery', { text: wanted.reason }, async () => {
    const { dueCents, orderedCents } = recoveryOf(file) ?? { dueCents: 0, orderedCents: 0 };
    const decided = decideRecovery(BigInt(wanted.cents), {
      dueCents: BigInt(dueCents),
      orderedCents: BigInt(orderedCents),
    });
    if (!decided.ok) return decided;
    const { personId, organisationId: municipalityId, name, today } = by;
    const reason = `Materiële controle ${file.id}: ${file.title}`;
    const order = {
      contractId: wanted.contractId,
      kind: 'recovery',
      amountCents: BigInt(wanted.cents),
      reason,
      setOffFrom: null,
      parts: null,
    } as const;
    const made = await makeMoneyOrder(tx, { personId, municipalityId, name, today }, order);
    if (!made.ok) return made;
    // The trigger on the step refuses an order of another provider.
    return made.value.providerId === file.providerId
      ? yes({ moneyOrderId: made.value.id, content: { cents: wanted.cents, contractId: wanted.contractId } })
      : no({ code: 'ledger.contract-unknown' });
  });
}
