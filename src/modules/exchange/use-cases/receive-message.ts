import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { ActorScope, Tx } from '../../../platform/db/index.ts';
import { enqueue } from '../../../platform/jobs/index.ts';
import { type HeaderEvent, type MessageRefusal, readMessage } from '../../../standards/ijw/index.ts';
import { findMunicipalityByCbs, findProviderByAgb } from '../../parties/index.ts';
import { writeParts } from '../storage/message-parts.ts';
import { findSameIdentity, insertMessage, type MessageIdentity, recordJob } from '../storage/messages.ts';
import type { Spool } from './spool.ts';

export const PROCESS_MESSAGE_JOB = 'exchange.process-message';

/** Why a file was not taken in. Nothing of it is kept then. */
export type ReceiveRefusal =
  | { readonly code: 'exchange.unreadable'; readonly refusals: readonly MessageRefusal[] }
  | { readonly code: 'exchange.kind-not-handled'; readonly message: string }
  | { readonly code: 'exchange.sender-not-registered'; readonly sender: string }
  | { readonly code: 'exchange.sender-is-someone-else'; readonly sender: string }
  | { readonly code: 'exchange.receiver-not-registered'; readonly receiver: string }
  | { readonly code: 'exchange.identification-in-use'; readonly identification: string; readonly messageId: string };

export type Received = { readonly messageId: bigint; readonly outcome: 'received' | 'already-received' };

export type ReceiveRequest = {
  readonly content: Spool;
  readonly fileName: string;
  /** Providers for which the sender may act; undefined for the operator at the command line. */
  readonly providerIds: readonly number[] | undefined;
  readonly personId: number | null;
  readonly today: PlainDate;
};

/**
 * Takes a declaration file in: header read, sender and receiver known, stored with the job that will process it, in one
 * transaction. The same file again is recognised and gives the first message; the same identification with other content
 * is refused by name (R-197, TR056).
 */
export async function receiveMessage(tx: Tx, request: ReceiveRequest): Promise<Result<Received, ReceiveRefusal>> {
  const read = await readHeader(request.content);
  if (!read.ok) return read;
  const header = read.value.header;
  const provider = await findProviderByAgb(tx, header.Afzender, request.today);
  if (!provider) return no({ code: 'exchange.sender-not-registered', sender: header.Afzender });
  if (request.providerIds && !request.providerIds.includes(provider.id)) {
    return no({ code: 'exchange.sender-is-someone-else', sender: header.Afzender });
  }
  const municipality = await findMunicipalityByCbs(tx, header.Ontvanger, request.today);
  if (!municipality) return no({ code: 'exchange.receiver-not-registered', receiver: header.Ontvanger });

  const identity: MessageIdentity = {
    direction: 'in',
    messageCode: read.value.message,
    senderCode: header.Afzender,
    receiverCode: header.Ontvanger,
    identification: header.BerichtIdentificatie.Identificatie,
  };
  const scope = workerScope(provider.id, municipality.id, request.personId);
  const messageId = await insertMessage(tx, {
    ...identity,
    regionId: municipality.regionId,
    datedOn: header.BerichtIdentificatie.Dagtekening as PlainDate,
    providerId: provider.id,
    municipalityId: municipality.id,
    fileName: request.fileName,
    sizeBytes: request.content.sizeBytes,
    sha256: request.content.sha256,
    receivedBy: request.personId,
  });
  if (messageId === undefined) return await alreadyReceived(tx, identity, request.content);
  await writeParts(tx, messageId, request.content.read());
  const job = await enqueue(tx, {
    kind: PROCESS_MESSAGE_JOB,
    payload: { messageId: String(messageId) },
    scope,
    dedupeKey: `message:${messageId}`,
    providerId: provider.id,
    municipalityId: municipality.id,
  });
  await recordJob(tx, messageId, job.id);
  return yes({ messageId, outcome: 'received' });
}

/** The worker acts for the municipality that must answer and sees of the provider what concerns this declaration. */
const workerScope = (providerId: number, municipalityId: number, personId: number | null): ActorScope => ({
  personId,
  organisationId: municipalityId,
  role: 'worker',
  purpose: 'formal-control',
  regionIds: [],
  municipalityIds: [municipalityId],
  providerIds: [providerId],
});

type DeclarationHeader = Extract<HeaderEvent, { readonly message: 'JW323' }>;

async function readHeader(content: Spool): Promise<Result<DeclarationHeader, ReceiveRefusal>> {
  for await (const event of readMessage(content.read())) {
    if (event.kind === 'refused') return no({ code: 'exchange.unreadable', refusals: event.refusals });
    if (event.kind !== 'header') continue;
    return event.message === 'JW323' ? yes(event) : no({ code: 'exchange.kind-not-handled', message: event.message });
  }
  throw new Error('a message ends with a header, or refused');
}

async function alreadyReceived(
  tx: Tx,
  identity: MessageIdentity,
  content: Spool,
): Promise<Result<Received, ReceiveRefusal>> {
  const earlier = await findSameIdentity(tx, identity);
  if (!earlier) throw new Error('a message of the same identity is being stored; try again');
  return earlier.sha256.equals(content.sha256)
    ? yes({ messageId: earlier.id, outcome: 'already-received' })
    : no({
        code: 'exchange.identification-in-use',
        identification: identity.identification,
        messageId: String(earlier.id),
      });
}
