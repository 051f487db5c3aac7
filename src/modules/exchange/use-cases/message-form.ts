import type { Tx } from '../../../platform/db/index.ts';
import {
  type CodeAtClass,
  codesIn,
  type FormRow,
  formOf,
  type KnownRelease,
  type Level2Finding,
  type MessageId,
  type Messages,
  openMessage,
} from '../../../standards/ijw/index.ts';
import { readParts } from '../storage/message-parts.ts';

/** A remark at a class of the message; without a class it is about the message as a whole. */
export type PlacedRemark = Omit<CodeAtClass, 'element' | 'index'> & {
  readonly at: { readonly element: string; readonly index: number } | undefined;
};
export type MessageForm = { readonly rows: readonly FormRow[]; readonly remarks: readonly PlacedRemark[] };

type Held = {
  readonly message: MessageId;
  readonly bericht: Messages[MessageId];
  readonly findings: readonly Level2Finding[];
  readonly release: KnownRelease;
};

/**
 * A stored message as a form, each code of its return message at the class where it belongs. A message that its receiver
 * found wrong by itself (retourcode 0001) gets the rules it breaks in place of that one code. Undefined for a message that
 * is not held whole: declarations and answers, and a file that is not valid to the schema.
 *
 * @param answerId the return message, when there is one
 */
export async function messageForm(tx: Tx, id: bigint, answerId: bigint | undefined): Promise<MessageForm | undefined> {
  const held = await readWhole(tx, id);
  if (!held) return undefined;
  const returned = answerId === undefined ? undefined : await readWhole(tx, answerId);
  const codes = returned ? codesIn(rowsOf(returned), held.message) : [];
  return {
    rows: rowsOf(held),
    remarks: [...codes.map(placed), ...held.findings.map(placedFinding)],
  };
}

const rowsOf = ({ message, bericht, release }: Held): readonly FormRow[] =>
  formOf(message, bericht, release.description);

const placed = ({ element, index, ...code }: CodeAtClass): PlacedRemark => ({ ...code, at: { element, index } });

function placedFinding({ retourcode, id, sentence, at }: Level2Finding): PlacedRemark {
  const [, element, number] = /([A-Za-z]+)(?:\[(\d+)\])?$/.exec(at ?? '') ?? [];
  return {
    code: retourcode ?? id,
    text: sentence,
    rules: [{ id, text: sentence }],
    at: element === undefined ? undefined : { element, index: Number(number ?? 1) - 1 },
  };
}

/** A message that is read whole, with the rules it breaks by itself; undefined for any other. */
async function readWhole(tx: Tx, id: bigint): Promise<Held | undefined> {
  const opened = await openMessage(readParts((fn) => fn(tx), id));
  let held: Pick<Held, 'message' | 'bericht'> | undefined;
  for await (const event of opened.events) {
    if (event.kind === 'refused') return undefined;
    if (event.kind === 'header' && (event.message === 'JW323' || event.message === 'JW325')) return undefined;
    if (event.kind === 'whole') held = { message: event.message, bericht: event.bericht };
  }
  return held && { ...held, findings: opened.level2().findings, release: opened.release };
}
