import {
  CHAIN_MESSAGES,
  type ChainMessageId,
  ijw32,
  Level2Check,
  type Level2Finding,
  type MessageRefusal,
  readMessage,
} from '../../../../standards/ijw/index.ts';
import type { ChainContent } from './gather-context.ts';

export type ReadChainMessage =
  | { readonly outcome: 'level-1'; readonly refusals: readonly MessageRefusal[] }
  | { readonly outcome: 'readable'; readonly content: ChainContent; readonly findings: readonly Level2Finding[] };

export const isChainMessage = (message: string): message is ChainMessageId =>
  (CHAIN_MESSAGES as readonly string[]).includes(message);

/** Reads a message of the chain whole, with its findings on level 2. */
export async function readChainMessage(bytes: AsyncIterable<Uint8Array>): Promise<ReadChainMessage> {
  const level2 = new Level2Check(ijw32);
  let content: ChainContent | undefined;
  for await (const event of readMessage(bytes)) {
    if (event.kind === 'refused') return { outcome: 'level-1', refusals: event.refusals };
    level2.hear(event);
    if (event.kind === 'whole' && isChainMessage(event.message)) content = event as unknown as ChainContent;
  }
  if (!content) throw new Error('a message of the chain that is not refused is read whole');
  return { outcome: 'readable', content, findings: level2.verdict().findings };
}
