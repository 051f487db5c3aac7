import type { Result } from '../../../kernel/result.ts';
import { type KnownRelease, RELEASES } from '../releases.ts';
import { Level2Check, type Level2Verdict } from '../rules/level2.ts';
import { recogniseRelease } from '../rules/release-for.ts';
import { concatBytes } from '../xml/bytes.ts';
import type { ByteSource, MessageEvent } from './events.ts';
import { HEADER_BYTES, type HeaderRefusal, type MessageHeader, readHeader } from './read-header.ts';
import { type ReadOptions, readMessage } from './read-message.ts';

export type OpenOptions = Omit<ReadOptions, 'release'> & { readonly releases?: readonly KnownRelease[] | undefined };

/** A message whose release is known, ready to be walked once. */
export type OpenedMessage = {
  /** The release it is in; of a file that is none of these the latest, in whose terms it is refused. */
  readonly release: KnownRelease;
  readonly events: AsyncGenerator<MessageEvent>;
  /** What level 2 of its release says of it, once all events were taken; without meaning for a file that was refused. */
  readonly level2: () => Level2Verdict;
};

/** Opens a file of any release: the namespace of its root tells which, and that release reads and checks it. */
export async function openMessage(source: ByteSource, options: OpenOptions = {}): Promise<OpenedMessage> {
  const { releases = RELEASES, ...readOptions } = options;
  const { release, bytes } = await recognised(source, releases);
  const check = new Level2Check(release);
  async function* events(): AsyncGenerator<MessageEvent> {
    for await (const event of readMessage(bytes, { ...readOptions, release: release.description })) {
      check.hear(event);
      yield event;
    }
  }
  return { release, events: events(), level2: () => check.verdict() };
}

/** The events of a file of any release, without level 2. */
export async function* eventsOfAny(source: ByteSource, options: OpenOptions = {}): AsyncGenerator<MessageEvent> {
  const { releases = RELEASES, ...readOptions } = options;
  const { release, bytes } = await recognised(source, releases);
  yield* readMessage(bytes, { ...readOptions, release: release.description });
}

/** The header of a file of any release, with that release. */
export function readAnyHeader(
  firstBytes: Uint8Array,
  releases: readonly KnownRelease[] = RELEASES,
): Result<MessageHeader & { readonly release: KnownRelease }, HeaderRefusal> {
  const release = recogniseRelease(firstBytes, releases) ?? latest(releases);
  const read = readHeader(firstBytes, release.description);
  return read.ok ? { ok: true, value: { ...read.value, release } } : read;
}

/** The release a file is in, with all its bytes. Holds no more than the header of them. */
export async function recognised(
  source: ByteSource,
  releases: readonly KnownRelease[],
): Promise<{ readonly release: KnownRelease; readonly bytes: ByteSource }> {
  const [only] = releases;
  if (only && releases.length === 1) return { release: only, bytes: source };
  const pieces = (Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()) as
    | AsyncIterator<Uint8Array>
    | Iterator<Uint8Array>;
  const taken: Uint8Array[] = [];
  let size = 0;
  let release: KnownRelease | undefined;
  while (release === undefined && size < HEADER_BYTES) {
    const next = await pieces.next();
    if (next.done) break;
    taken.push(new Uint8Array(next.value));
    size += next.value.length;
    release = recogniseRelease(concatBytes(taken), releases);
  }
  return { release: release ?? latest(releases), bytes: resumed(taken, pieces) };
}

/** What was taken and then the rest; leaves the source as it would be left by whoever walks it alone. */
async function* resumed(
  taken: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array> | Iterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* taken;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

function latest(releases: readonly KnownRelease[]): KnownRelease {
  const release = releases.toSorted((a, b) => (a.inForce.from < b.inForce.from ? -1 : 1)).at(-1);
  if (!release) throw new Error('no release of the standard is known');
  return release;
}
