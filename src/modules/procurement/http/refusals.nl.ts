import type { OpenPoint } from '../domain/requirements/readiness.ts';
import { momentText } from './moment-text.nl.ts';
import { pointSentence } from './point-sentences.nl.ts';

const COUNTED = { calendar: 'kalenderdagen', working: 'werkdagen' } as const;
const NO_ROUND: Readonly<Record<string, string>> = {
  'no-rounds': 'Bij deze soort procedure wordt elke aanmelding apart behandeld; er zijn geen rondes.',
  'phases-first': 'Doorloop eerst de fasen die voor een ronde komen.',
  'had-its-rounds': 'Bij deze soort procedure zijn de rondes voor nu geweest; kijk bij de soort hoe vaak zij kunnen.',
  'begun-already': 'De behandeling van deze aanmelding is al begonnen.',
};
type Facts = Readonly<Record<string, unknown>>;
const moment = (value: unknown): string => (typeof value === 'string' ? momentText(value) : 'een eerder moment');

/** What must be done first, by what is not decided yet. */
const UNDECIDED: Readonly<Record<string, (phase: string) => string>> = {
  formula: (phase) => `Leg eerst vast hoe de fase ‘${phase}’ wordt beoordeeld: criteria, wegingen en formule.`,
  tests: (phase) => `Rond eerst de fase ‘${phase}’ af: schrijf bij elke aanmelding per toets op wat u vond.`,
  ranking: (phase) =>
    `Onthul eerst de punten van de fase ‘${phase}’, en leg bij elke aanmelding het gezamenlijke punt vast.`,
  award: (phase) => `Neem eerst het besluit van de fase ‘${phase}’ over alle aanmeldingen.`,
};

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
  'procurement.rests-on-undecided': {
    title: 'Er moet eerst iets zijn besloten',
    detail: ({ decided, phase }: Facts) => UNDECIDED[String(decided)]?.(String(phase)) ?? '',
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
    detail: ({ why }: Facts) =>
      NO_ROUND[String(why)] ?? 'Bij de soort procedure staat wanneer en hoe vaak een ronde kan beginnen.',
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
  'procurement.not-ready': {
    title: 'Er staat nog iets open',
    detail: ({ points }: { readonly points: readonly OpenPoint[] }) =>
      `Nog open: ${points.slice(0, 5).map(pointSentence).join(' ')}${points.length > 5 ? ` En ${points.length - 5} andere punten.` : ''} Los het op, of geef een reden om toch te beginnen.`,
  },
  'procurement.step-incomplete': {
    title: 'Er ontbreekt iets',
    detail: ({ missing }: { readonly missing: string }) => `Bij deze stap hoort ook: ${missing}.`,
  },
  'procurement.not-yours': {
    title: 'Hoort niet bij uw organisatie',
    detail: 'Alleen de regio zelf werkt aan haar procedures, eisen en planning.',
  },
  'procurement.number-exists': {
    title: 'Nummer bestaat al',
    detail: 'Uw regio heeft al een procedure met dit nummer. Kies een ander nummer.',
  },
  'procurement.end-before-start': {
    title: 'Einde voor begin',
    detail: 'De laatste dag van de overeenkomsten ligt voor de eerste dag.',
  },
  'procurement.choice-not-of-region': {
    title: 'Niet van uw regio',
    detail: 'Kies producten, eisensets, doelen, taken en gemeenten van uw eigen regio.',
  },
  'procurement.announced-already': {
    title: 'De procedure is bekendgemaakt',
    detail:
      'Wat de procedure inkoopt, vraagt en voor hoe lang, ligt vast vanaf de bekendmaking. Wijzig eisen met een nieuwe versie, of stop de procedure.',
  },
  'procurement.not-received': { title: 'Niets ingediend', detail: 'Van deze aanmelder is niets ontvangen.' },
} as const;

/** About requirements and their sets. */
export const requirementRefusals = {
  'procurement.not-yours': procedureRefusals['procurement.not-yours'],
  'procurement.choice-not-of-region': procedureRefusals['procurement.choice-not-of-region'],
  'procurement.requirement-set-unknown': {
    title: 'Eisenset niet gevonden',
    detail: 'Deze eisenset bestaat niet, of wordt nog in geen bekendgemaakte procedure gevraagd.',
  },
  'procurement.requirement-unknown': {
    title: 'Eis niet gevonden',
    detail: 'Deze eis bestaat niet, of is nog niet openbaar.',
  },
  'procurement.requirement-set-exists': {
    title: 'Naam bestaat al',
    detail: 'Uw regio heeft al een eisenset met deze naam.',
  },
  'procurement.requirement-code-exists': {
    title: 'Code bestaat al',
    detail: 'In deze set staat al een eis met deze code.',
  },
  'procurement.ready-requirement-unknown': {
    title: 'Niet in de bibliotheek',
    detail: 'Kies eisen die in de bibliotheek staan.',
  },
  'procurement.requirements-stand': {
    title: 'De eisen liggen nu vast',
    detail:
      'Er lopen aanmeldingen die op deze eisen zijn ingediend. Zij worden op diezelfde eisen getoetst. Publiceren kan weer als die ronde is afgerond; uw concept is bewaard.',
  },
  'procurement.nothing-to-publish': {
    title: 'Niets te publiceren',
    detail: 'Elke laatste versie in deze set is al openbaar.',
  },
  'procurement.weight-without-selection': {
    title: 'Alleen selectie heeft een weging',
    detail: 'Een weging hoort bij een eis waarop wordt geselecteerd. Aan de andere eisen moet iedereen voldoen.',
  },
  'procurement.nothing-changed': { title: 'Er is niets gewijzigd', detail: 'Deze versie is gelijk aan de vorige.' },
  'procurement.requirement-withdrawn': {
    title: 'Deze eis is vervallen',
    detail: 'Een vervallen eis verandert niet meer. Voeg een nieuwe eis toe met een eigen code.',
  },
  'procurement.change-without-reason': {
    title: 'Reden ontbreekt',
    detail: 'Deze eis was al openbaar. Schrijf op waarom zij verandert; aanbieders lezen dat mee.',
  },
} as const;

/** About the planning. */
export const planRefusals = {
  'procurement.procedure-unknown': procedureRefusals['procurement.procedure-unknown'],
  'procurement.not-yours': procedureRefusals['procurement.not-yours'],
  'procurement.choice-not-of-region': procedureRefusals['procurement.choice-not-of-region'],
  'procurement.plan-item-unknown': {
    title: 'Onderdeel niet gevonden',
    detail: 'Dit onderdeel staat niet in de planning.',
  },
  'procurement.plan-item-exists': {
    title: 'Sleutel bestaat al',
    detail: 'In deze planning staat al een onderdeel met deze sleutel.',
  },
  'procurement.plan-not-empty': {
    title: 'De planning is niet leeg',
    detail: 'De standaardplanning komt in een lege planning. Voeg onderdelen toe, of haal eerst weg wat er staat.',
  },
  'procurement.plan-circle': {
    title: 'Onderdelen wachten op elkaar',
    detail: 'Dit onderdeel zou op zichzelf wachten, via een ander. Er is niets gewijzigd.',
  },
  'procurement.plan-dependency-missing': {
    title: 'Onderdeel ontbreekt',
    detail: ({ key }: { readonly key: string }) => `Er is geen onderdeel ‘${key}’ om op te wachten.`,
  },
} as const;
