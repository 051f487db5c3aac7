import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { BsnVault } from '../../../../platform/crypto/bsn-vault.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import {
  type ChainContext,
  type ChainEvents,
  type ChainMessage,
  type Dossier,
  dossierOf,
  type OutsideSources,
} from '../../../../standards/ijw/index.ts';
import {
  clientOfRequest,
  loadClientsByBsnHash,
  loadContents,
  loadRequests,
  numbersGivenElsewhere,
  numbersWithApprovedLines,
  referencesUsed,
} from '../../../allocations/index.ts';
import { loadNotices } from '../../../delivery/index.ts';
import { toAllocatedProduct, toAntwoord, toAsked, toTakenNotice } from '../../translate/chain-events.ts';

/** The child a message is about, as the municipality knows it. */
export type ChainClient = {
  /** Undefined for an answer to a request that nobody asked. */
  readonly clientHash: Buffer | undefined;
  readonly bsn: string | undefined;
  /** Undefined while the municipality does not know the child. */
  readonly clientId: bigint | undefined;
};

export type ChainParties = { readonly municipalityId: number; readonly providerId: number };
/** A message of the chain with its content, whatever became of it. */
export type ChainContent = {
  readonly [Held in ChainMessage as Held['message']]: Pick<Held, 'message' | 'bericht'>;
}[ChainMessage['message']];

/** Finds the child of a message: by BSN, or for an answer by the request it answers. */
export async function findChainClient(
  tx: Tx,
  parties: ChainParties,
  incoming: ChainContent,
  vault: BsnVault,
): Promise<ChainClient> {
  const { bericht } = incoming;
  if ('Antwoord' in bericht) {
    const asked = await clientOfRequest(tx, { ...parties, reference: bericht.Antwoord.ReferentieAanbieder });
    return { clientHash: asked?.clientHash, bsn: undefined, clientId: asked?.clientId ?? undefined };
  }
  const bsn = bericht.Client.Bsn;
  const clientHash = vault.hash(bsn);
  const [known] = await loadClientsByBsnHash(tx, { municipalityId: parties.municipalityId, bsnHashes: [clientHash] });
  return { clientHash, bsn, clientId: known?.clientId };
}

/**
 * Holds others off from the dossier of a child between these parties until the transaction ends: two messages about one
 * child are judged one after the other.
 */
export async function lockDossier(tx: Tx, parties: ChainParties, { clientHash }: ChainClient): Promise<void> {
  if (!clientHash) return;
  const key = `${parties.municipalityId}/${parties.providerId}/${clientHash.toString('base64')}`;
  await tx.execute('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
}

/**
 * The dossier of a child between a municipality and a provider, from the registers.
 *
 * @param without message whose events do not count: when judging the message that told them
 */
export async function loadDossier(
  tx: Tx,
  parties: ChainParties,
  client: ChainClient,
  without?: bigint,
): Promise<Dossier> {
  return dossierOf(await loadEvents(tx, parties, client, without));
}

/** Everything that was told about a child between these parties, one by one. */
export async function loadEvents(
  tx: Tx,
  parties: ChainParties,
  client: ChainClient,
  without?: bigint,
): Promise<ChainEvents> {
  const { clientHash, clientId } = client;
  const counts = (row: { readonly messageId: bigint | string | null }) =>
    without === undefined || row.messageId === null || BigInt(row.messageId) !== without;
  const requests = clientHash ? await loadRequests(tx, { ...parties, clientHash }) : [];
  const contents = clientId === undefined ? [] : await loadContents(tx, { ...parties, clientId });
  const notices = clientId === undefined ? [] : await loadNotices(tx, { ...parties, clientIds: [clientId] });
  return {
    allocations: contents.filter(counts).map(toAllocatedProduct),
    notices: notices.filter(counts).map(toTakenNotice),
    requests: requests.filter(counts).map((request) => toAsked(request, client.bsn ?? '')),
    answers: requests.flatMap((request) => request.answers.filter(counts).map(toAntwoord)),
  };
}

/** Everything the receiver must know to judge a message, in a handful of statements however large the message is. */
export async function gatherContext(
  tx: Tx,
  parties: ChainParties,
  incoming: ChainContent,
  client: ChainClient,
  options: { readonly messageId: bigint; readonly today: PlainDate; readonly sources: OutsideSources },
): Promise<ChainContext> {
  const numbers = allocatedNumbers(incoming);
  const references = askedReferences(incoming);
  return {
    today: options.today,
    dossier: await loadDossier(tx, parties, client, options.messageId),
    // The door refuses a second message with the same identification before it comes here (TR056).
    identificationUsed: false,
    clientKnown: client.clientId !== undefined,
    referencesUsed: references.length === 0 ? new Set() : await referencesUsed(tx, { ...parties, references }),
    numbersGivenElsewhere:
      numbers.length === 0
        ? new Set()
        : await numbersGivenElsewhere(tx, { ...parties, clientId: client.clientId, numbers }),
    numbersWithApprovedLines:
      numbers.length === 0 ? new Set() : await numbersWithApprovedLines(tx, { ...parties, numbers }),
    sources: options.sources,
  };
}

const allocatedNumbers = (incoming: ChainContent): readonly number[] =>
  incoming.message === 'JW301'
    ? incoming.bericht.Client.ToegewezenProducten.ToegewezenProduct.map((product) => product.ToewijzingNummer)
    : [];

function askedReferences(incoming: ChainContent): readonly string[] {
  if (incoming.message === 'JW317') return [incoming.bericht.Client.Verzoek.ReferentieAanbieder];
  if (incoming.message !== 'JW315') return [];
  return incoming.bericht.Client.AangevraagdeProducten.AangevraagdProduct.map((product) => product.ReferentieAanbieder);
}
