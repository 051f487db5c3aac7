import {
  CHAIN_MESSAGES,
  type ChainMessageId,
  type KnownRelease,
  type Level2Finding,
  type MessageRefusal,
  type Messages,
  openMessage,
  type ReturnMessageId,
} from '../../../../standards/ijw/index.ts';
import { isReturnMessage } from '../../domain/message-kinds.ts';
import type { ChainContent } from './gather-context.ts';

/** A return message with its content. */
export type ReturnContent = {
  readonly [Id in ReturnMessageId]: { readonly message: Id; readonly bericht: Messages[Id] };
}[ReturnMessageId];
/** Any message that is read whole: all but declarations and their answers. */
export type WholeContent = ChainContent | ReturnContent;

export type ReadWholeMessage =
  | { readonly outcome: 'level-1'; readonly refusals: readonly MessageRefusal[] }
  | {
      readonly outcome: 'readable';
      readonly content: WholeContent;
      readonly findings: readonly Level2Finding[];
      readonly release: KnownRelease;
    };

export const isChainMessage = (message: string): message is ChainMessageId =>
  (CHAIN_MESSAGES as readonly string[]).includes(message);
export const isChainContent = (content: WholeContent): content is ChainContent => isChainMessage(content.message);
export const isReturnContent = (content: WholeContent): content is ReturnContent => isReturnMessage(content.message);

/** Reads a message of the chain, or a return message, whole, with its release and its findings on level 2. */
export async function readWholeMessage(
  bytes: AsyncIterable<Uint8Array>,
  releases?: readonly KnownRelease[],
): Promise<ReadWholeMessage> {
  const opened = await openMessage(bytes, { releases });
  let content: WholeContent | undefined;
  for await (const event of opened.events) {
    if (event.kind === 'refused') return { outcome: 'level-1', refusals: event.refusals };
    if (event.kind === 'whole') content = { message: event.message, bericht: event.bericht } as WholeContent;
  }
  if (!content) throw new Error('a message of the chain that is not refused is read whole');
  return { outcome: 'readable', content, findings: opened.level2().findings, release: opened.release };
}
