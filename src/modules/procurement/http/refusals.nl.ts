/** Moments as people read them in a refusal: `22 november 2026 om 12.00 uur`, in Dutch time. */
const DAY = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
const CLOCK = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
export const momentText = (instant: string): string =>
  `${DAY.format(new Date(instant))} om ${CLOCK.format(new Date(instant)).replace(':', '.')} uur`;

const COUNTED = { calendar: 'kalenderdagen', working: 'werkdagen' } as const;
type Facts = Readonly<Record<string, unknown>>;
const moment = (value: unknown): string => (typeof value === 'string' ? momentText(value) : 'een eerder moment');

/** What people read when a procedure cannot go on; codes of `domain/decide.ts` and of the use cases around it. */
export const procedureRefusals = {
  'procurement.procedure-unknown': {
    title: 'Procedure niet gevonden',
    detail: 'Deze inkoopprocedure bestaat niet, of is nog niet bekendgemaakt.',
  },
  'procurement.kind-unknown': { title: 'Soort niet gevonden', detail: 'Kies een soort procedure uit de lijst.' },
  'procurement.stopped': {
    title: 'De procedure is gestopt',
    detail: ({ reason }: Facts) => `De procedure is gestopt: ${reason} Er kan niets meer in gebeuren.`,
  },
  'procurement.no-go': {
    title: 'Besloten is niet door te gaan',
    detail: ({ fallback }: Facts) => `De terugvaloptie is: ${fallback} Neem eerst een nieuw besluit.`,
  },
  'procurement.no-such-run': { title: 'Ronde niet gevonden', detail: 'Deze ronde is er niet in deze procedure.' },
  'procurement.run-ended': { title: 'De ronde is afgerond', detail: 'In een afgeronde ronde gebeurt niets meer.' },
  'procurement.run-still-going': {
    title: 'De ronde is nog niet klaar',
    detail: 'Een ronde is klaar als zij in haar laatste fase is en niets meer wacht.',
  },
  'procurement.phase-not-next': {
    title: 'Deze fase is nu niet aan de beurt',
    detail: 'Fasen volgen elkaar op zoals de soort procedure zegt. Vernieuw de pagina en kijk wat er kan.',
  },
  'procurement.phase-still-open': {
    title: 'De fase loopt nog',
    detail: ({ closesAt }: Facts) => `Deze fase sluit op ${moment(closesAt)}. Tot dan blijft zij open.`,
  },
  'procurement.not-opened-yet': {
    title: 'Nog niet geopend',
    detail: 'Open eerst wat is ingediend. Daarna begint de volgende fase.',
  },
  'procurement.objections-open': {
    title: 'Er wacht nog een bezwaar',
    detail: 'Beslis eerst op elk bezwaar van deze ronde. Daarna kan de volgende fase beginnen.',
  },
  'procurement.term-too-short': {
    title: 'De termijn is te kort',
    detail: ({ days, counting, earliest, source }: Facts) =>
      `Deze fase duurt ten minste ${days} ${COUNTED[counting as 'calendar' | 'working']}: sluiten kan vanaf ${moment(earliest)}. Bron: ${source}.`,
  },
  'procurement.closing-moment-missing': {
    title: 'Sluitingsmoment ontbreekt',
    detail: 'Geef aan op welk moment deze fase sluit.',
  },
  'procurement.closing-moment-not-later': {
    title: 'Het sluitingsmoment moet later zijn',
    detail: 'Een sluitingsmoment ligt in de toekomst, en gaat alleen naar achteren.',
  },
  'procurement.run-not-possible': {
    title: 'Er kan nu geen ronde beginnen',
    detail:
      'Een ronde begint als de fasen vooraf zijn doorlopen, en zo vaak als de soort procedure toelaat. Kijk bij de soort hoe vaak dat is.',
  },
  'procurement.too-late': {
    title: 'Te laat',
    detail: ({ closedAt }: Facts) => `Dit sloot op ${moment(closedAt)}. De klok van de server telt.`,
  },
  'procurement.act-not-now': {
    title: 'Dat kan in deze fase niet',
    detail: 'Bij de fase waarin de procedure nu is, past deze handeling niet.',
  },
  'procurement.nothing-to-open': { title: 'Er is niets te openen', detail: 'In deze fase wordt niets ingediend.' },
  'procurement.opened-already': { title: 'Al geopend', detail: 'Wat is ingediend, is al geopend.' },
  'procurement.not-received': { title: 'Niets ingediend', detail: 'Van deze aanmelder is niets ontvangen.' },
} as const;
