/** What people read about what they keep for their own work. */
import type { Mailkeuzes, TeVolgen, Volging } from '../../../../src/modules/desk/api.ts';
import { formatCount, formatDay, formatEuros, formatPercentage } from '../../format/index.ts';

type Unit = Volging['eenheid'];
export const valueText = (unit: Unit, value: number): string =>
  unit === 'geld' ? formatEuros(value) : unit === 'percentage' ? formatPercentage(value) : formatCount(value);
const bound = ({ richting, eenheid, grens }: Volging) =>
  `${richting === 'meer-dan' ? 'Meer dan' : 'Minder dan'} ${valueText(eenheid, grens)}`;

export const deskText = {
  title: 'Mijn meldingen',
  sub: (beyond: number, all: number) =>
    all === 0
      ? 'U volgt nog geen cijfer.'
      : beyond === 0
        ? `U volgt ${all === 1 ? '1 cijfer' : `${formatCount(all)} cijfers`}; geen daarvan is over uw grens.`
        : `${formatCount(beyond)} van de ${formatCount(all)} cijfers die u volgt ${beyond === 1 ? 'is' : 'zijn'} over uw grens.`,
  figures: 'Cijfers die u volgt',
  figure: 'Cijfer',
  bound,
  boundHead: 'Uw grens',
  now: 'Stand',
  readOn: (day: string) => `gelezen op ${formatDay(day)}`,
  beyond: 'over-grens',
  within: 'binnen-grens',
  status: 'Status',
  follow: 'Volg een cijfer',
  followIntro:
    'U kiest uit de cijfers van uw pagina Vandaag. Wij lezen het cijfer elke dag, en melden het een keer als het over uw grens gaat.',
  choose: 'Welk cijfer?',
  option: ({ naam, eenheid, waarde }: TeVolgen) => `${naam} (nu ${valueText(eenheid, waarde)})`,
  direction: 'Wanneer wilt u het weten?',
  directions: [
    { value: 'meer-dan', label: 'Als het meer wordt dan' },
    { value: 'minder-dan', label: 'Als het minder wordt dan' },
  ],
  line: 'Grens',
  lineHint: 'Bij geld in euro’s, bij een percentage zonder procentteken.',
  lineForm: 'Vul een getal in, zoals 250.000 of 82,5.',
  followed: 'U volgt dit cijfer.',
  stop: 'Stop',
  stopOf: (name: string) => `Stop met volgen: ${name}`,
  stopped: 'U volgt dit cijfer niet meer.',
  emptyTitle: 'U volgt nog geen cijfer',
  emptyText: 'Kies een cijfer van uw pagina Vandaag en zeg bij welke grens u het wilt weten.',
  mail: 'Mail',
  noMail: 'Deze installatie verstuurt geen mail. Wat u volgt, ziet u hier en op uw pagina Vandaag.',
  noAddress: 'Er is geen e-mailadres van u bekend. Vraag uw beheerder om het vast te leggen onder Personen en rollen.',
  mailTo: (address: string) => `Mail gaat naar ${address}. In een mail staan alleen aantallen en een link.`,
  change: 'Kies welke mail u krijgt',
  worklist: 'Elke werkdag wat er op uw werklijst staat',
  report: 'Dat het maandbericht klaarstaat',
  wanted: 'U krijgt',
  nothing: 'Geen van de vaste mails',
  changed: 'Uw keuze is vastgelegd.',
  sent: 'Laatste mail aan u',
  subject: 'Onderwerp',
  made: 'Gemaakt',
  states: {
    wacht: 'wordt verstuurd',
    verstuurd: 'verstuurd',
    'geen-adres': 'niet verstuurd: geen adres',
    'geen-mailserver': 'niet verstuurd: geen mailserver',
    'niet-meer-actief': 'niet verstuurd',
    geweigerd: 'niet verstuurd: de mailserver nam hem niet aan',
  } satisfies Record<Mailkeuzes['mails'][number]['status'], string>,
  noneSent: 'Er is nog geen mail aan u gemaakt.',
  help: [
    'U krijgt een mail als een cijfer over uw grens gaat, niet elke dag dat het erover blijft. Op uw pagina Vandaag blijft het staan tot het terug is.',
    'Wij lezen het cijfer ’s nachts, met de rechten die u die dag hebt. Verliest u een rol, dan stopt het lezen.',
    'In een mail staat nooit een naam van een jeugdige, aanbieder of gemeente.',
  ],
  onHome: {
    title: 'Over uw grens',
    line: (watch: Volging) =>
      `${watch.waarde === null ? '' : `${valueText(watch.eenheid, watch.waarde)}; `}uw grens: ${bound(watch).toLowerCase()}`,
    all: 'Mijn meldingen',
  },
} as const;

export const reportsText = {
  title: 'Maandberichten',
  sub: 'Elke maand de cijfers, incidenten en continuïteit op papier, zoals ze toen waren.',
  month: 'Maand',
  summary: 'In het kort',
  files: 'Bestanden',
  download: (format: string, month: string) => `Maandbericht ${month} als ${format}`,
  made: (day: string) => `gemaakt op ${day}`,
  emptyTitle: 'Nog geen maandbericht',
  emptyText: 'In de nacht na het einde van een maand wordt het bericht gemaakt. U vindt het dan hier.',
  help: [
    'Een maandbericht wordt in de nacht gemaakt en daarna niet meer gewijzigd. Nieuwere cijfers ziet u in het programma zelf.',
    'Onder Mijn meldingen kiest u of u een mail krijgt als het klaarstaat. Daarin staat alleen een link.',
  ],
} as const;

export const viewsText = {
  summary: 'Weergaven',
  none: 'Nog geen weergave bewaard bij deze lijst.',
  from: (name: string) => `gedeeld door ${name}`,
  shared: 'gedeeld',
  save: 'Bewaar deze weergave',
  saveIntro:
    'De filters en de volgorde van deze lijst worden bewaard. Wie de weergave opent, ziet wat de eigen rechten tonen.',
  name: 'Naam',
  forWhom: 'Voor wie?',
  audiences: [
    { value: 'eigen', label: 'Alleen voor mij' },
    { value: 'gedeeld', label: 'Voor mijn organisatie' },
  ],
  saved: 'De weergave is bewaard.',
  remove: 'Verwijder',
  removeOf: (name: string) => `Verwijder weergave ${name}`,
  removed: 'De weergave is verwijderd.',
} as const;
