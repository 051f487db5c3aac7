import type { Tx } from '../../../platform/db/index.ts';
import {
  type CodeAtClass,
  codesIn,
  type FormRow,
  formOf,
  ijw32,
  Level2Check,
  type Level2Finding,
  type MessageId,
  type Messages,
  readMessage,
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
  const codes = returned ? codesIn(formOf(returned.message, returned.bericht), held.message) : [];
  return {
    rows: formOf(held.message, held.bericht),
    remarks: [...codes.map(placed), ...held.findings.map(placedFinding)],
  };
}

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
  const check = new Level2Check(ijw32);
  let held: Pick<Held, 'message' | 'bericht'> | undefined;
  for await (const event of readMessage(readParts((fn) => fn(tx), id))) {
    if (event.kind === 'refused') return undefined;
    if (event.kind === 'header' && (event.message === 'JW323' || event.message === 'JW325')) return undefined;
    check.hear(event);
    if (event.kind === 'whole') held = { message: event.message, bericht: event.bericht };
  }
  return held && { ...held, findings: check.verdict().findings };
}
