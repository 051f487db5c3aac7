import { createHash, type Hash } from 'node:crypto';
import { type Readable, Transform, type TransformCallback } from 'node:stream';
import { Refused, refused } from './problem.ts';

export const UPLOAD_LIMIT_BYTES = 25 * 1024 * 1024;

/** Says how large it may be: without that nobody knows what to do next. */
const tooLarge = (limitBytes: number): Refused =>
  new Refused({ code: 'http.too-large', limitBytes }, {}, { Connection: 'close' });

/** Passes bytes on, counts them, makes their SHA-256, and breaks off past the limit (http.too-large). */
export class CountedStream extends Transform {
  readonly #limitBytes: number;
  readonly #hash: Hash = createHash('sha256');
  #bytes = 0;
  #digest: Buffer | undefined;

  constructor(limitBytes: number) {
    super();
    this.#limitBytes = limitBytes;
  }

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#limitBytes) {
      done(tooLarge(this.#limitBytes));
      return;
    }
    this.#hash.update(chunk);
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    this.#digest = this.#hash.digest();
    done();
  }

  /** SHA-256 of all bytes. Throws when the receiver did not read to the end. */
  sha256(): Buffer {
    if (!this.#digest) throw new Error('the upload was not read to the end');
    return this.#digest;
  }
}

/**
 * Joins the raw body of a request to a counting stream. An announced length past the limit is refused before any byte
 * is read; the connection closes after a refusal, so that the rest is not read either.
 */
export function countUpload(body: Readable, contentLength: string | undefined, limitBytes: number): CountedStream {
  if (Number(contentLength ?? 0) > limitBytes) throw tooLarge(limitBytes);
  const counted = new CountedStream(limitBytes);
  body.once('error', () => counted.destroy(refused('http.bad-request', { Connection: 'close' })));
  body.once('aborted', () => counted.destroy(refused('http.bad-request', { Connection: 'close' })));
  counted.once('close', () => body.unpipe(counted));
  body.pipe(counted);
  return counted;
}

/** Reads a stream to its end into one buffer; the stream's own limit bounds the memory. */
export async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
