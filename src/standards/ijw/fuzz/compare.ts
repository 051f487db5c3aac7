import { validateWithXsd } from '../check/validate-with-xsd.ts';
import { readMessage } from '../reading/read-message.ts';
import type { MessageId } from '../release-3-2/types/messages.ts';
import type { MessageRefusal, RefusalCode } from '../xml/refusal.ts';

/**
 * Lawful XML that we refuse on purpose, so the schema has nothing to say about it: what the standard has no use for and
 * what our bounds keep out. Everything else must get the same verdict from us as from libxml2 with the XSD.
 */
export const STRICTER: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'ijw.doctype',
  'ijw.processing-instruction',
  'ijw.byte-order-mark',
  'ijw.encoding-not-utf8',
  'ijw.bad-name',
  'ijw.file-too-large',
  'ijw.too-deep',
  'ijw.too-many-names',
  'ijw.name-too-long',
  'ijw.text-too-long',
  'ijw.tag-too-long',
]);

export type Comparison = {
  /** Our verdict on level 1; 'stricter' when we refused it for a reason of our own. */
  readonly ours: 'valid' | 'invalid' | 'stricter';
  readonly theirs: 'valid' | 'invalid';
  readonly agree: boolean;
  readonly code: RefusalCode | undefined;
  /** Processor time of our reading. */
  readonly milliseconds: number;
};

/** Puts one file before our reader and before libxml2 with the XSD of the message. */
export async function compare(bytes: Uint8Array, message: MessageId): Promise<Comparison> {
  const before = process.cpuUsage();
  const refusals = await refusalsOf(bytes, message);
  const { user, system } = process.cpuUsage(before);
  const milliseconds = (user + system) / 1000;
  const ours = isOtherXml(bytes) ? 'stricter' : verdictOf(refusals);
  const theirs = (await validateWithXsd(bytes, message)).valid ? 'valid' : 'invalid';
  return { ours, theirs, agree: ours === theirs || ours === 'stricter', code: refusals?.at(-1)?.code, milliseconds };
}

/** XML of a version written in another way than 1.0, as 1.1 or 1.00: lawful since the fifth edition, refused by us. */
function isOtherXml(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 40));
  return /^<\?xml\s+version\s*=\s*(["'])1\.(?!0\1)[0-9]+\1/.test(start);
}

/** A value that the schema allows and we cannot work with (years outside 0001-9999) counts as valid. */
function verdictOf(refusals: readonly MessageRefusal[] | undefined): Comparison['ours'] {
  if (refusals === undefined) return 'invalid';
  const schema = refusals.filter(({ station }) => station !== 'value');
  if (schema.length === 0) return 'valid';
  return schema.some(({ code }) => STRICTER.has(code)) ? 'stricter' : 'invalid';
}

/** Undefined when it was read as another message than meant. */
async function refusalsOf(bytes: Uint8Array, message: MessageId): Promise<readonly MessageRefusal[] | undefined> {
  for await (const event of readMessage([bytes])) {
    if (event.kind === 'refused') return event.refusals;
    if (event.kind === 'end' && event.message !== message) return undefined;
  }
  return [];
}
