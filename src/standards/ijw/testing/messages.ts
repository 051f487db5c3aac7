import { readFileSync } from 'node:fs';
import type { MessageEvent } from '../reading/events.ts';
import { readMessage } from '../reading/read-message.ts';

const folder = new URL('../../../../conformance/ijw-3-2/examples/', import.meta.url);

/** The published-form example of a message, as bytes. */
export const exampleBytes = (message: string): Buffer => readFileSync(new URL(`${message.toLowerCase()}.xml`, folder));

/** All events of a message. */
export async function eventsOf(bytes: Uint8Array): Promise<MessageEvent[]> {
  const events: MessageEvent[] = [];
  for await (const event of readMessage([bytes])) events.push(event);
  return events;
}
