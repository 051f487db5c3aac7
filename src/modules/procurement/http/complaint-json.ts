import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { ComplaintEntryRow, ComplaintRow } from '../storage/complaints.ts';
import type { Bezwaar } from './complaint-schemas.ts';
import { COMPLAINT_WORDS, ENTRY_WORDS, OUTCOME_WORDS, SIDE_WORDS } from './question-words.nl.ts';

export function toBezwaar(row: ComplaintRow, entries: readonly ComplaintEntryRow[], today: PlainDate): Bezwaar {
  const own = entries.filter((one) => one.complaintId === row.id);
  return {
    id: row.id,
    soort: COMPLAINT_WORDS[row.kind],
    ronde: row.run,
    aanbieder: { id: row.providerId, naam: row.providerName },
    onderwerp: row.subject,
    tekst: row.text,
    ontvangen: row.receivedAt.toISOString(),
    beslissenVoor: row.decideBy,
    bron: row.termSource,
    horenNodig: row.hearingNeeded,
    gehoord: own.some(({ kind }) => kind !== 'statement'),
    teLaat: row.outcome === null && row.decideBy < today,
    uitkomst: row.outcome && OUTCOME_WORDS[row.outcome],
    reden: row.reason,
    besloten: row.decidedAt?.toISOString() ?? null,
    inbreng: own.map(({ kind, side, day, text, person }) => ({
      soort: ENTRY_WORDS[kind],
      kant: SIDE_WORDS[side],
      dag: day,
      tekst: text,
      door: person,
    })),
  };
}
