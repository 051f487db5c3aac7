import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Routing } from '../domain/routing.ts';
import { type Received, type ReceiveRefusal, receiveMessage } from './receive-message.ts';
import { spool } from './spool.ts';

/** What a transport knows of a file it brings. */
export type BroughtIn = {
  readonly fileName: string;
  /** Its reference on the envelope (referentienummer). */
  readonly cameWith?: string;
  readonly today: PlainDate;
  readonly now?: Date;
  readonly routing?: Routing;
};

/** Takes in a file that the hub or a mailbox brought, in a scope that sees every party here. */
export async function takeIn(
  tx: Tx,
  bytes: AsyncIterable<Uint8Array>,
  brought: BroughtIn,
): Promise<Result<Received, ReceiveRefusal>> {
  const content = await spool(bytes);
  try {
    return await receiveMessage(tx, { ...brought, content, providerIds: undefined, personId: null });
  } finally {
    await content.close();
  }
}
