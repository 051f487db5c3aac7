import type { ElementDescription, MessageDescription, ReleaseDescription } from '../description/description.ts';
import type { DeclaratieAntwoordHead, DeclaratieHead } from '../reading/events.ts';
import { release32 } from '../release-3-2/description.ts';
import type { JW323, JW325 } from '../release-3-2/types/messages.ts';
import { CLIENT, CLIENTS } from '../schema/stream-plan.ts';
import { closingOf, descriptionOf, openingOf } from './build-message.ts';
import {
  CRLF,
  endTag,
  fieldsOf,
  indentation,
  NotBuildable,
  startTag,
  writeElement,
  writeMember,
} from './write-element.ts';

type Many<Value> = AsyncIterable<Value> | Iterable<Value>;

/** Text gathered before it is handed over as bytes. */
const PIECE = 64 * 1024;

/** Builds a JW323 client by client, in memory of one client. Bytes and checks as buildMessage. */
export function buildJw323(
  Header: JW323.Header,
  declaratie: DeclaratieHead,
  clients: Many<JW323.Client>,
  release: ReleaseDescription = release32,
): AsyncGenerator<Uint8Array> {
  return encoded(streamed(descriptionOf('JW323', release), Header, declaratie, clients));
}

/**
 * Builds a JW325 client by client, in memory of one client. Without clients there is no element Clienten, as when all
 * was granted; without antwoord only a header, as when the declaration failed on level 2 (IV087).
 */
export function buildJw325(
  Header: JW325.Header,
  antwoord: DeclaratieAntwoordHead | undefined,
  clients: Many<JW325.Client> = [],
  release: ReleaseDescription = release32,
): AsyncGenerator<Uint8Array> {
  return encoded(streamed(descriptionOf('JW325', release), Header, antwoord, clients));
}

async function* streamed(
  message: MessageDescription,
  header: unknown,
  head: object | undefined,
  clients: Many<unknown>,
): AsyncGenerator<string> {
  const [headerElement, headElement] = message.root.complex?.elements ?? [];
  if (!headerElement || !headElement) throw new NotBuildable(message.id, 'has no header or head');
  yield openingOf(message) + writeElement(message, headerElement, header, 1, message.root.name);
  if (head) {
    const path = `${message.root.name}/${headElement.name}`;
    const fields = fieldsOf(headElement, head, path);
    yield startTag(message, headElement, 1) + CRLF;
    for (const member of headElement.complex?.elements ?? []) {
      if (member.name === CLIENTS) yield* allClients(message, member, clients, path);
      else yield writeMember(message, member, fields[member.name], 2, path);
    }
    yield indentation(1) + endTag(message, headElement);
  }
  yield closingOf(message);
}

async function* allClients(
  message: MessageDescription,
  container: ElementDescription,
  clients: Many<unknown>,
  path: string,
): AsyncGenerator<string> {
  const element = container.complex?.elements.find(({ name }) => name === CLIENT) as ElementDescription;
  let count = 0;
  for await (const client of clients) {
    if (count++ === 0) yield startTag(message, container, 2) + CRLF;
    yield writeElement(message, element, client, 3, `${path}/${container.name}`);
  }
  if (count > 0) yield indentation(2) + endTag(message, container);
  else if (container.min > 0) throw new NotBuildable(`${path}/${container.name}`, 'is required');
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const utf8 = new TextEncoder();
  let waiting = '';
  for await (const text of texts) {
    waiting += text;
    if (waiting.length < PIECE) continue;
    yield utf8.encode(waiting);
    waiting = '';
  }
  if (waiting !== '') yield utf8.encode(waiting);
}
