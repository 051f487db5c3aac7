/** Most that a workbook may become when it is unpacked, and the most parts it may have. */
const UNPACKED_LIMIT_BYTES = 100 * 1024 * 1024;
const PARTS_LIMIT = 2_000;

const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;
const COMMENT_LIMIT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const IN_ZIP64 = 0xffffffff;
const SIZES_FOLLOW = 0x08;
/** An empty part still takes two bytes when it is packed. */
const PACKED_EMPTY = 2;

export type ZipVerdict = 'fine' | 'broken' | 'unpacks-too-large';

/**
 * Looks at the table of contents of a ZIP before anything is unpacked. The reader never unpacks more of a part than
 * the size told here, so it is enough to refuse tables that tell too much, or nothing where there is something.
 */
export function guardZip(bytes: Uint8Array): ZipVerdict {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === undefined) return 'broken';
  const count = view.getUint16(end + 10, true);
  if (count > PARTS_LIMIT) return 'unpacks-too-large';
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let part = 0; part < count; part += 1) {
    if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY) return 'broken';
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const hidden = size === 0 && (packed > PACKED_EMPTY || (view.getUint16(at + 8, true) & SIZES_FOLLOW) !== 0);
    if (size === IN_ZIP64 || packed === IN_ZIP64 || hidden) return 'unpacks-too-large';
    unpacked += size;
    if (unpacked > UNPACKED_LIMIT_BYTES) return 'unpacks-too-large';
    at += ENTRY_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return 'fine';
}

function endRecord(view: DataView): number | undefined {
  const last = view.byteLength - END_RECORD_BYTES;
  for (let at = last; at >= Math.max(0, last - COMMENT_LIMIT); at -= 1)
    if (view.getUint32(at, true) === END_RECORD) return at;
  return undefined;
}
