import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** The text of one file in a zip, such as a sheet of a workbook. Throws when it is not there. */
export function strFromZip(zip: Buffer, name: string): string {
  let end = zip.length - 22;
  while (zip.readUInt32LE(end) !== END) end -= 1;
  for (let at = zip.readUInt32LE(end + 16); zip.readUInt32LE(at) === ENTRY; ) {
    const nameLength = zip.readUInt16LE(at + 28);
    const next = at + 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) return contentOf(zip, at);
    if (next + 46 > zip.length) break;
    at = next;
  }
  throw new Error(`no ${name} in this zip`);
}

function contentOf(zip: Buffer, entry: number): string {
  const packed = zip.readUInt16LE(entry + 10) === 8;
  const size = zip.readUInt32LE(entry + 20);
  const head = zip.readUInt32LE(entry + 42);
  const from = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
  const bytes = zip.subarray(from, from + size);
  return (packed ? inflateRawSync(bytes) : bytes).toString('utf8');
}
