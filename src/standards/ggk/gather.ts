import { no, type Result, yes } from '../../kernel/result.ts';
import { MAX_POST_BYTES } from './message.ts';
import type { GgkRefusal } from './refusal.ts';

/** Gathers a body as it arrives; stops at 25 MB without keeping more. Throws only when the source does. */
export async function gatherPost(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Result<Uint8Array, GgkRefusal>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source) {
    size += piece.length;
    if (size > MAX_POST_BYTES) return no({ code: 'ggk.too-large', maximumBytes: MAX_POST_BYTES });
    pieces.push(piece);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return yes(whole);
}
