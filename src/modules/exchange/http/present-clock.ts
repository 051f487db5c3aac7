import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { WorkingCalendar } from '../../../kernel/working-days.ts';
import { clockState, clockStateText, TERM_REASONS, TERM_TASKS } from '../../../standards/ijw/index.ts';
import type { ClockRow } from '../storage/clocks.ts';
import { type Clock, MOVER_WORDS } from './clock-schemas.ts';
import { clockText } from './words.nl.ts';

/** A term as people read it on a day, counted in the working days of the region. */
export function presentClock(row: ClockRow, today: PlainDate, calendar: WorkingCalendar): Clock {
  const { stoppedAt, dueOn } = row;
  const idOf = (id: bigint | null) => (id === null ? null : Number(id));
  return {
    id: Number(row.id),
    taak: TERM_TASKS[row.term],
    reden: TERM_REASONS[row.term],
    aanZet: MOVER_WORDS[row.mustMove],
    verwacht: row.expected,
    vanaf: row.startedOn,
    uiterlijk: dueOn,
    teLaat: stoppedAt === null && dueOn < today,
    stand: stoppedAt === null ? clockStateText(clockState({ dueOn }, today, calendar)) : clockText.stopped,
    gestoptOp: stoppedAt?.toISOString() ?? null,
    gemeente: { id: row.municipalityId, naam: row.municipality },
    aanbieder: { id: row.providerId, naam: row.provider },
    berichtId: idOf(row.messageId),
    verzoekId: idOf(row.requestId),
    toewijzing:
      row.allocationId === null
        ? null
        : { id: Number(row.allocationId), nummer: String(row.allocationNumber ?? row.allocationId) },
  };
}
