import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readMessage } from '../reading/read-message.ts';
import type { MessageId } from '../release-3-2/types/messages.ts';
import { mutated } from '../testing/mutations.ts';
import { validateWithXsd } from './validate-with-xsd.ts';

const vectorFile = new URL('../../../../conformance/ijw-3-2/vectors.json', import.meta.url);
const vectors: { message: MessageId; xml: string }[] = JSON.parse(readFileSync(vectorFile, 'utf8')).vectors;
const utf8 = new TextEncoder();

/** Level 1 of our own reader; a value we refuse on top of the schema counts as schema-valid. */
async function ownVerdict(xml: string): Promise<boolean> {
  for await (const event of readMessage([utf8.encode(xml)])) {
    if (event.kind === 'refused') return event.refusals.every(({ station }) => station === 'value');
  }
  return true;
}

for (const message of ['JW301', 'JW323', 'JW325', 'JW315', 'JW317'] as const) {
  const sources = vectors.filter((vector) => vector.message === message).map(({ xml }) => xml);

  test(`level 1 of ${message} agrees with libxml2 on the XSD, over mutated messages`, async () => {
    const runs = Number(process.env.FUZZ_RUNS ?? 400);
    await fc.assert(
      fc.asyncProperty(mutated(sources), async (xml) => {
        const { valid } = await validateWithXsd(utf8.encode(xml), message);
        assert.equal(await ownVerdict(xml), valid);
      }),
      { numRuns: runs, ...(process.env.FUZZ_SEED ? { seed: Number(process.env.FUZZ_SEED) } : { seed: 20250323 }) },
    );
  });
}
