import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type DeclaratieHead,
  type JW323,
  type KnownRelease,
  type Level2Finding,
  type MessageRefusal,
  type OpenOptions,
  openMessage,
} from '../../../standards/ijw/index.ts';
import type { Intake } from '../../claims/index.ts';
import { toIncomingLine } from '../translate/prestatie.ts';

/** What the walk through a declaration file found; of a readable one the lines are in the intake. */
export type ReadDeclaration =
  | { readonly outcome: 'level-1'; readonly refusals: readonly MessageRefusal[] }
  | {
      readonly outcome: 'level-2';
      readonly header: JW323.Header;
      readonly release: KnownRelease;
      readonly findings: readonly Level2Finding[];
    }
  | {
      readonly outcome: 'readable';
      readonly header: JW323.Header;
      readonly release: KnownRelease;
      readonly declaratie: DeclaratieHead;
    };

/**
 * The one walk through a file: schema and rules within the message, while the intake takes the lines. Ends when the intake
 * does, also for a file that is refused.
 */
export async function readDeclaration(
  bytes: AsyncIterable<Uint8Array>,
  intake: Intake,
  onLines: (count: number) => void,
  limits: OpenOptions = {},
): Promise<ReadDeclaration> {
  const read = await walk(bytes, intake, onLines, limits);
  await intake.end();
  return read;
}

async function walk(
  bytes: AsyncIterable<Uint8Array>,
  intake: Intake,
  onLines: (count: number) => void,
  limits: OpenOptions,
): Promise<ReadDeclaration> {
  const opened = await openMessage(inTurns(bytes), limits);
  let header: JW323.Header | undefined;
  let declaratie: DeclaratieHead | undefined;
  for await (const event of opened.events) {
    if (event.kind === 'refused') return { outcome: 'level-1', refusals: event.refusals };
    if (event.message !== 'JW323') continue;
    if (event.kind === 'header') header = event.header;
    if (event.kind === 'declaratie') declaratie = event.declaratie;
    if (event.kind === 'prestaties') {
      const wait = intake.add(event.prestaties.map(toIncomingLine));
      if (wait) await wait;
      onLines(intake.lines.length);
    }
  }
  if (!header || !declaratie) throw new Error('a JW323 that is not refused has a header and a declaration');
  const { release } = opened;
  const verdict = opened.level2();
  return verdict.rules.length > 0
    ? { outcome: 'level-2', header, release, findings: verdict.findings }
    : { outcome: 'readable', header, release, declaratie };
}

/** About a millisecond of reading. */
const BYTES_PER_TURN = 64 * 1024;

/** The same bytes in small pieces, with a turn for others between them: the connection must not wait for a whole piece. */
async function* inTurns(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length; at += BYTES_PER_TURN) {
      yield piece.subarray(at, at + BYTES_PER_TURN);
      await nextTurn();
    }
  }
}
