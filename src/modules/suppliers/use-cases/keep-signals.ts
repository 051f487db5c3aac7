import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import {
  decideSignal,
  decideSignalStep,
  type SignalEntry,
  type SignalRefusal,
  type SignalStepKind,
  type SignalStepRefusal,
} from '../domain/signal.ts';
import { isProviderOf } from '../storage/region-providers.ts';
import { findSignal, holdSignal, insertSignal, insertStep, listShared, listSteps } from '../storage/signals.ts';
import type { SupplierActor } from './supplier-actor.ts';

/** Writes down what somebody noticed about a provider; gives its number. */
export async function reportSignal(
  tx: Tx,
  by: SupplierActor & { readonly municipalityId: number | null },
  entry: SignalEntry,
): Promise<Result<bigint, SignalRefusal>> {
  const facts = { providerKnown: await isProviderOf(tx, by.regionId, entry.providerId) };
  const decided = decideSignal(entry, facts, by.today);
  if (!decided.ok) return decided;
  const { regionId, municipalityId, personId: senderId, organisationId: senderOrganisationId } = by;
  return yes(await insertSignal(tx, { ...entry, regionId, municipalityId, senderId, senderOrganisationId }));
}

type Unknown = { readonly code: 'suppliers.signal-unknown' };

/** Does the next thing with a signal; answering the sender ends it. */
export async function takeSignalStep(
  tx: Tx,
  by: SupplierActor,
  signalId: number,
  step: { readonly kind: Exclude<SignalStepKind, 'reply'>; readonly text: string },
): Promise<Result<undefined, SignalStepRefusal | Unknown>> {
  await holdSignal(tx, signalId);
  const signal = await findSignal(tx, signalId);
  if (!signal) return no({ code: 'suppliers.signal-unknown' });
  const kinds = (await listSteps(tx, signalId)).map(({ kind }) => kind);
  const decided = decideSignalStep(kinds, step);
  if (!decided.ok) return decided;
  const { regionId, providerId } = signal;
  await insertStep(tx, { signalId, regionId, providerId, ...step, personId: by.personId });
  return yes(undefined);
}

/** What a provider says to a signal that was shared with it. */
export async function replyToSignal(
  tx: Tx,
  by: SupplierActor,
  signalId: number,
  text: string,
): Promise<Result<undefined, SignalStepRefusal | Unknown>> {
  await holdSignal(tx, signalId);
  const providerId = by.organisationId;
  const shared = (await listShared(tx, by.regionId, providerId)).filter((one) => one.signalId === BigInt(signalId));
  if (shared.length === 0) return no({ code: 'suppliers.signal-unknown' });
  const step = { kind: 'reply', text } as const;
  const decided = decideSignalStep(
    shared.map(({ kind }) => kind),
    step,
  );
  if (!decided.ok) return decided;
  await insertStep(tx, { signalId, regionId: by.regionId, providerId, ...step, personId: by.personId });
  return yes(undefined);
}
