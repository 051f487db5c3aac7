import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompress } from 'node:zlib';

/** Pieces of this size before compression: small enough for flat memory, large enough for few statements. */
export const PART_BYTES = 1024 * 1024;
/** Pieces that were stored before they had one size may be larger; one larger than this was not ours. */
const LARGEST_PART = 64 * PART_BYTES;
/** A message packs into a tenth to a thirtieth of its size. */
const UNPACKS_TO = 32;
const LEAST_ROOM = 16 * 1024;
const MOST_ROOM = PART_BYTES + 64 * 1024;

const pack = promisify(zstdCompress);
const unpack = promisify(zstdDecompress);
const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 } };

/** Packs a stream of bytes piece by piece; a piece is of `PART_BYTES`, but for the last. */
export async function* packPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of inPieces(bytes)) yield await pack(piece, FAST);
}

/** The bytes of a packed piece. */
export const unpackPiece = (packed: Uint8Array): Promise<Uint8Array> => unpack(packed, roomFor(packed));

/** Room for the whole piece at once, so that unpacking leaves no small buffers behind, and none for what a small one never fills. */
const roomFor = (packed: Uint8Array) => ({
  maxOutputLength: LARGEST_PART,
  chunkSize: Math.min(MOST_ROOM, Math.max(LEAST_ROOM, packed.length * UNPACKS_TO)),
});

/**
 * Pieces in room that is used again: each is gone when the next is asked for. A megabyte of new memory for each would have the
 * collector of garbage walk everything that a server holds, every few files.
 */
async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let room: Buffer = Buffer.allocUnsafeSlow(LEAST_ROOM);
  let size = 0;
  for await (const chunk of bytes)
    for (let at = 0; at < chunk.length; ) {
      const taken = chunk.subarray(at, at + PART_BYTES - size);
      room = withRoom(room, size, size + taken.length);
      room.set(taken, size);
      size += taken.length;
      at += taken.length;
      if (size < PART_BYTES) continue;
      yield room;
      size = 0;
    }
  if (size > 0) yield room.subarray(0, size);
}

/** The same bytes, with room for as many as are needed: at most a piece. */
function withRoom(room: Buffer, used: number, needed: number): Buffer {
  if (needed <= room.length) return room;
  const larger = Buffer.allocUnsafeSlow(Math.min(PART_BYTES, Math.max(needed, room.length * 4)));
  larger.set(room.subarray(0, used));
  return larger;
}
