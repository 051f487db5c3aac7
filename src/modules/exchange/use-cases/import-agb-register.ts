import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { readAgbFile } from '../../../standards/agb/index.ts';
import { insertAgbRegister } from '../storage/agb-register.ts';
import type { Spool } from './spool.ts';

export type AgbImported = { readonly codes: number; readonly outcome: 'imported' | 'already-imported' };
type Refused = Extract<Awaited<ReturnType<typeof readAgbFile>>, { readonly ok: false }>['refusal'];

/**
 * Imports a version of the AGB register, in the caller's transaction: whole, or with faults nothing. The same file for the same
 * day again changes nothing.
 *
 * @param validOn the day on which the register stood so
 */
export async function importAgbRegister(
  tx: Tx,
  file: { readonly content: Spool; readonly fileName: string; readonly validOn: PlainDate },
): Promise<Result<AgbImported, Refused>> {
  const { content, fileName, validOn } = file;
  const read = await readAgbFile(linesOf(content.read()));
  if (!read.ok) return read;
  const added = await insertAgbRegister(tx, { validOn, fileName, sha256: content.sha256 }, read.value);
  return yes({ codes: read.value.length, outcome: added === undefined ? 'already-imported' : 'imported' });
}

/** Lines of a text in UTF-8, without their ends. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const utf8 = new TextDecoder('utf-8');
  let rest = '';
  for await (const piece of bytes) {
    const lines = (rest + utf8.decode(piece, { stream: true })).split(/\r?\n/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += utf8.decode();
  if (rest !== '') yield rest;
}
