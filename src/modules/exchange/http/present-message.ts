import { type MessageDetail, type MessageItem, STATUS_WORDS } from '../api.ts';
import { messageStatus } from '../domain/message-status.ts';
import type { MessageRow } from '../storage/list-messages.ts';

export const presentMessage = (row: MessageRow): MessageItem => ({
  id: Number(row.id),
  bestandsnaam: row.file_name,
  soort: row.message_code,
  richting: row.direction === 'in' ? 'in' : 'uit',
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
});

export const presentMessageDetail = (row: MessageRow): MessageDetail => ({
  ...presentMessage(row),
  voortgang:
    row.outcome !== null || row.progress === null
      ? null
      : { fase: row.progress.stage ?? '', gedaan: row.progress.done, totaal: row.progress.total ?? null },
  meldingen: (row.refusals ?? []).map(({ code, text, line, column }) => ({
    code,
    tekst: text,
    regel: line,
    positie: column,
  })),
});
