import { CLOCK_WORDS, DELIVERY_WORDS, type MessageDetail, type MessageItem, STATUS_WORDS } from '../api.ts';
import type { DeliveryWord } from '../domain/delivery-state.ts';
import { messageStatus } from '../domain/message-status.ts';
import { messagesSentBy, type Side } from '../domain/sides.ts';
import type { MessageRow } from '../storage/list-messages.ts';
import type { Clock } from './clock-schemas.ts';
import { presentSignal } from './signal-schema.ts';

/** @param side of the reader: what one party sent, the other received */
export const presentMessage =
  (side: Side) =>
  (row: MessageRow): MessageItem => ({
    id: Number(row.id),
    bestandsnaam: row.file_name,
    soort: row.message_code,
    richting: messagesSentBy(side).includes(row.message_code) ? 'uit' : 'in',
    bezorging: DELIVERY_WORDS[row.delivery],
    uiterlijk: row.due_on,
    identificatie: row.identification,
    dagtekening: row.dated_on,
    aanbieder: { id: row.provider_id, naam: row.provider },
    gemeente: { id: row.municipality_id, naam: row.municipality },
    omvangBytes: Number(row.size_bytes),
    ontvangenOp: row.received_at.toISOString(),
    afgerondOp: row.outcome_at?.toISOString() ?? null,
    status: STATUS_WORDS[messageStatus({ outcome: row.outcome, workBegan: row.work_began })],
    declaratieId: row.claim_id === null ? null : Number(row.claim_id),
    antwoordBerichtId: row.answer_id === null ? null : Number(row.answer_id),
    antwoordOpBerichtId: row.answers_id === null ? null : Number(row.answers_id),
  });

/** Only what is on its way can be sent again, and only by who sends it. */
const CAN_GO_AGAIN: readonly DeliveryWord[] = ['ready', 'sent', 'failed'];

export const presentMessageDetail = (row: MessageRow, side: Side, clocks: readonly Clock[]): MessageDetail => {
  const item = presentMessage(side)(row);
  return {
    ...item,
    voortgang:
      row.outcome !== null || row.progress === null
        ? null
        : { fase: row.progress.stage ?? '', gedaan: row.progress.done, totaal: row.progress.total ?? null },
    bevestigdOp: row.confirmed_at?.toISOString() ?? null,
    pogingen: row.attempts,
    fout: row.last_error,
    opnieuwTeVersturen: item.richting === 'uit' && row.attempts !== null && CAN_GO_AGAIN.includes(row.delivery),
    termijnen: [...clocks],
    signalen: (row.signals ?? []).map(presentSignal),
    meldingen: (row.refusals ?? []).map(({ code, text, line, column }) => ({
      code,
      tekst: text,
      regel: line,
      positie: column,
    })),
  };
};

/** Our term for a public word; undefined for no word. */
export function termOf<Term extends string>(
  words: Readonly<Record<Term, string>>,
  word: string | undefined,
): Term | undefined {
  return (Object.keys(words) as Term[]).find((term) => words[term] === word);
}
export const deliveryOf = (word: string | undefined) => termOf(DELIVERY_WORDS, word);
export const clockOf = (word: string | undefined) => termOf(CLOCK_WORDS, word);
