import type { Messages } from '../release-3-2/types/messages.ts';

/** The messages of the chain that concern one client and are answered by a return message. */
export const CHAIN_MESSAGES = ['JW301', 'JW305', 'JW307', 'JW315', 'JW317', 'JW319'] as const;
export type ChainMessageId = (typeof CHAIN_MESSAGES)[number];

/** The return message of each (IV028). */
export const RETURN_OF = {
  JW301: 'JW302',
  JW305: 'JW306',
  JW307: 'JW308',
  JW315: 'JW316',
  JW317: 'JW318',
  JW319: 'JW320',
} as const satisfies Record<ChainMessageId, string>;
export type ReturnMessageId = (typeof RETURN_OF)[ChainMessageId];

/**
 * What became of a message: `accepted` when its return message carried no code, `rejected` when it carried one,
 * `open` while there is no return message. A return message rejects a message as a whole (IV032).
 */
export type ChainVerdict = 'accepted' | 'rejected' | 'open';

/** A message as one party holds it. */
export type ChainMessage = {
  readonly [Id in ChainMessageId]: {
    readonly message: Id;
    readonly bericht: Messages[Id];
    readonly direction: 'sent' | 'received';
    readonly verdict: ChainVerdict;
  };
}[ChainMessageId];

/** BSN of the client; an answer (JW319) names none. */
export const clientOf = (held: ChainMessage): string | undefined =>
  held.message === 'JW319' ? undefined : held.bericht.Client.Bsn;

/** References with which a provider asks, in its requests. */
export function referencesIn(held: ChainMessage): readonly string[] {
  if (held.message === 'JW317') return [held.bericht.Client.Verzoek.ReferentieAanbieder];
  if (held.message !== 'JW315') return [];
  return held.bericht.Client.AangevraagdeProducten.AangevraagdProduct.map((product) => product.ReferentieAanbieder);
}

/** Numbers that a municipality gives, in its allocations. */
export const numbersIn = (held: ChainMessage): readonly number[] =>
  held.message === 'JW301'
    ? held.bericht.Client.ToegewezenProducten.ToegewezenProduct.map((product) => product.ToewijzingNummer)
    : [];
