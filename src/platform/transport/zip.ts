import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { no, type Result, yes } from '../../kernel/result.ts';

export type ZipRefusal = {
  readonly code:
    | 'zip.not-a-zip'
    | 'zip.empty'
    | 'zip.too-many-files'
    | 'zip.with-folders'
    | 'zip.with-password'
    | 'zip.file-too-large'
    | 'zip.damaged';
};
export type ZipLimits = { readonly files: number; readonly fileBytes: number };
export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array };

const [END, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
const [END_BYTES, ENTRY_BYTES, LOCAL_BYTES] = [22, 46, 30];
const LONGEST_COMMENT = 65_535;
const inflate = promisify(inflateRaw);

/** True when the bytes begin as a ZIP does. */
export const looksLikeZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/**
 * Unpacks a ZIP held in memory: plain files only, stored or deflated, no folders, no password, within the limits whatever
 * its own head says. Files come one at a time, so that only one is unpacked in memory.
 */
export function openZip(
  zip: Buffer,
  limits: ZipLimits,
): Result<readonly { readonly name: string; read(): Promise<Result<ZipEntry, ZipRefusal>> }[], ZipRefusal> {
  const end = endOf(zip);
  if (end === undefined) return no({ code: 'zip.not-a-zip' });
  const count = zip.readUInt16LE(end + 10);
  if (count === 0) return no({ code: 'zip.empty' });
  if (count > limits.files) return no({ code: 'zip.too-many-files' });
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = count; left > 0; left -= 1) {
    const entry = entryAt(zip, at, end);
    if (!entry.ok) return entry;
    if (entry.value.size > limits.fileBytes) return no({ code: 'zip.file-too-large' });
    entries.push(entry.value);
    at = entry.value.next;
  }
  return yes(entries.map((entry) => ({ name: entry.name, read: () => unpack(zip, entry, limits.fileBytes) })));
}

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
  readonly next: number;
};

function endOf(zip: Buffer): number | undefined {
  for (let at = zip.length - END_BYTES; at >= 0 && at >= zip.length - END_BYTES - LONGEST_COMMENT; at -= 1)
    if (zip.readUInt32LE(at) === END) return at;
  return undefined;
}

function entryAt(zip: Buffer, at: number, end: number): Result<Entry, ZipRefusal> {
  if (at + ENTRY_BYTES > end || zip.readUInt32LE(at) !== ENTRY) return no({ code: 'zip.damaged' });
  const nameBytes = zip.readUInt16LE(at + 28);
  const next = at + ENTRY_BYTES + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  if (next > end) return no({ code: 'zip.damaged' });
  if ((zip.readUInt16LE(at + 8) & 1) !== 0) return no({ code: 'zip.with-password' });
  const name = zip.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes);
  if (/[/\\]/.test(name)) return no({ code: 'zip.with-folders' });
  return yes({
    name,
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    packed: zip.readUInt32LE(at + 20),
    size: zip.readUInt32LE(at + 24),
    local: zip.readUInt32LE(at + 42),
    next,
  });
}

async function unpack(zip: Buffer, entry: Entry, maximum: number): Promise<Result<ZipEntry, ZipRefusal>> {
  const { local, method, packed, crc, size, name } = entry;
  if (local + LOCAL_BYTES > zip.length || zip.readUInt32LE(local) !== LOCAL) return no({ code: 'zip.damaged' });
  const from = local + LOCAL_BYTES + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  if (from + packed > zip.length || (method !== 0 && method !== 8)) return no({ code: 'zip.damaged' });
  const content = zip.subarray(from, from + packed);
  try {
    const bytes = method === 0 ? content : await inflate(content, { maxOutputLength: Math.min(size, maximum) || 1 });
    if (bytes.length !== size || crc32(bytes) !== crc) return no({ code: 'zip.damaged' });
    return yes({ name, bytes });
  } catch {
    return no({ code: 'zip.damaged' });
  }
}
