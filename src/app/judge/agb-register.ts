import { createReadStream } from 'node:fs';
import type { Result } from '../../kernel/result.ts';
import { linesOf } from '../../modules/exchange/index.ts';
import { type AgbFault, AgbRegister, readAgbFile } from '../../standards/agb/index.ts';

/** An AGB register from a file, for who judges without a database. */
export async function readAgbRegister(
  path: string,
): Promise<Result<AgbRegister, { readonly code: string; readonly faults: readonly AgbFault[] }>> {
  const read = await readAgbFile(linesOf(createReadStream(path)));
  return read.ok ? { ok: true, value: new AgbRegister(read.value) } : read;
}
