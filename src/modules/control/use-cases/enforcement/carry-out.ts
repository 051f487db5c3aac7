import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import {
  type MoneyOrderRefusal,
  makeMoneyOrder,
  type Payer,
  release,
  type WithholdingRefusal,
  withhold,
} from '../../../ledger/index.ts';
import { cutOf } from '../../domain/enforcement/cut.ts';
import type { ChosenMeasure } from '../../domain/enforcement/enforcement-case.ts';
import type { Dossier, NewStep } from '../../storage/dossiers.ts';
import { grantedInMonths } from '../../storage/provider-money.ts';
import type { ControlActor } from '../control-actor.ts';
import { openForStep, type TakeRefusal, takeStep } from '../take-step.ts';
import { measureOf } from './case-steps.ts';

export type CarryOutRefusal =
  | TakeRefusal
  | WithholdingRefusal
  | MoneyOrderRefusal
  | { readonly code: 'control.no-effect-on-payment' }
  | { readonly code: 'control.nothing-granted' };

const payerOf = ({ personId, organisationId: municipalityId, name, today }: ControlActor): Payer => ({
  personId,
  municipalityId,
  name,
  today,
});
type Done = Pick<NewStep, 'withholdingId' | 'moneyOrderId' | 'content'>;

/**
 * A municipality carries out what the region decided, through its own ledger, or records why it deliberately does not. A
 * share that stays behind is a withholding; a cut is a recovery per contract, which a second person of the municipality decides on.
 */
export async function carryOut(
  tx: Tx,
  by: ControlActor,
  caseId: number,
  { applied, reason }: { readonly applied: boolean; readonly reason: string },
): Promise<Result<undefined, CarryOutRefusal>> {
  const opened = await openForStep(tx, caseId, ['enforcement']);
  if (!opened.ok) return opened;
  const file = opened.value;
  const measure = measureOf(file);
  if (!measure || measure.kind === 'none') return no({ code: 'control.no-effect-on-payment' });
  if (!applied) return takeStep(tx, by, file, 'not-carried-out', { text: reason });
  return takeStep(tx, by, file, 'carried-out', { text: reason }, () =>
    measure.kind === 'cut' ? cut(tx, by, file, measure) : hold(tx, by, file, measure),
  );
}

const reasonOf = ({ id, title }: Dossier): string => `Handhavingszaak ${id}: ${title}`;

async function hold(
  tx: Tx,
  by: ControlActor,
  file: Dossier,
  { percent }: ChosenMeasure,
): Promise<Result<Done, CarryOutRefusal>> {
  const made = await withhold(tx, payerOf(by), {
    providerId: file.providerId ?? 0,
    contractId: file.contractId,
    sharePercent: String(percent),
    reason: reasonOf(file),
    fromOn: by.today,
    throughOn: null,
  });
  return made.ok ? yes({ withholdingId: made.value.id, content: { percent } }) : made;
}

async function cut(
  tx: Tx,
  by: ControlActor,
  file: Dossier,
  measure: ChosenMeasure,
): Promise<Result<Done, CarryOutRefusal>> {
  const { regionId, providerId, contractId } = file;
  if (measure.from === null || measure.through === null || providerId === null)
    return no({ code: 'control.nothing-granted' });
  const of = { regionId, municipalityId: by.organisationId, providerId, contractId };
  const parts = cutOf(await grantedInMonths(tx, of, measure.from, measure.through), measure.percent);
  if (parts.length === 0) return no({ code: 'control.nothing-granted' });
  const moneyOrderIds: number[] = [];
  for (const { contractId: contract, amountCents } of parts) {
    const wanted = {
      contractId: contract,
      kind: 'recovery',
      amountCents,
      reason: reasonOf(file),
      setOffFrom: null,
      parts: null,
    } as const;
    const order = await makeMoneyOrder(tx, payerOf(by), wanted);
    if (!order.ok) return order;
    moneyOrderIds.push(order.value.id);
  }
  const cents = Number(parts.reduce((sum, { amountCents }) => sum + amountCents, 0n));
  const [first] = moneyOrderIds;
  return yes({ content: { moneyOrderIds, cents }, ...(first === undefined ? {} : { moneyOrderId: first }) });
}

/** The measure was lifted: what stayed behind is owed again and goes with the next payment. */
export async function releaseMeasure(
  tx: Tx,
  by: ControlActor,
  caseId: number,
  reason: string,
): Promise<Result<undefined, CarryOutRefusal>> {
  const opened = await openForStep(tx, caseId, ['enforcement']);
  if (!opened.ok) return opened;
  const held = opened.value.steps.find(
    ({ kind, municipalityId, withholdingId }) =>
      kind === 'carried-out' && municipalityId === by.organisationId && withholdingId !== null,
  );
  const withholdingId = held?.withholdingId;
  if (!withholdingId) return no({ code: 'control.no-effect-on-payment' });
  return takeStep<CarryOutRefusal>(tx, by, opened.value, 'released', { text: reason }, async () => {
    const released = await release(tx, payerOf(by), withholdingId, reason);
    // Somebody may have released it at the payments before; then it only is written down here.
    return released.ok || released.refusal.code === 'ledger.already-decided' ? yes({ withholdingId }) : released;
  });
}
