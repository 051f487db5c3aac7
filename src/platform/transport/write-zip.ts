import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

/** A file of a ZIP: its plain name and its bytes, at most 4 GiB together with the others. */
export type ZipFile = { readonly name: string; readonly bytes: Uint8Array };

const deflate = promisify(deflateRaw);
const [LOCAL, ENTRY, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const VERSION = 20;
/** Names are UTF-8 (bit 11 of the general purpose flag). */
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the first day a ZIP can tell: the same files give the same ZIP. */
const FIRST_DAY = 0x0021;
const MOST_FILES = 65_535;

/** A ZIP of these files, one after the other, without folders or password. Throws RangeError for more than 65,535 files. */
export async function* writeZip(files: AsyncIterable<ZipFile> | Iterable<ZipFile>): AsyncGenerator<Buffer> {
  const entries: Buffer[] = [];
  let offset = 0;
  for await (const { name, bytes } of files) {
    if (entries.length === MOST_FILES) throw new RangeError('a ZIP holds at most 65,535 files');
    const named = Buffer.from(name, 'utf8');
    const packed = await deflate(bytes);
    const facts = factsOf(bytes, packed, named);
    const local = Buffer.concat([numbers([4, LOCAL], [2, VERSION]), facts, numbers([2, 0]), named]);
    // No comment, first disk, no attributes; then where the file begins.
    const rest = numbers([2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
    entries.push(Buffer.concat([numbers([4, ENTRY], [2, VERSION], [2, VERSION]), facts, rest, named]));
    yield local;
    yield packed;
    offset += local.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  yield directory;
  const count = entries.length;
  yield numbers([4, END], [2, 0], [2, 0], [2, count], [2, count], [4, directory.length], [4, offset], [2, 0]);
}

/** What the head of a file and its entry have in common. */
const factsOf = (bytes: Uint8Array, packed: Uint8Array, name: Buffer): Buffer =>
  numbers(
    [2, UTF8_NAMES],
    [2, DEFLATED],
    [2, 0],
    [2, FIRST_DAY],
    [4, crc32(bytes)],
    [4, packed.length],
    [4, bytes.length],
    [2, name.length],
  );

function numbers(...parts: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(parts.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of parts) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
