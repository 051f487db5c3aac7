import { formatFullDay } from '../../../kernel/format.nl.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';

/** Why something cannot be done with lines of a worklist. */
export const workRefusals = {
  'desk.work-unknown': {
    title: 'De werklijst is veranderd',
    detail: ({ count }: { readonly count: number }) =>
      `${count} ${count === 1 ? 'gekozen regel staat' : 'gekozen regels staan'} er niet meer op. Ververs de pagina en kies opnieuw; er is niets gewijzigd.`,
  },
  'desk.work-text-holds-bsn': {
    title: 'Er staat een burgerservicenummer in',
    detail: 'Een werklijst bewaart nooit gegevens van een jeugdige. Haal het nummer weg.',
  },
  'desk.reason-missing': { title: 'Tekst ontbreekt', detail: 'Schrijf op waarom, of wat u wilt onthouden.' },
  'desk.until-missing': { title: 'Dag ontbreekt', detail: 'Vul in op welke dag de regel terugkomt.' },
  'desk.until-not-ahead': { title: 'Deze dag is al geweest', detail: 'Kies een dag na vandaag.' },
  'desk.until-too-far': {
    title: 'Te ver weg',
    detail: ({ until }: { readonly until: PlainDate }) => `Uitstellen kan tot en met ${formatFullDay(until)}.`,
  },
  'desk.beyond-deadline': {
    title: 'Dan is het te laat',
    detail: ({ titles }: { readonly titles: readonly string[] }) =>
      `Deze dag ligt na de uiterste dag van: ${titles.slice(0, 3).join('; ')}${titles.length > 3 ? ` en ${titles.length - 3} andere` : ''}. Wat al te laat is, kunt u ten hoogste twee weken uitstellen.`,
  },
  'desk.colleague-unknown': {
    title: 'Collega niet gevonden',
    detail: 'Kies een collega in uw organisatie met hetzelfde werk.',
  },
} as const;

export const undoRefusals = {
  'desk.nothing-to-undo': { title: 'Niets ongedaan te maken', detail: 'U deed nog niets met uw werklijst.' },
} as const;
