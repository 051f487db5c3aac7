import { dutchDay } from '../../../../kernel/dutch-day.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { BsnVault } from '../../../../platform/crypto/bsn-vault.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import {
  allEvents,
  type ChainMessage,
  type ClientOfProvider,
  type DecisionMoment,
  type Dossier,
  dossierOf,
  eventsOf,
  type KnownRelease,
} from '../../../../standards/ijw/index.ts';
import { findSealedClient } from '../../../allocations/index.ts';
import type { Routing } from '../../domain/routing.ts';
import { readParts } from '../../storage/message-parts.ts';
import { pendingOfProvider } from '../../storage/pending-messages.ts';
import { type ChainClient, type ChainParties, loadEvents, lockDossier } from '../chain/gather-context.ts';
import { isChainContent, readWholeMessage, type WholeContent } from '../chain/read-chain-message.ts';

/** What every act of a person needs beside its transaction. */
export type ExchangeDeps = {
  readonly vault: BsnVault;
  readonly now: () => Date;
  readonly routing?: Routing;
  /** Releases of the standard to write in; those that are known when not given. */
  readonly releases?: readonly KnownRelease[];
};

/** Who acts; with `preview` nothing is sent or written. */
export type Acting = { readonly personId: number | null; readonly preview?: boolean };

/** A child between a municipality and a provider. */
export type ChainCase = ChainParties & { readonly regionId: number; readonly client: ChainClient };

/** There is nothing like that in the actor's scope. */
export type NotThere = { readonly code: 'exchange.not-found' };

export const todayOf = (deps: ExchangeDeps): PlainDate => dutchDay(deps.now());

const DUTCH_TIME = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** The moment of a decision, in Dutch civil time (IV013). */
export const decisionMoment = (deps: ExchangeDeps): DecisionMoment => ({
  date: todayOf(deps),
  time: DUTCH_TIME.format(deps.now()),
});

/**
 * The dossier from which the next message is planned: what stands in the registers, and what the provider told and is not
 * judged yet. Holds others off from it until the transaction ends.
 */
export async function planningDossier(tx: Tx, { client, ...parties }: ChainCase): Promise<Dossier> {
  await lockDossier(tx, parties, client);
  const told = [await loadEvents(tx, parties, client)];
  const pending = client.clientHash ? await pendingOfProvider(tx, parties, client.clientHash) : [];
  for (const messageId of pending) {
    const content = await readStoredMessage(tx, messageId);
    if (content && isChainContent(content)) {
      told.push(eventsOf({ ...content, direction: 'sent', verdict: 'open' } as ChainMessage));
    }
  }
  return dossierOf(allEvents(told));
}

/** The content of a stored message other than a declaration or its answer; undefined when it is not valid or no longer kept. */
export async function readStoredMessage(tx: Tx, messageId: bigint): Promise<WholeContent | undefined> {
  const parts = readParts((fn) => fn(tx), messageId);
  const read = await readWholeMessage(parts);
  return read.outcome === 'readable' ? read.content : undefined;
}

const SEX_UNKNOWN = '0';

/** The child as a provider names it in a start or stop. */
export async function clientOfProvider(
  tx: Tx,
  clientId: bigint,
  vault: BsnVault,
): Promise<ClientOfProvider | undefined> {
  const known = await findSealedClient(tx, clientId);
  if (!known) return undefined;
  const initials = known.initials.replace(/[^\p{L}]/gu, '');
  return {
    Bsn: vault.decrypt(known.bsnEncrypted),
    Geboortedatum: { Datum: known.bornOn },
    Geslacht: known.sex === '9' ? SEX_UNKNOWN : known.sex,
    Naam: {
      Geslachtsnaam: { Achternaam: known.surname, ...(known.prefix === null ? {} : { Voorvoegsel: known.prefix }) },
      ...(initials === '' ? {} : { Voorletters: initials }),
    },
  } as ClientOfProvider;
}
