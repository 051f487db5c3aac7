import { readdirSync, readFileSync } from 'node:fs';
import type { ChainMessage, ChainMessageId } from '../../src/standards/ijw/chain/chain-message.ts';
import { readMessage } from '../../src/standards/ijw/reading/read-message.ts';
import type { Messages } from '../../src/standards/ijw/release-3-2/types/messages.ts';
import type { ChainSuiteCase, ChainSuiteFile } from '../make/level-3.ts';

const folder = new URL('./level-3/', import.meta.url);
export const level3Names = (): readonly string[] => readdirSync(folder).sort();
export const level3Text = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
/** The committed suite of levels 3 and 4. */
export const level3Suite = (): readonly ChainSuiteFile[] => level3Names().map((name) => JSON.parse(level3Text(name)));

/** A case of the chain, read: the message, and what its receiver held before. */
export type ReadCase = {
  readonly one: ChainSuiteCase;
  readonly message: ChainMessageId;
  readonly bericht: Messages[ChainMessageId];
  readonly earlier: readonly ChainMessage[];
  /** Allocations with approved lines, as the declarations told before say. */
  readonly approved: readonly number[];
};

/** Reads a case; undefined for an answer to a declaration, which has no return message. */
export async function readCase(one: ChainSuiteCase): Promise<ReadCase | undefined> {
  const told = await read(one.xml);
  if (told === undefined) return undefined;
  const earlier: ChainMessage[] = [];
  let open = 0;
  for (const { xml, message } of one.administration) {
    if (message === 'JW323') open += xml.includes('>C</') ? -1 : 1;
    const held = await read(xml);
    if (held) earlier.push({ ...held, direction: 'received', verdict: 'open' } as unknown as ChainMessage);
  }
  return { one, ...told, earlier, approved: open > 0 ? [300001] : [] };
}

async function read(xml: string): Promise<Pick<ReadCase, 'message' | 'bericht'> | undefined> {
  for await (const event of readMessage([Buffer.from(xml)])) {
    if (event.kind === 'whole') return { message: event.message as ChainMessageId, bericht: event.bericht as never };
  }
  return undefined;
}
