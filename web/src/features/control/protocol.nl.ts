import type { Handhavingsprotocol, ProtocolVoorbeeld } from '../../../../src/modules/control/api.ts';
import { plainWord } from '../../app/words.nl.ts';
import { formatDay, formatPeriod } from '../../format/index.ts';

type Document = Handhavingsprotocol['document'];
type Change = ProtocolVoorbeeld['wijzigingen'][number];
type Field = Change['velden'][number];
type FlagPreview = ProtocolVoorbeeld['vlaggen'][number];
type Version = Handhavingsprotocol['versies'][number];
type Step = Handhavingsprotocol['stappen'][number];
const number = (value: number): string => String(value).replace('.', ',');

/** What a field of the protocol is called, in a form and in a list of changes. */
export const PROTOCOL_FIELDS: Readonly<Record<string, string>> = {
  antwoordDagen: 'Om te antwoorden op een vraag',
  herstelDagen: 'Om te herstellen na een waarschuwing',
  zienswijzeDagen: 'Voor een zienswijze',
  bezwaarDagen: 'Voor bezwaar',
  titel: 'Naam',
  grondslag: 'Grondslag (wet, artikel van het contract of afspraak)',
  reikwijdte: 'Voor wie het geldt',
  zonderWaarschuwing: 'Mag een maatregel volgen zonder waarschuwing vooraf?',
  soort: 'Gevolg voor betaling',
  percentage: 'Percentage',
  na: 'Pas na deze maatregel',
  van: 'Geldt vanaf',
  tot: 'Geldt tot en met',
  cijfer: 'Cijfer over de aanbieder',
  grens: 'Vlag boven deze grens',
  verwachtOnterechtPercentage: 'Verwacht onterecht, van de 100 vlaggen',
  waaromOnterecht: 'Waarom een vlag onterecht kan zijn',
};

const MEASURES: Readonly<Record<string, string>> = {
  'zonder-gevolg-voor-betaling': 'Geen gevolg voor betaling',
  korting: 'Korting over maanden die voorbij zijn',
  inhouding: 'Een deel blijft staan tot het in orde is',
  stop: 'Alles blijft staan tot het in orde is',
};
export const FIGURES: Readonly<Record<string, string>> = {
  'aandeel-afgewezen-regels': 'Aandeel afgewezen regels, in procenten',
  'groei-goedgekeurd-bedrag': 'Groei van het goedgekeurde bedrag, in procenten',
  'afspraken-niet-nagekomen': 'Aantal afspraken niet nagekomen',
  'bewijs-te-laat': 'Aantal bewijsstukken te laat',
  'randvoorwaarden-niet-voldaan': 'Aantal randvoorwaarden waaraan niet is voldaan',
};
const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const DAY = /^\d{4}-\d\d-\d\d$/;
/** A value of a field as people read it. */
const shown = ({ veld }: Field, value: Field['was']): string => {
  if (value === null || value === '') return 'niets';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value === 'number') return veld.endsWith('Dagen') ? `${value} dagen` : number(value);
  if (DAY.test(value)) return formatDay(value);
  return MEASURES[value] ?? FIGURES[value] ?? `‘${value}’`;
};

const PARTS = { termijnen: 'Termijnen', gronden: 'Grond', maatregelen: 'Maatregel', vlaggen: 'Rode vlag' } as const;
const count = (many: number, one: string, more: string) => `${many} ${many === 1 ? one : more}`;

export const protocolText = {
  title: 'Handhavingsprotocol',
  sub: (version: number, from: string | null) =>
    version === 0 || from === null
      ? 'Uw regio stelde nog geen eigen protocol vast. Hieronder staat het voorbeeld.'
      : `Versie ${version}, geldt sinds ${formatDay(from)}.`,
  terms: 'Termijnen',
  days: (many: number) => `${many} dagen`,
  steps: 'De volgorde van een zaak',
  stepsIntro: 'De volgorde ligt vast en niemand kan een stap overslaan. De termijnen stelt uw regio vast.',
  step: 'Stap',
  by: 'Wie',
  byWords: {
    aanbieder: 'De aanbieder',
    regio: 'De regio',
    gemeente: 'De gemeente',
    niemand: '',
  } as const satisfies Record<Step['door'], string>,
  byOther: (step: string) => `Een ander dan wie het ${plainWord(step)} deed`,
  term: 'Termijn die begint',
  noTerm: 'Geen',
  letter: 'Brief',
  withLetter: 'Met brief',
  noLetter: 'Geen brief',
  grounds: 'Gronden',
  ground: 'Grond',
  basis: 'Grondslag',
  direct: 'Zonder waarschuwing vooraf',
  warned: 'Na een waarschuwing',
  measures: 'Maatregelen',
  measure: 'Maatregel',
  effect: 'Gevolg voor betaling',
  effectOf: (kind: string, percent: number) =>
    kind === 'zonder-gevolg-voor-betaling'
      ? 'Geen'
      : kind === 'korting'
        ? `${number(percent)}% minder over maanden die voorbij zijn`
        : kind === 'stop'
          ? 'Alles blijft staan'
          : `${number(percent)}% blijft staan`,
  first: 'Kan als eerste',
  after: (title: string) => `Pas na: ${title}`,
  flags: 'Rode vlaggen',
  flag: 'Rode vlag',
  limit: 'Grens',
  limitOf: ({ cijfer, grens }: Document['vlaggen'][number]) =>
    `${FIGURES[cijfer] ?? cijfer}: meer dan ${number(grens)}`,
  periodOf: ({ van, tot }: Document['vlaggen'][number]) =>
    tot === null ? `Vanaf ${formatDay(van)}` : formatPeriod(van, tot),
  expected: 'Verwacht onterecht',
  expectedOf: ({ verwachtOnterechtPercentage: percent }: Document['vlaggen'][number]) => `${percent} van de 100`,
  answer: 'Recht op antwoord',
  answerOf: (many: number) => `${many} dagen, voordat iets wordt vastgesteld`,
  history: 'Alle versies',
  historyEmpty: 'Uw regio stelde nog geen versie vast.',
  version: 'Versie',
  versionOf: ({ versie, van, geldt }: Version) =>
    geldt === 'later'
      ? `Versie ${versie}, gaat in op ${formatDay(van)}`
      : `Versie ${versie}, vanaf ${formatDay(van)}${geldt === 'nu' ? ' (geldt nu)' : ''}`,
  why: 'Waarom',
  whatChanged: 'Wat er veranderde',
  change: 'Maak een nieuwe versie',
  help: [
    'Een nieuwe versie verandert niets aan zaken die al lopen: die houden hun grond en de termijnen die zijn gegeven.',
    'Een rode vlag kijkt alleen naar cijfers over aanbieders. Een vlag die naar jeugdigen kijkt, wordt geweigerd.',
  ],
  edit: {
    title: 'Nieuwe versie van het protocol',
    sub: (changes: number) =>
      changes === 0
        ? 'Er is nog niets veranderd. Wat u hier doet, geldt pas als u het vaststelt.'
        : `${count(changes, 'wijziging', 'wijzigingen')} in dit ontwerp. Er geldt nog niets van.`,
    back: 'Terug naar het protocol',
    waiting: (version: number, from: string) =>
      `Versie ${version} gaat in op ${formatDay(from)}. Dit ontwerp bouwt daarop voort en komt ervoor in de plaats.`,
    changeTerms: 'Wijzig termijnen',
    add: { gronden: 'Voeg een grond toe', maatregelen: 'Voeg een maatregel toe', vlaggen: 'Voeg een rode vlag toe' },
    actions: 'Wijzigen',
    edit: 'Wijzig',
    editOf: (title: string) => `Wijzig ‘${title}’`,
    remove: 'Verwijder',
    removeOf: (title: string) => `Verwijder ‘${title}’`,
    removeText: 'U haalt dit uit het ontwerp. Vastgestelde versies blijven bewaard.',
    into: 'Neem op in het ontwerp',
    taken: 'Opgenomen in het ontwerp.',
    removed: 'Uit het ontwerp gehaald.',
    preview: 'Wat er verandert',
    nothing: 'Nog niets. Wijzig een termijn, grond, maatregel of rode vlag.',
    refused: 'Dit ontwerp kan nog niet worden vastgesteld',
    adopt: 'Stel deze versie vast',
    adoptIntro: 'Lopende zaken houden hun grond en de termijnen die al zijn gegeven.',
    adopted: 'Het protocol is vastgesteld.',
    from: 'Geldt vanaf',
    note: 'Waarom deze versie',
    restart: 'Begin opnieuw',
    restartText: 'Alle wijzigingen in dit ontwerp vervallen.',
    restarted: 'Het ontwerp is weer gelijk aan de laatste versie.',
    number: 'Een getal, met ten hoogste één cijfer achter de komma',
    percent: 'Een percentage van 0 tot en met 100',
    wholePercent: 'Een heel getal van 0 tot en met 100',
    dayCount: 'Een aantal dagen van 1 tot en met 365',
    long: 'Ten minste 3 en ten hoogste 400 tekens',
    measureOptions: options(MEASURES),
    figureOptions: options(FIGURES),
    yesNo: [
      { value: 'nee', label: 'Nee, eerst een waarschuwing' },
      { value: 'ja', label: 'Ja: het is niet te herstellen, of niet op tijd' },
    ],
    percentHint: 'Bij een korting of inhouding. Bij een stop is het 100, zonder gevolg voor betaling 0.',
    afterHint: 'Leeg: deze maatregel kan als eerste.',
    untilHint: 'Leeg: zonder einddatum.',
  },
  changes: {
    part: ({ onderdeel, titel }: Change) => (titel === null ? PARTS[onderdeel] : `${PARTS[onderdeel]} ‘${titel}’`),
    kind: { toegevoegd: 'Nieuw', gewijzigd: 'Gewijzigd', vervallen: 'Vervalt' } as const satisfies Record<
      Change['soort'],
      string
    >,
    field: (field: Field) => {
      const label = (PROTOCOL_FIELDS[field.veld] ?? field.veld).replace(/ \(.*\)$|\?$/, '');
      return `${label}: was ${shown(field, field.was)}, wordt ${shown(field, field.wordt)}`;
    },
    pastField: (field: Field) => {
      const label = (PROTOCOL_FIELDS[field.veld] ?? field.veld).replace(/ \(.*\)$|\?$/, '');
      return `${label}: van ${shown(field, field.was)} naar ${shown(field, field.wordt)}`;
    },
    none: 'Gelijk aan de versie ervoor',
    flag: ({ titel, nu, straks }: FlagPreview) =>
      straks === null
        ? `‘${titel}’ vervalt; vandaag ligt ${count(nu ?? 0, 'aanbieder', 'aanbieders')} boven de grens.`
        : nu === null
          ? `‘${titel}’ zou vandaag ${count(straks, 'aanbieder', 'aanbieders')} noemen.`
          : `‘${titel}’ zou vandaag ${count(straks, 'aanbieder', 'aanbieders')} noemen in plaats van ${nu}.`,
  },
};
