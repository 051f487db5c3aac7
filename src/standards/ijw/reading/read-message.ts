import type { ReleaseDescription } from '../description/description.ts';
import { release32 } from '../release-3-2/description.ts';
import type { Messages } from '../release-3-2/types/messages.ts';
import { SchemaMachine } from '../schema/machine.ts';
import { inBlocks } from '../xml/bytes.ts';
import { DEFAULT_LIMITS, type XmlLimits } from '../xml/limits.ts';
import type { MessageRefusal } from '../xml/refusal.ts';
import { XmlTokenizer } from '../xml/tokenizer.ts';
import { EventCollector } from './collector.ts';
import type { ByteSource, MessageEvent } from './events.ts';
import type { IdOf, MessagesShape } from './messages-shape.ts';

export type ReadOptions = Partial<XmlLimits> & {
  readonly release?: ReleaseDescription;
  /**
   * Versions of the schema a message may say it was made with (IV034), for a chain that agreed on one. Default: every
   * version, because the published sources disagree (0.1.0 or 1.0.0) and the schema itself accepts any.
   */
  readonly xsdVersions?: readonly string[];
};

/**
 * Reads a message through three stations (well-formed, schema, typed values) while its bytes arrive. Memory does not
 * grow with the file. Yields what it read in the order of the file and ends with exactly one `end` or `refused`; never
 * throws for what is in the file, only for a source that fails. `M` are the types written from the release given.
 */
export async function* readMessage<M extends MessagesShape = Messages>(
  source: ByteSource,
  options: ReadOptions = {},
): AsyncGenerator<MessageEvent<M>> {
  const collector = new EventCollector();
  const machine = new SchemaMachine(options.release ?? release32, collector, options.xsdVersions);
  const limits = { ...DEFAULT_LIMITS, ...options };
  const tokenizer = new XmlTokenizer(machine, (options.release ?? release32).symbols, limits);
  machine.follow(tokenizer);
  let stopped: MessageRefusal | undefined;
  for await (const block of inBlocks(source)) {
    stopped = asMessageRefusal(tokenizer.write(block), tokenizer.path);
    if (stopped || machine.full) break;
    if (machine.refusals.length === 0) yield* eventsOf<M>(collector, false);
  }
  if (!machine.full) stopped ??= asMessageRefusal(tokenizer.end(), tokenizer.path);
  const refusals = stopped ? [...machine.refusals, stopped] : machine.refusals;
  const message = machine.description?.id as IdOf<M> | undefined;
  if (refusals.length > 0 || !message) {
    yield { kind: 'refused', message, refusals };
    return;
  }
  yield* eventsOf<M>(collector, true);
  const { clients, prestaties } = collector;
  yield { kind: 'end', message, totals: { bytes: tokenizer.bytesRead, lines: tokenizer.line, clients, prestaties } };
}

/** The collector makes events from the description it is given, so they are those of the release read. */
const eventsOf = <M extends MessagesShape>(collector: EventCollector, all: boolean): MessageEvent<M>[] =>
  collector.take(all) as unknown as MessageEvent<M>[];

function asMessageRefusal(refusal: ReturnType<XmlTokenizer['end']>, path: string): MessageRefusal | undefined {
  return refusal && { ...refusal, station: 'well-formed', ...(path === '' ? {} : { path }) };
}
