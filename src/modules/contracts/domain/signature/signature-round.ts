import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';

/** Both sides of a contract. Those for whom the purchaser buys are bound by its signature. */
export const SIGNING_PARTIES = ['purchaser', 'provider'] as const;
export type SigningParty = (typeof SIGNING_PARTIES)[number];

export type SignatureEvent = {
  readonly kind: 'signed' | 'refused' | 'recalled';
  readonly party: SigningParty;
};

export type RoundStatus = 'running' | 'signed' | 'refused' | 'recalled';

/** Where a round stands, from what happened in it. */
export function roundStatus(events: readonly SignatureEvent[]): RoundStatus {
  const end = events.find((one) => one.kind !== 'signed');
  if (end) return end.kind;
  return SIGNING_PARTIES.every((party) => events.some((one) => one.party === party)) ? 'signed' : 'running';
}

export type RoundFacts = {
  /** Version of the contract that was offered. */
  readonly version: number;
  readonly startedOn: PlainDate;
  readonly events: readonly SignatureEvent[];
};

export type SignRefusal =
  | { readonly code: 'contracts.not-a-signing-party' }
  | { readonly code: 'contracts.closed-signature-round' }
  | { readonly code: 'contracts.already-signed' }
  | { readonly code: 'contracts.stale-signature-round' }
  | { readonly code: 'contracts.signed-outside-round' };

/** May this side sign now? Only the text that still is the contract, once, on a day since the start. */
export function decideSign(
  round: RoundFacts,
  party: SigningParty | null,
  contractVersion: number,
  days: { readonly signedOn: PlainDate; readonly today: PlainDate },
): Result<SigningParty, SignRefusal> {
  if (party === null) return no({ code: 'contracts.not-a-signing-party' });
  if (roundStatus(round.events) !== 'running') return no({ code: 'contracts.closed-signature-round' });
  if (round.version !== contractVersion) return no({ code: 'contracts.stale-signature-round' });
  if (round.events.some((one) => one.party === party)) return no({ code: 'contracts.already-signed' });
  if (days.signedOn > days.today || days.signedOn < round.startedOn)
    return no({ code: 'contracts.signed-outside-round' });
  return yes(party);
}

/** May this side refuse, or the purchaser recall? Only while the round runs. */
export function decideEnd(
  round: RoundFacts,
  party: SigningParty | null,
  kind: 'refused' | 'recalled',
): Result<SigningParty, SignRefusal> {
  if (party === null || (kind === 'recalled' && party !== 'purchaser'))
    return no({ code: 'contracts.not-a-signing-party' });
  if (roundStatus(round.events) !== 'running') return no({ code: 'contracts.closed-signature-round' });
  return yes(party);
}

export type StartRefusal =
  | { readonly code: 'contracts.not-a-signing-party' }
  | { readonly code: 'contracts.already-in-signature-round' }
  | { readonly code: 'contracts.already-signed' }
  | { readonly code: 'contracts.due-day-in-past' };

/** May a round start: by who buys, when none runs and this version was not signed yet? */
export function decideStart(
  rounds: readonly RoundFacts[],
  party: SigningParty | null,
  contractVersion: number,
  days: { readonly dueOn: PlainDate; readonly today: PlainDate },
): Result<undefined, StartRefusal> {
  if (party !== 'purchaser') return no({ code: 'contracts.not-a-signing-party' });
  if (rounds.some(({ events }) => roundStatus(events) === 'running'))
    return no({ code: 'contracts.already-in-signature-round' });
  if (rounds.some(({ version, events }) => version === contractVersion && roundStatus(events) === 'signed'))
    return no({ code: 'contracts.already-signed' });
  return days.dueOn < days.today ? no({ code: 'contracts.due-day-in-past' }) : yes(undefined);
}
