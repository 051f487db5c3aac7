import { randomUUID } from 'node:crypto';
import { dutchDay } from '../../../kernel/dutch-day.ts';
import { withScope } from '../../../platform/db/index.ts';
import type { PostAnswer, ReceivedPost } from '../../../platform/transport/index.ts';
import {
  type Di01,
  type Du01,
  fo01CodeFor,
  ggkRefusalSentence,
  readGgkPost,
  soapFault,
} from '../../../standards/ggk/index.ts';
import { readAnyHeader } from '../../../standards/ijw/index.ts';
import { takeIn } from '../use-cases/take-in.ts';
import type { HubConnection } from './connection.ts';
import { askFault } from './faults.ts';
import { heardFault } from './hear-fault.ts';
import { inOnePiece } from './in-one-piece.ts';

const XML = 'text/xml; charset=utf-8';

/**
 * Takes a post of the hub. 202 says that it is stored, with the job that will process it; what cannot be read as a message is
 * answered with an Fo01 of its own later (StUF055). The same post again changes nothing.
 */
export async function takePost(
  connection: HubConnection,
  { method, headers, body }: ReceivedPost,
): Promise<PostAnswer> {
  if (method !== 'POST') return { status: 405 };
  const action = headers.soapaction;
  const read = readGgkPost(body, typeof action === 'string' ? { soapAction: action } : {});
  if (!read.ok) {
    const text = `${fo01CodeFor(read.refusal)}: ${ggkRefusalSentence(read.refusal)}`;
    return { status: 400, contentType: XML, body: soapFault('Client', text) };
  }
  const message = read.value;
  if (message.berichtcode === 'Fo01') {
    const subject = { reference: message.crossRefnummer };
    const heard = await heardFault(connection, subject, message.code, message.omschrijving);
    return { status: heard === 'come-back' ? 503 : 202 };
  }
  await takeMessage(connection, message);
  return { status: 202 };
}

async function takeMessage(connection: HubConnection, message: Di01 | Du01): Promise<void> {
  const { db, now, routing } = connection;
  const { bytes } = message.bericht;
  const scope = await connection.scope();
  const fileName = `${message.functie}_${message.zender.organisatie}_${message.referentienummer}.xml`;
  await withScope(db, scope, async (tx) => {
    const code = isFor(message) ? undefined : 'StUF055';
    const received =
      code === undefined
        ? await takeIn(tx, inOnePiece(bytes), {
            fileName,
            cameWith: message.referentienummer,
            today: dutchDay(now()),
            now: now(),
            routing,
          })
        : undefined;
    if (received?.ok) return;
    const refused = received?.refusal.code ?? 'exchange.unreadable';
    connection.log.warn({ functie: message.functie, refused }, 'a message of the hub was not taken in');
    await askFault(tx, scope, {
      reference: randomUUID(),
      about: message.referentienummer,
      from: message.ontvanger.organisatie,
      to: message.zender.organisatie,
      details: `${message.functie}-${message.parameters.functieVersie}${message.parameters.functieSubversie}`,
      code: refused === 'exchange.unreadable' ? 'StUF055' : 'StUF058',
    });
  });
}

/** Is the message inside what the envelope says, and for the party it names? A message that cannot be read is for nobody. */
function isFor({ functie, zender, ontvanger, bericht }: Di01 | Du01): boolean {
  const read = readAnyHeader(bericht.bytes);
  if (!read.ok || read.value.message !== functie) return false;
  const parties = [read.value.Afzender, read.value.Ontvanger];
  return parties.includes(zender.organisatie) && parties.includes(ontvanger.organisatie);
}
