import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { looksLikeZip, openZip, type TakenFile, takeFiles, type ZipRefusal } from '../../platform/transport/index.ts';
import type { Acceptor } from './accept.ts';
import type { Parties } from './parties.ts';

const LOOK_EVERY_MS = 200;
const FILES_AT_ONCE = 50;
const MAX_FILE_BYTES = 25 * 1024 * 1024;
/** What a ZIP may hold: 100 messages, plain files, without password. */
const ZIP_LIMITS = { files: 100, fileBytes: MAX_FILE_BYTES };
const ZIP_CODES: Readonly<Record<ZipRefusal['code'], string>> = {
  'zip.not-a-zip': 'IB901',
  'zip.damaged': 'IB901',
  'zip.with-folders': 'IB901',
  'zip.too-many-files': 'IB902',
  'zip.with-password': 'IB903',
  'zip.file-too-large': 'IB904',
  'zip.empty': 'IB905',
};

/** Empties the outgoing side of every provider's mailbox until the signal aborts. */
export async function keepCollecting(parties: Parties, acceptor: Acceptor, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    for (const { code, mailbox } of await parties.mailboxes()) {
      for (const file of await takeFiles(join(mailbox, 'uit'), FILES_AT_ONCE)) await collect(code, file, acceptor);
    }
    await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => {});
  }
}

async function collect(from: string, file: TakenFile, acceptor: Acceptor): Promise<void> {
  const name = file.name.replace(/\.[A-Za-z]{3}$/, '').replace(/\./g, '-');
  if (file.sizeBytes > MAX_FILE_BYTES) return await refuse('IB012');
  const bytes = await file.read();
  const offer = (content: Uint8Array) => acceptor.accept({ from, to: undefined, reference: undefined, bytes: content });
  if (!looksLikeZip(bytes)) {
    const outcome = await offer(bytes);
    if (outcome === 'come-back') return await file.giveBack();
    if (outcome !== 'accepted') return await refuse(outcome.code);
    return await file.done();
  }
  const opened = openZip(bytes, ZIP_LIMITS);
  if (!opened.ok) return await refuse(ZIP_CODES[opened.refusal.code]);
  for (const entry of opened.value) {
    const content = await entry.read();
    const outcome = content.ok ? await offer(content.value.bytes) : { code: ZIP_CODES[content.refusal.code] };
    // Part may have gone: the whole comes again, which a receiver recognises.
    if (outcome === 'come-back') return await file.giveBack();
    if (outcome !== 'accepted') await acceptor.fault(from, { name }, outcome.code);
  }
  await file.done();

  async function refuse(code: string): Promise<void> {
    await acceptor.fault(from, { name }, code);
    await file.done();
  }
}
