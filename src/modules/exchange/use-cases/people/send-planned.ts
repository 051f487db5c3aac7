import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import {
  buildMessage,
  type ChainMessage,
  type ChainMessageId,
  dossierOf,
  eventsOf,
  type FlowRefusal,
  type Messages,
  NotBuildable,
  named,
  type Plan,
  type Planned,
} from '../../../../standards/ijw/index.ts';
import { messageCodeOf } from '../../../parties/index.ts';
import { senderKind } from '../../domain/message-kinds.ts';
import type { MessageRemark } from '../../domain/message-status.ts';
import { lockMessage, nextIdentification } from '../../storage/messages.ts';
import { remarkOfFinding, remarkOfRefusal } from '../../translate/remarks.ts';
import { type ChainContent, loadEvents } from '../chain/gather-context.ts';
import { moveClocks } from '../chain/keep-clocks.ts';
import { readWholeMessage } from '../chain/read-chain-message.ts';
import { registerMessage } from '../chain/register-message.ts';
import { sendMessage } from '../chain/send-message.ts';
import type { ContactMissing } from './client-of-municipality.ts';
import { type Acting, type ChainCase, type ExchangeDeps, type NotThere, todayOf } from './situation.ts';

/** What was filled in makes no valid message: a value that is not in its list or too long, or a rule within the message. */
export type NotSendable = {
  readonly code: 'exchange.not-sendable';
  readonly remarks: readonly MessageRemark[];
};

export type SendRefusal = FlowRefusal | NotThere | ContactMissing | NotSendable;

/** A message that was sent, or with `preview` would be. */
export type Sent<Id extends ChainMessageId = ChainMessageId> = {
  /** Undefined for a preview. */
  readonly messageId: bigint | undefined;
  readonly message: Id;
  readonly bericht: Messages[Id];
  readonly identification: string;
  /** It waits for the return message to an earlier one about the same child (OP080). */
  readonly held: boolean;
};

/** Stands in a preview where the identification will be. */
const NOT_YET = 'VOORBEELD';

/**
 * Names a planned message, builds it and puts it in the outbox, in the caller's transaction. What a municipality decides holds
 * from that moment, whatever its provider says of it: it is registered in the same transaction. What a provider tells counts
 * once it is accepted.
 */
export async function sendPlanned<Id extends ChainMessageId>(
  tx: Tx,
  deps: ExchangeDeps,
  chainCase: ChainCase,
  plan: Plan<Id>,
  acting: Acting,
): Promise<Result<Sent<Id>, SendRefusal>> {
  if (!plan.ok) return plan;
  const { message } = plan.value;
  const codes = await codesOf(tx, chainCase, message);
  const datedOn = todayOf(deps);
  const identification = acting.preview ? NOT_YET : await nextIdentification(tx);
  const bericht = named(plan.value as Planned<Id>, {
    Afzender: codes.sender,
    Ontvanger: codes.receiver,
    Identificatie: identification,
    Dagtekening: datedOn,
  });
  const wrong = await remarksOn(message, bericht);
  if (wrong.length > 0) return no({ code: 'exchange.not-sendable', remarks: wrong });
  if (acting.preview) {
    return yes({ messageId: undefined, message, bericht, identification, held: false });
  }
  const { regionId, municipalityId, providerId, client } = chainCase;
  const { messageId, held } = await sendMessage(tx, {
    message,
    bericht,
    identification,
    datedOn,
    senderCode: codes.sender,
    receiverCode: codes.receiver,
    regionId,
    municipalityId,
    providerId,
    personId: acting.personId,
    clientHash: client.clientHash,
    routing: deps.routing,
    now: deps.now(),
  });
  if (senderKind(message) === 'municipality') {
    await registerDecision(tx, deps, chainCase, messageId, { message, bericht } as unknown as ChainContent);
  }
  return yes({ messageId, message, bericht, identification, held });
}

/** What levels 1 and 2 say of our own message, so that no receiver has to. */
async function remarksOn<Id extends ChainMessageId>(
  message: Id,
  bericht: Messages[Id],
): Promise<readonly MessageRemark[]> {
  try {
    const read = await readWholeMessage(inOnePiece(buildMessage(message, bericht)));
    return read.outcome === 'level-1' ? read.refusals.map(remarkOfRefusal) : read.findings.map(remarkOfFinding);
  } catch (error) {
    if (!(error instanceof NotBuildable)) throw error;
    return [{ code: 'ijw.not-buildable', text: error.message, line: null, column: null }];
  }
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function codesOf(tx: Tx, { municipalityId, providerId }: ChainCase, message: ChainMessageId) {
  const municipality = await messageCodeOf(tx, municipalityId);
  const provider = await messageCodeOf(tx, providerId);
  return senderKind(message) === 'municipality'
    ? { sender: municipality, receiver: provider }
    : { sender: provider, receiver: municipality };
}

async function registerDecision(
  tx: Tx,
  deps: ExchangeDeps,
  { client, ...parties }: ChainCase,
  messageId: bigint,
  content: ChainContent,
): Promise<void> {
  const known = await registerMessage(tx, { ...parties, messageId }, content, client, deps.vault);
  const events = eventsOf({ ...content, direction: 'sent', verdict: 'open' } as ChainMessage);
  const dossier = dossierOf(await loadEvents(tx, parties, known));
  await moveClocks(tx, await lockMessage(tx, messageId), events, dossier, deps.now());
}
