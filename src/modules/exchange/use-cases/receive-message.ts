import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { BsnVault } from '../../../platform/crypto/bsn-vault.ts';
import type { Tx } from '../../../platform/db/index.ts';
import {
  eventsOfAny,
  type HeaderEvent,
  type KnownRelease,
  type MessageRefusal,
  RELEASES,
  releaseFor,
} from '../../../standards/ijw/index.ts';
import {
  type CodedMunicipality,
  type CodedOrganisation,
  findMunicipalityByCbs,
  findProviderByAgb,
} from '../../parties/index.ts';
import { type Envelope, envelopeOf, senderKind } from '../domain/message-kinds.ts';
import { type Routing, viaFor } from '../domain/routing.ts';
import { addDispatch, retryDispatch } from '../storage/dispatches.ts';
import { writePackedParts } from '../storage/message-parts.ts';
import {
  findAnswer,
  findSameIdentity,
  insertMessage,
  lockMessage,
  recordCameWith,
  type SameIdentity,
} from '../storage/messages.ts';
import { arrived } from './chain/arrived.ts';
import { findChainClient } from './chain/gather-context.ts';
import { isChainContent, isChainMessage, readWholeMessage } from './chain/read-chain-message.ts';
import type { Spool } from './spool.ts';

/** Why a file was not taken in. Nothing of it is kept then. */
export type ReceiveRefusal =
  | { readonly code: 'exchange.unreadable'; readonly refusals: readonly MessageRefusal[] }
  | { readonly code: 'exchange.release-not-in-force'; readonly day: PlainDate }
  | { readonly code: 'exchange.sender-not-registered'; readonly sender: string }
  | { readonly code: 'exchange.sender-is-someone-else'; readonly sender: string }
  | { readonly code: 'exchange.receiver-not-registered'; readonly receiver: string }
  | { readonly code: 'exchange.identification-in-use'; readonly identification: string; readonly messageId: string };

/** `sent`: it was put in the outbox, as its receiver works in another system or the hub is between. */
export type Received = {
  readonly messageId: bigint;
  readonly outcome: 'received' | 'already-received' | 'sent';
};

export type ReceiveRequest = {
  readonly content: Spool;
  readonly fileName: string;
  /** Providers and municipalities for which the uploader may act; both undefined for the operator and for the hub. */
  readonly providerIds: readonly number[] | undefined;
  readonly municipalityIds?: readonly number[] | undefined;
  readonly personId: number | null;
  readonly today: PlainDate;
  /** The instant it came; noon of today when not given. */
  readonly now?: Date;
  /** Reference of the transport that brought it. */
  readonly cameWith?: string;
  readonly routing?: Routing;
  /** Releases of the standard that are taken in; those that are known when not given. */
  readonly releases?: readonly KnownRelease[];
  /** Needed to know the child of a message that leaves, so that it waits for the one before (OP080). */
  readonly vault?: BsnVault;
};

/**
 * Takes a message of any kind in: header read, sender and receiver known, stored with the job that will process it, in one
 * transaction. Who works here sends its own messages; of a sender elsewhere the receiver may bring the file. The same file
 * again is recognised and gives the first message, and its return message is sent once more when it was answered; the same
 * identification with other content is refused by name (R-197, TR056, OP080).
 */
export async function receiveMessage(tx: Tx, request: ReceiveRequest): Promise<Result<Received, ReceiveRefusal>> {
  const read = await readHeader(request.content, request.releases);
  if (!read.ok) return read;
  const envelope = envelopeOf(read.value);
  const found = await findParties(tx, envelope, request.today);
  if (!found.ok) return found;
  const parties = found.value;
  const earlier = await findSameIdentity(tx, envelope);
  const same = earlier?.sha256.equals(request.content.sha256) === true;
  if (!same && !maySend(parties, request)) {
    return no({ code: 'exchange.sender-is-someone-else', sender: envelope.senderCode });
  }
  if (earlier) return same ? await cameAgain(tx, earlier, parties, request) : inUse(envelope, earlier);

  const via = viaFor(senderKind(envelope.messageCode), parties.receiverHere, request.routing);
  // What a person here sends takes the same way as what this installation makes; what was brought has arrived.
  const leaves = !parties.receiverHere || (parties.senderHere && broughtByPerson(request) && via !== 'direct');
  const child = leaves ? await childOf(tx, envelope, parties, request) : yes(undefined);
  if (!child.ok) return child;
  const messageId = await store(tx, envelope, parties, request, {
    direction: leaves ? 'out' : 'in',
    clientHash: child.value,
  });
  if (messageId === undefined) return await storedMeanwhile(tx, envelope, parties, request);
  if (!leaves) {
    await arrived(tx, await lockMessage(tx, messageId), arrivalOf(request));
    return yes({ messageId, outcome: 'received' });
  }
  await addDispatch(tx, { messageId, municipalityId: parties.municipality.id, providerId: parties.provider.id, via });
  return yes({ messageId, outcome: 'sent' });
}

const arrivalOf = ({ personId, today, now }: ReceiveRequest) => ({
  personId,
  at: now ?? new Date(`${today}T11:00:00Z`),
});

type Parties = {
  readonly municipality: CodedMunicipality;
  readonly provider: CodedOrganisation;
  readonly senderIsMunicipality: boolean;
  readonly senderHere: boolean;
  readonly receiverHere: boolean;
};

async function findParties(
  tx: Tx,
  { messageCode, senderCode, receiverCode }: Envelope,
  today: PlainDate,
): Promise<Result<Parties, ReceiveRefusal>> {
  const senderIsMunicipality = senderKind(messageCode) === 'municipality';
  const [agb, cbs] = senderIsMunicipality ? [receiverCode, senderCode] : [senderCode, receiverCode];
  const provider = await findProviderByAgb(tx, agb, today);
  const municipality = await findMunicipalityByCbs(tx, cbs, today);
  const [sender, receiver] = senderIsMunicipality ? [municipality, provider] : [provider, municipality];
  if (!sender) return no({ code: 'exchange.sender-not-registered', sender: senderCode });
  if (!receiver || !municipality || !provider) {
    return no({ code: 'exchange.receiver-not-registered', receiver: receiverCode });
  }
  const { worksHere: senderHere } = sender;
  return yes({ municipality, provider, senderIsMunicipality, senderHere, receiverHere: receiver.worksHere });
}

/** The child of a message of the chain that leaves from here; such a message is valid to its schema, as all that we send. */
async function childOf(
  tx: Tx,
  { messageCode }: Envelope,
  { municipality, provider }: Parties,
  { content, vault, releases }: ReceiveRequest,
): Promise<Result<Buffer | undefined, ReceiveRefusal>> {
  if (vault === undefined || !isChainMessage(messageCode)) return yes(undefined);
  const read = await readWholeMessage(content.read(), releases);
  if (read.outcome === 'level-1') return no({ code: 'exchange.unreadable', refusals: read.refusals });
  if (!isChainContent(read.content)) return yes(undefined);
  const parties = { municipalityId: municipality.id, providerId: provider.id };
  return yes((await findChainClient(tx, parties, read.content, vault)).clientHash);
}

const broughtByPerson = ({ providerIds, municipalityIds }: ReceiveRequest): boolean =>
  providerIds !== undefined || municipalityIds !== undefined;

/** A party here speaks for itself. What a party elsewhere sent may be brought by the one it was sent to. */
function maySend({ municipality, provider, ...found }: Parties, request: ReceiveRequest): boolean {
  if (!broughtByPerson(request)) return true;
  const { providerIds, municipalityIds } = request;
  const actsForProvider = providerIds?.includes(provider.id) === true;
  const actsForMunicipality = municipalityIds?.includes(municipality.id) === true;
  if (!found.senderHere) return actsForProvider || actsForMunicipality;
  return found.senderIsMunicipality ? actsForMunicipality : actsForProvider;
}

async function store(
  tx: Tx,
  envelope: Envelope,
  parties: Parties,
  request: ReceiveRequest,
  how: { readonly direction: 'in' | 'out'; readonly clientHash: Buffer | undefined },
): Promise<bigint | undefined> {
  const messageId = await insertMessage(tx, {
    ...envelope,
    ...how,
    datedOn: envelope.datedOn as PlainDate,
    regionId: parties.municipality.regionId,
    providerId: parties.provider.id,
    municipalityId: parties.municipality.id,
    fileName: request.fileName,
    sizeBytes: request.content.sizeBytes,
    sha256: request.content.sha256,
    receivedBy: request.personId,
    cameWith: request.cameWith,
  });
  if (messageId !== undefined) await writePackedParts(tx, messageId, request.content.packed());
  return messageId;
}

async function storedMeanwhile(
  tx: Tx,
  envelope: Envelope,
  parties: Parties,
  request: ReceiveRequest,
): Promise<Result<Received, ReceiveRefusal>> {
  const earlier = await findSameIdentity(tx, envelope);
  if (!earlier) throw new Error('a message of the same identity is being stored; try again');
  return earlier.sha256.equals(request.content.sha256)
    ? await cameAgain(tx, earlier, parties, request)
    : inUse(envelope, earlier);
}

/** The message that one party here sent comes back by the hub, or a file comes twice. */
async function cameAgain(
  tx: Tx,
  { id: messageId, delivered }: SameIdentity,
  parties: Parties,
  request: ReceiveRequest,
): Promise<Result<Received, ReceiveRefusal>> {
  // A return message names the post that brought what it answers, and it was sent again under a new reference.
  if (request.cameWith !== undefined) await recordCameWith(tx, messageId, request.cameWith);
  if (parties.receiverHere && !delivered) {
    await arrived(tx, await lockMessage(tx, messageId), arrivalOf(request));
    return yes({ messageId, outcome: 'received' });
  }
  const answer = await findAnswer(tx, messageId);
  if (answer) await retryDispatch(tx, answer.id);
  return yes({ messageId, outcome: 'already-received' });
}

const inUse = ({ identification }: Envelope, { id }: SameIdentity): Result<Received, ReceiveRefusal> =>
  no({ code: 'exchange.identification-in-use', identification, messageId: String(id) });

/** The header, of a message whose release is in force on its day; a return message counts on the day of what it answers. */
async function readHeader(
  content: Spool,
  releases: readonly KnownRelease[] = RELEASES,
): Promise<Result<HeaderEvent, ReceiveRefusal>> {
  for await (const event of eventsOfAny(content.read(), { releases })) {
    if (event.kind === 'refused') return no({ code: 'exchange.unreadable', refusals: event.refusals });
    if (event.kind !== 'header') continue;
    if (releaseFor(event.header, releases).ok) return yes(event);
    return no({ code: 'exchange.release-not-in-force', day: event.header.BerichtIdentificatie.Dagtekening });
  }
  throw new Error('a message ends with a header, or refused');
}
