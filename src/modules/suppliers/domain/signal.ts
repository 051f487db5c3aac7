import { holdsBsn } from '../../../kernel/bsn.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';

export const SIGNAL_TOPICS = [
  'quality',
  'waiting',
  'more-care-asked',
  'cooperation',
  'safety',
  'promotion',
  'other',
] as const;
export type SignalTopic = (typeof SIGNAL_TOPICS)[number];
export type SignalTone = 'positive' | 'negative';

/** What somebody noticed about a provider; never about a child. */
export type SignalEntry = {
  readonly providerId: number;
  readonly tone: SignalTone;
  readonly topic: SignalTopic;
  readonly onDay: PlainDate;
  readonly text: string;
};

export type SignalRefusal =
  | { readonly code: 'suppliers.provider-unknown' }
  | { readonly code: 'suppliers.day-in-future' }
  | { readonly code: 'suppliers.text-holds-bsn' };

/** May this be written down? Only about a provider of the region, of a day that was, and without a citizen service number. */
export function decideSignal(
  entry: SignalEntry,
  facts: { readonly providerKnown: boolean },
  today: PlainDate,
): Result<undefined, SignalRefusal> {
  if (!facts.providerKnown) return no({ code: 'suppliers.provider-unknown' });
  if (entry.onDay > today) return no({ code: 'suppliers.day-in-future' });
  return holdsBsn(entry.text) ? no({ code: 'suppliers.text-holds-bsn' }) : yes(undefined);
}

export const SIGNAL_STEPS = ['taken-up', 'note', 'shared', 'reply', 'answered'] as const;
export type SignalStepKind = (typeof SIGNAL_STEPS)[number];
export type SignalState = 'new' | 'in-hand' | 'with-provider' | 'answered';

/** Where a signal stands: derived from what was done, never typed in. */
export function signalStateOf(kinds: readonly SignalStepKind[]): SignalState {
  if (kinds.includes('answered')) return 'answered';
  const shared = kinds.lastIndexOf('shared');
  if (shared >= 0 && kinds.lastIndexOf('reply') < shared) return 'with-provider';
  return kinds.length === 0 ? 'new' : 'in-hand';
}

export type SignalStepRefusal =
  | { readonly code: 'suppliers.closed-signal' }
  | { readonly code: 'suppliers.already-shared' }
  | { readonly code: 'suppliers.not-shared' }
  | { readonly code: 'suppliers.text-missing' }
  | { readonly code: 'suppliers.text-holds-bsn' };

/** May this be done next? Answering the sender ends a signal; a provider replies only to what was shared with it. */
export function decideSignalStep(
  kinds: readonly SignalStepKind[],
  step: { readonly kind: SignalStepKind; readonly text: string },
): Result<undefined, SignalStepRefusal> {
  if (kinds.includes('answered')) return no({ code: 'suppliers.closed-signal' });
  if (step.kind === 'shared' && kinds.includes('shared')) return no({ code: 'suppliers.already-shared' });
  if (step.kind === 'reply' && !kinds.includes('shared')) return no({ code: 'suppliers.not-shared' });
  if (step.kind !== 'taken-up' && step.text.trim() === '') return no({ code: 'suppliers.text-missing' });
  return holdsBsn(step.text) ? no({ code: 'suppliers.text-holds-bsn' }) : yes(undefined);
}

/** Days within which a sender may count on an answer; after that the signal is late on the worklist. */
export const ANSWER_WITHIN_DAYS = 14;
