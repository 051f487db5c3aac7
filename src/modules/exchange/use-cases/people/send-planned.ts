import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import {
  buildMessage,
  type ChainMessage,
  type ChainMessageId,
  dossierOf,
  eventsOf,
  type FlowRefusal,
  type KnownRelease,
  type Messages,
  NotBuildable,
  named,
  type Plan,
  type Planned,
  RELEASES,
  releaseOn,
} from '../../../../standards/ijw/index.ts';
import { messageCodeOf } from '../../../parties/index.ts';
import { senderKind } from '../../domain/message-kinds.ts';
import type { MessageRemark, MessageSignal } from '../../domain/message-status.ts';
import { lockMessage, nextIdentification, recordSignals } from '../../storage/messages.ts';
import { remarkOfFinding, remarkOfRefusal } from '../../translate/remarks.ts';
import { type ChainContent, loadEvents } from '../chain/gather-context.ts';
import { gatherSignals } from '../chain/gather-signals.ts';
import { gatherSources } from '../chain/gather-sources.ts';
import { moveClocks } from '../chain/keep-clocks.ts';
import { ownRefusals } from '../chain/own-refusals.ts';
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
  /** What its sender should know although the standard does not refuse it (OP071, OP254, OP296). */
  readonly signals: readonly MessageSignal[];
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
  const release = releaseToWrite(datedOn, deps.releases);
  const identification = acting.preview ? NOT_YET : await nextIdentification(tx);
  const naming = {
    Afzender: codes.sender,
    Ontvanger: codes.receiver,
    Identificatie: identification,
    Dagtekening: datedOn,
    XsdVersie: release.xsdVersion,
  };
  const bericht = named(plan.value as Planned<Id>, naming, release.description);
  const wrong = await remarksOn(message, bericht, release);
  if (wrong.length > 0) return no({ code: 'exchange.not-sendable', remarks: wrong });
  const { regionId, municipalityId, providerId, client } = chainCase;
  const content = { message, bericht } as unknown as ChainContent;
  const sources = await gatherSources(tx, regionId, content, datedOn);
  const signals = await gatherSignals(tx, chainCase, content, client, { sources });
  if (acting.preview) {
    return yes({ messageId: undefined, message, bericht, identification, held: false, signals });
  }
  const { messageId, held } = await sendMessage(tx, {
    message,
    bericht,
    release,
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
  await recordSignals(tx, messageId, signals);
  if (senderKind(message) === 'municipality') {
    await registerDecision(tx, deps, chainCase, messageId, content);
  }
  return yes({ messageId, message, bericht, identification, held, signals });
}

/** What levels 1 and 2 say of our own message, so that no receiver has to. */
async function remarksOn<Id extends ChainMessageId>(
  message: Id,
  bericht: Messages[Id],
  release: KnownRelease,
): Promise<readonly MessageRemark[]> {
  try {
    const bytes = inOnePiece(buildMessage(message, bericht, release.description));
    const read = await readWholeMessage(bytes, [release]);
    if (read.outcome === 'level-1') return read.refusals.map(remarkOfRefusal);
    return [...read.findings.map(remarkOfFinding), ...ownRefusals(read.content)];
  } catch (error) {
    if (!(error instanceof NotBuildable)) throw error;
    return [{ code: 'ijw.not-buildable', text: error.message, line: null, column: null }];
  }
}

/** The release in which a message of this day is written; a day on which none is in force is a mistake of the settings. */
function releaseToWrite(day: PlainDate, releases: readonly KnownRelease[] = RELEASES): KnownRelease {
  const release = releaseOn(day, releases);
  if (!release) throw new Error(`no release of the standard is in force on ${day}`);
  return release;
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
