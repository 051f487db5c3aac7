import { readFileSync } from 'node:fs';
import { type MessageId, readMessage } from '../../src/standards/ijw/index.ts';

const examples = new URL('../ijw-3-2/examples/', import.meta.url);

/** The clean example of a message as an object, streamed messages put together again. */
export async function baseOf(message: MessageId): Promise<object> {
  const clients: { Bsn: string; Prestaties: { Prestatie: unknown[] }; RetourCodes?: unknown }[] = [];
  let header: unknown;
  let head = {};
  for await (const event of readMessage([readFileSync(new URL(`${message.toLowerCase()}.xml`, examples))])) {
    if (event.kind === 'whole') return event.bericht;
    if (event.kind === 'header') header = event.header;
    if (event.kind === 'declaratie') head = event.declaratie;
    if (event.kind === 'antwoord') head = event.antwoord;
    if (event.kind === 'prestaties') {
      for (const { clientSequence, Bsn, Prestatie } of event.prestaties) {
        clients[clientSequence - 1] ??= { Bsn, Prestaties: { Prestatie: [] } };
        clients[clientSequence - 1]?.Prestaties.Prestatie.push(Prestatie);
      }
    }
    if (event.kind === 'clients') {
      for (const { clientSequence, RetourCodes } of event.clients) {
        const client = clients[clientSequence - 1];
        if (client) client.RetourCodes = RetourCodes;
      }
    }
  }
  const body = { ...head, Clienten: { Client: clients } };
  return message === 'JW323' ? { Header: header, Declaratie: body } : { Header: header, DeclaratieAntwoord: body };
}
