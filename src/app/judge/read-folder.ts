import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type DeclaratieAntwoordHead,
  type DeclaratieHead,
  type DeclaredLine,
  eventsOfAny,
  type JW323,
  type JW325,
  type MessageId,
  type Messages,
  type RefusedLine,
} from '../../standards/ijw/index.ts';

/** A message from a file: whole, or a declaration or answer with its lines gathered. */
export type FiledMessage = { readonly file: string; readonly dated: string } & Filed;
type Filed =
  | {
      readonly kind: 'whole';
      readonly message: Exclude<MessageId, 'JW323' | 'JW325'>;
      readonly bericht: Messages[MessageId];
    }
  | {
      readonly kind: 'declaration';
      readonly header: JW323.Header;
      readonly head: DeclaratieHead;
      readonly lines: readonly DeclaredLine[];
    }
  | {
      readonly kind: 'answer';
      readonly header: JW325.Header;
      readonly head: DeclaratieAntwoordHead | undefined;
      readonly refused: readonly RefusedLine[];
    };

/** Files of a folder that are messages, in the order of their day and then their name; the others by name. */
export async function readFolder(
  folder: string,
): Promise<{ readonly messages: readonly FiledMessage[]; readonly unread: readonly string[] }> {
  const names = (await readdir(folder)).filter((name) => name.toLowerCase().endsWith('.xml')).sort();
  const messages: FiledMessage[] = [];
  const unread: string[] = [];
  for (const name of names) {
    const filed = await readFiled(join(folder, name));
    if (filed) messages.push(filed);
    else unread.push(name);
  }
  return { messages: messages.sort((a, b) => (a.dated < b.dated ? -1 : a.dated > b.dated ? 1 : 0)), unread };
}

/** Reads one file; undefined when it is no message that the schema allows. */
export async function readFiled(path: string): Promise<FiledMessage | undefined> {
  let header: { readonly BerichtIdentificatie: { readonly Dagtekening: string } } | undefined;
  let declared: DeclaratieHead | undefined;
  let answered: DeclaratieAntwoordHead | undefined;
  let isAnswer = false;
  const lines: DeclaredLine[] = [];
  const refused: { readonly sequence: number; readonly bsn: string; readonly line: JW325.Prestatie }[] = [];
  const clientCodes = new Map<number, readonly string[]>();
  for await (const event of eventsOfAny(createReadStream(path))) {
    switch (event.kind) {
      case 'refused':
        return undefined;
      case 'whole': {
        const { message, bericht } = event;
        const dated = bericht.Header.BerichtIdentificatie.Dagtekening;
        return { file: path, dated, kind: 'whole', message, bericht } as FiledMessage;
      }
      case 'header':
        header = event.header;
        isAnswer = event.message === 'JW325';
        break;
      case 'declaratie':
        declared = event.declaratie;
        break;
      case 'antwoord':
        answered = event.antwoord;
        break;
      case 'prestaties':
        for (const { Bsn: bsn, Prestatie, clientSequence: sequence } of event.prestaties) {
          if (isAnswer) refused.push({ sequence, bsn, line: Prestatie as JW325.Prestatie });
          else lines.push({ bsn, line: Prestatie as JW323.Prestatie });
        }
        break;
      case 'clients':
        for (const { clientSequence, RetourCodes } of event.clients)
          clientCodes.set(clientSequence, RetourCodes.RetourCode);
        break;
    }
  }
  if (header === undefined) return undefined;
  const about = { file: path, dated: header.BerichtIdentificatie.Dagtekening };
  if (!isAnswer) {
    return declared && { ...about, kind: 'declaration', header: header as JW323.Header, head: declared, lines };
  }
  const withCodes = refused.map(({ sequence, ...line }) => ({ ...line, clientCodes: clientCodes.get(sequence) ?? [] }));
  return { ...about, kind: 'answer', header: header as JW325.Header, head: answered, refused: withCodes };
}

/** Whether two files hold the same bytes: a message is not judged against a copy of itself. */
export async function sameFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([readFile(a), readFile(b)]);
  return one.equals(other);
}
