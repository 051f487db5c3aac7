import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dutchDay } from '../../../kernel/dutch-day.ts';
import { no, type Refusal, type Result } from '../../../kernel/result.ts';
import { withScope } from '../../../platform/db/index.ts';
import { dropFile, looksLikeZip, openZip, type TakenFile, takeFiles } from '../../../platform/transport/index.ts';
import { readAnyHeader } from '../../../standards/ijw/index.ts';
import { takeIn } from '../use-cases/take-in.ts';
import type { HubConnection } from './connection.ts';
import { heardFault } from './hear-fault.ts';
import { inOnePiece } from './in-one-piece.ts';

const PROVIDER = /^\d{8}$/;
const FAULT_NAME = /\.fout\.json$/;
const SENT_NAME = /^(JW3\d\d)_(\d{8})_(.{1,12})$/;
const FILES_AT_ONCE = 50;
const MAX_FILE_BYTES = 25 * 1024 * 1024;
/** A ZIP of messages: plain files without password, few enough for one look. */
const ZIP_LIMITS = { files: 100, fileBytes: MAX_FILE_BYTES };

/** Takes in what lies in the mailboxes of the providers that work here; gives the number of files. */
export async function takeMailboxes(connection: HubConnection): Promise<number> {
  const { mailboxRoot } = connection;
  if (mailboxRoot === undefined) return 0;
  let count = 0;
  for (const agb of (await foldersIn(mailboxRoot)).filter((name) => PROVIDER.test(name))) {
    for (const file of await takeFiles(join(mailboxRoot, agb, 'in'), FILES_AT_ONCE)) {
      await takeOne(connection, agb, file);
      count += 1;
    }
  }
  return count;
}

/** One file: kept in the database, or laid apart with the reason beside it. What went wrong in passing comes back. */
async function takeOne(connection: HubConnection, agb: string, file: TakenFile): Promise<void> {
  try {
    const refusals = file.sizeBytes > MAX_FILE_BYTES ? ['file-too-large'] : await taken(connection, agb, file);
    if (refusals.length > 0) await layApart(connection, agb, file, refusals);
    await file.done();
  } catch (error) {
    await file.giveBack();
    connection.log.warn({ err: error }, 'a file in a mailbox could not be taken in; trying again');
  }
}

async function taken(connection: HubConnection, agb: string, file: TakenFile): Promise<readonly string[]> {
  const bytes = await file.read();
  if (FAULT_NAME.test(file.name)) {
    await hear(connection, agb, bytes);
    return [];
  }
  if (!looksLikeZip(bytes)) return codeOf(await receive(connection, agb, file.name, bytes));
  const opened = openZip(bytes, ZIP_LIMITS);
  if (!opened.ok) return [opened.refusal.code];
  const codes: string[] = [];
  for (const entry of opened.value) {
    const content = await entry.read();
    codes.push(
      ...(content.ok ? codeOf(await receive(connection, agb, entry.name, content.value.bytes)) : codeOf(content)),
    );
  }
  return codes;
}

const codeOf = (result: Result<unknown, Refusal>): string[] => (result.ok ? [] : [result.refusal.code]);

async function receive(
  { db, now, routing, scope }: HubConnection,
  agb: string,
  fileName: string,
  bytes: Uint8Array,
): Promise<Result<unknown, Refusal>> {
  const header = readAnyHeader(bytes);
  if (!header.ok) return header;
  // Whoever can write in one mailbox speaks for that provider, and for no other.
  if (header.value.Afzender !== agb && header.value.Ontvanger !== agb)
    return no({ code: 'exchange.not-of-this-mailbox' });
  return await withScope(db, await scope(), (tx) =>
    takeIn(tx, inOnePiece(bytes), { fileName, today: dutchDay(now()), now: now(), routing }),
  );
}

/** The hub says that a file of ours was refused. */
async function hear(connection: HubConnection, agb: string, bytes: Uint8Array): Promise<void> {
  const told = parseJson(bytes);
  const [, messageCode, senderCode, identification] = SENT_NAME.exec(told?.bericht ?? '') ?? [];
  if (messageCode === undefined || identification === undefined || senderCode !== agb) return;
  const subject = { messageCode, senderCode, identification };
  const heard = await heardFault(
    connection,
    subject,
    told?.code?.slice(0, 20) ?? '',
    told?.omschrijving?.slice(0, 200) ?? '',
  );
  if (heard === 'come-back') throw new Error('the sending of this message is still being stored');
}

/** A file that is refused stays with the provider: in `afgekeurd`, with the reasons in a file beside it. */
async function layApart(
  { mailboxRoot = '', log }: HubConnection,
  agb: string,
  file: TakenFile,
  refusals: readonly string[],
): Promise<void> {
  const folder = join(mailboxRoot, agb, 'afgekeurd');
  if (file.sizeBytes <= MAX_FILE_BYTES) await dropFile(folder, file.name, await file.read());
  await dropFile(folder, `${file.name}.reden.json`, Buffer.from(JSON.stringify({ redenen: [...new Set(refusals)] })));
  log.warn({ refusals: [...new Set(refusals)] }, 'a file in a mailbox was refused');
}

type Told = { readonly bericht?: string; readonly code?: string; readonly omschrijving?: string };

function parseJson(bytes: Uint8Array): Told | undefined {
  try {
    const told = JSON.parse(Buffer.from(bytes).toString('utf8')) as Record<string, unknown> | null;
    const isTold =
      told !== null && typeof told === 'object' && Object.values(told).every((one) => typeof one === 'string');
    return isTold ? (told as Told) : undefined;
  } catch {
    return undefined;
  }
}

const foldersIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
