import type { ReleaseDescription } from '../description/description.ts';
import { release32 } from '../release-3-2/description.ts';
import type { MessageId } from '../release-3-2/types/messages.ts';
import { SchemaMachine } from '../schema/machine.ts';
import { inBlocks } from '../xml/bytes.ts';
import { DEFAULT_LIMITS, type XmlLimits } from '../xml/limits.ts';
import type { MessageRefusal } from '../xml/refusal.ts';
import { XmlTokenizer } from '../xml/tokenizer.ts';
import { EventCollector } from './collector.ts';
import type { ByteSource, MessageEvent } from './events.ts';

export type ReadOptions = Partial<XmlLimits> & { readonly release?: ReleaseDescription };

/**
 * Reads a message through three stations (well-formed, schema, typed values) while its bytes arrive. Memory does not
 * grow with the file. Yields what it read in the order of the file and ends with exactly one `end` or `refused`; never
 * throws for what is in the file, only for a source that fails.
 */
export async function* readMessage(source: ByteSource, options: ReadOptions = {}): AsyncGenerator<MessageEvent> {
  const collector = new EventCollector();
  const machine = new SchemaMachine(options.release ?? release32, collector);
  const limits = { ...DEFAULT_LIMITS, ...options };
  const tokenizer = new XmlTokenizer(machine, (options.release ?? release32).symbols, limits);
  machine.follow(tokenizer);
  let stopped: MessageRefusal | undefined;
  for await (const block of inBlocks(source)) {
    stopped = asMessageRefusal(tokenizer.write(block), tokenizer.path);
    if (stopped || machine.full) break;
    if (machine.refusals.length === 0) yield* collector.take(false);
  }
  if (!machine.full) stopped ??= asMessageRefusal(tokenizer.end(), tokenizer.path);
  const refusals = stopped ? [...machine.refusals, stopped] : machine.refusals;
  const message = machine.description?.id as MessageId | undefined;
  if (refusals.length > 0 || !message) {
    yield { kind: 'refused', message, refusals };
    return;
  }
  yield* collector.take(true);
  const { clients, prestaties } = collector;
  yield { kind: 'end', message, totals: { bytes: tokenizer.bytesRead, lines: tokenizer.line, clients, prestaties } };
}

function asMessageRefusal(refusal: ReturnType<XmlTokenizer['end']>, path: string): MessageRefusal | undefined {
  return refusal && { ...refusal, station: 'well-formed', ...(path === '' ? {} : { path }) };
}
