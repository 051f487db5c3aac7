import { no, type Result, yes } from '../../../kernel/result.ts';
import type { ReleaseDescription } from '../description/description.ts';
import { release32 } from '../release-3-2/description.ts';
import type { LDT_Datum } from '../release-3-2/types/basis.ts';
import type { MessageId } from '../release-3-2/types/messages.ts';
import { SchemaMachine } from '../schema/machine.ts';
import { DEFAULT_LIMITS } from '../xml/limits.ts';
import type { MessageRefusal } from '../xml/refusal.ts';
import { XmlTokenizer } from '../xml/tokenizer.ts';
import { EventCollector } from './collector.ts';

/** What a post room needs to know of a message. */
export type MessageHeader = {
  readonly message: MessageId;
  readonly berichtCode: string;
  readonly Afzender: string;
  readonly Ontvanger: string;
  readonly Identificatie: string;
  readonly Dagtekening: LDT_Datum;
};

export type HeaderRefusal = {
  readonly code: 'ijw.header-unreadable';
  readonly message: MessageId | undefined;
  readonly refusals: readonly MessageRefusal[];
};

/** The header of every message fits in here many times over. */
export const HEADER_BYTES = 64 * 1024;

/** Reads who sent what to whom from the first bytes of a file; looks at no more than 64 kB and at nothing after the header. */
export function readHeader(
  firstBytes: Uint8Array,
  release: ReleaseDescription = release32,
): Result<MessageHeader, HeaderRefusal> {
  const collector = new EventCollector();
  const machine = new SchemaMachine(release, collector);
  const tokenizer = new XmlTokenizer(machine, release.symbols, DEFAULT_LIMITS);
  machine.follow(tokenizer);
  const refusal = tokenizer.write(firstBytes.subarray(0, HEADER_BYTES)) ?? tokenizer.end();
  const event = collector.take(false).find((candidate) => candidate.kind === 'header');
  if (event?.kind !== 'header') {
    const stopped: MessageRefusal[] = refusal ? [{ ...refusal, station: 'well-formed' }] : [];
    const message = machine.description?.id as MessageId | undefined;
    return no({ code: 'ijw.header-unreadable', message, refusals: [...machine.refusals, ...stopped] });
  }
  const { BerichtCode, Afzender, Ontvanger, BerichtIdentificatie } = event.header;
  return yes({ message: event.message, berichtCode: BerichtCode, Afzender, Ontvanger, ...BerichtIdentificatie });
}
