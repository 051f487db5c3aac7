import { type Entry, entryOf } from '../domain/application/entry.ts';
import type { Instant } from '../domain/procedure-event.ts';
import type { ProcedureView } from '../use-cases/view-procedure.ts';
import { momentText } from './moment-text.nl.ts';
import type { Toetreding } from './public-schemas.ts';

/** Whether and when a provider can begin to take part, as everybody may read it. */
export function toToetreding({ kind, state }: ProcedureView, now: Instant): Toetreding {
  const entry = entryOf({ kind, state, now, personId: null });
  return {
    kan: entry.is === 'open',
    ronde: entry.is === 'open' ? entry.run : null,
    opentOp: entry.is === 'not-yet' ? entry.from : null,
    zin: sentenceOf(entry),
  };
}

function sentenceOf(entry: Entry): string {
  switch (entry.is) {
    case 'open':
      return entry.closesAt ? `Open tot ${momentText(entry.closesAt)}.` : 'Open. U kunt op elke dag meedoen.';
    case 'not-yet':
      return entry.from
        ? `Nog niet open. Aanmelden kan op zijn vroegst vanaf ${momentText(entry.from)}.`
        : 'Nog niet open. De dag is nog niet bekend.';
    case 'next-round':
      return 'Deze ronde is gesloten. U kunt meedoen in de volgende ronde; de dag is nog niet bekend.';
    case 'over':
      return 'Gesloten. Aanmelden kan niet meer.';
  }
}
