/** What people read about the planning of a procedure. */

import type { Planning } from '../../api/types.ts';
import { formatCount, formatDay } from '../../format/index.ts';

const parts = (count: number) => (count === 1 ? '1 onderdeel' : `${formatCount(count)} onderdelen`);

export const planningText = {
  title: 'Planning',
  caption: 'Elk onderdeel met zijn dagen. Open een regel voor wat ervoor klaar moet zijn en voor de termijn.',
  table: 'Onderdelen van de planning',
  conclusion: ({ onderdelen, fouten }: Planning): string => {
    if (onderdelen.length === 0) return '';
    const late = onderdelen.filter((item) => item.stand === 'te-laat').length;
    const last = onderdelen.reduce<string | null>(
      (latest, item) =>
        item.totEnMet !== null && (latest === null || item.totEnMet > latest) ? item.totEnMet : latest,
      null,
    );
    return [
      late > 0 ? `${parts(late)} te laat.` : 'Alles ligt op schema.',
      last && `Het laatste onderdeel eindigt op ${formatDay(last)}.`,
      fouten.length > 0 &&
        `${formatCount(fouten.length)} ${fouten.length === 1 ? 'ding klopt' : 'dingen kloppen'} niet.`,
    ]
      .filter(Boolean)
      .join(' ');
  },
  faults: 'Dit klopt niet in de planning',
  today: 'vandaag',
  calendar: 'Zet in uw agenda',
  none: 'Er is nog geen planning',
  noneText: 'Begin met de onderdelen die bij deze soort procedure horen. Daarna past u ze aan.',
  kinds: {
    fase: 'Fase',
    besluit: 'Besluit',
    werkpakket: 'Werkpakket',
    minimumeis: 'Minimumeis per gemeente',
    communicatie: 'Communicatie',
    'open-eind': 'Open eind',
  },
  states: { gereed: 'gereed', 'te-laat': 'te laat', loopt: 'loopt', straks: 'straks' },
  critical: 'bepaalt het einde',
  item: 'Onderdeel',
  from: 'Van',
  through: 'Tot en met',
  latest: 'Uiterlijk klaar',
  state: 'Stand',
  who: 'Wie',
  after: 'Na',
  term: 'Duur',
  duration: (days: number, counting: string) => `${formatCount(days)} ${counting}`,
  minimum: (days: number, source: string | null) => `ten minste ${days}${source ? `. ${source}` : ''}`,
  dueOn: 'Moet klaar zijn op',
  readyOn: 'Gereed op',
  municipality: 'Gemeente',
  note: 'Toelichting',
  nothing: 'niets',
  noDays: 'nog geen dagen',
  change: 'Wijzig',
  changeOf: (name: string) => `Wijzig ${name}`,
  remove: 'Verwijder',
  removeOf: (name: string) => `Verwijder ${name}`,
  removeIntro: 'Wat op dit onderdeel wachtte, wacht er daarna niet meer op.',
  removed: 'Het onderdeel is verwijderd.',
  add: 'Voeg een onderdeel toe',
  added: 'Het onderdeel staat in de planning.',
  save: 'Sla op',
  saved: 'De wijziging is opgeslagen.',
  fields: {
    name: 'Naam',
    kind: 'Soort',
    days: 'Aantal dagen',
    daysError: 'Vul een heel getal in.',
    counting: 'Telt in',
    countings: [
      { value: 'kalenderdagen', label: 'Kalenderdagen' },
      { value: 'werkdagen', label: 'Werkdagen' },
    ],
    after: 'Begint na',
    notBefore: 'Niet voor',
    dueOn: 'Moet klaar zijn op',
    readyOn: 'Gereed op',
    readyHint: 'dd-mm-jjjj. Leeg zolang het niet klaar is.',
    municipality: 'Gemeente',
    municipalityHint: 'Alleen bij een minimumeis per gemeente.',
    who: 'Wie doet het?',
    note: 'Toelichting',
  },
  standard: {
    button: 'Begin met de standaardplanning',
    title: 'Standaardplanning',
    intro: 'De fasen en termijnen van deze soort procedure komen in de planning.',
    also: 'Ook opnemen',
    options: [
      { value: 'werkpakketten', label: 'Werkpakketten voor de invoering, en communicatie' },
      { value: 'gemeenten', label: 'Minimumeisen per gemeente' },
    ],
    done: 'De standaardplanning staat klaar.',
  },
  municipalities: {
    title: 'Zijn de gemeenten klaar?',
    caption: 'Minimumeisen per gemeente',
    ready: 'Klaar',
    last: 'Laatste dag',
    of: (ready: number, total: number) => `${ready} van ${total}`,
  },
} as const;
