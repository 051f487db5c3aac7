import { formatCents, formatCount, formatDay, formatInstant, formatNoun } from '../../format/index.ts';

/** Texts of the register of a contract: its clauses with what they do, its parties and its changes. */
export const registerText = {
  tabs: { clauses: 'Bepalingen', agreements: 'Afspraken', changes: 'Wijzigingen' },
  change: 'Wijzig het contract',
  changeClause: 'Wijzig',
  changeClauseOf: (number: string, title: string) => `Wijzig bepaling ${number}, ${title}`,

  openActs: 'Nu te doen',
  noOpenActs: 'Geen bepaling vraagt nu iets.',
  markHandled: 'Handel af',
  markHandledOf: (what: string) => `Handel af: ${what}`,
  handledTitle: 'Is dit afgehandeld?',
  handledIntro: 'Schrijf kort op wat er is gedaan. Dat blijft bij het contract staan. Schrijf niets over een kind.',
  handledNote: 'Wat is er gedaan',
  handledAct: 'Leg vast',
  handledDone: 'Vastgelegd dat dit is afgehandeld.',

  clauses: 'Wat is afgesproken en wat het doet',
  noClauses: 'Bij dit contract staan nog geen bepalingen.',
  did: 'Gedaan',
  willDo: 'Komt',
  develop: 'Ontwikkelplicht',
  developNote: 'Hier werkt de aanbieder naartoe. Het is geen resultaat dat nu al moet zijn gehaald.',
  deviates: 'Wijkt af van de bibliotheek',
  deviatesText: 'De tekst is anders dan in de bibliotheek.',
  deviation: (name: string, standard: string, here: string) => `${name}: hier ${here}, in de bibliotheek ${standard}`,
  off: 'Staat uit',
  own: 'Eigen bepaling, niet uit de bibliotheek',
  reference: (source: string) => `Naar ${source}`,
  notIncludedText: (count: number) =>
    `${formatNoun(count, 'bepaling', 'bepalingen')} van de bibliotheek ${count === 1 ? 'staat' : 'staan'} niet in dit contract.`,

  effectOf: (clause: string, cents: number | null) =>
    cents === null ? `bepaling ${clause}` : `bepaling ${clause}, ${formatCents(cents)}`,
  amount: (cents: number) => `(${formatCents(cents)})`,

  facts: {
    title: 'Leg vast wat er gebeurde',
    intro: 'Sommige bepalingen kijken naar iets dat buiten het systeem gebeurt. Leg dat hier vast met de dag.',
    kind: 'Wat',
    day: 'Dag',
    year: 'Over welk jaar',
    amount: 'Bedrag in euro',
    mark: 'Cijfer',
    yes: 'Antwoord',
    name: 'Naam van het bewijs',
    note: 'Toelichting',
    act: 'Leg vast',
    done: 'Vastgelegd. De gevolgen zijn opnieuw bepaald.',
    kinds: [
      { value: 'eigen-levering', label: 'wat de aanbieder zelf leverde' },
      { value: 'kleine-aanbieders', label: 'wat naar kleine aanbieders ging' },
      { value: 'tevredenheid', label: 'tevredenheid van jeugdigen en ouders' },
      { value: 'schaars', label: 'deze hulp is schaars' },
      { value: 'bewijs-gevraagd', label: 'bewijs gevraagd' },
      { value: 'bewijs-ontvangen', label: 'bewijs ontvangen' },
    ],
    yesNo: [
      { value: 'ja', label: 'ja' },
      { value: 'nee', label: 'nee' },
    ],
    amountHint: 'Vul een bedrag in, bijvoorbeeld 1.250.000 of 1250,50.',
    markHint: 'Vul een cijfer in van 0 tot en met 10, bijvoorbeeld 7,8.',
    yearHint: 'Vul een jaar in met vier cijfers.',
  },

  scope: 'Reikwijdte',
  noScope: 'Niet beschreven.',
  form: 'Vorm',
  forms: {
    gezamenlijk: 'Eén contract voor alle gemeenten',
    'per-jeugdige': 'Eén contract per jeugdige en behandeling',
  },
  clientReference: 'Kenmerk',
  framework: 'Valt onder',
  purchaser: 'Opdrachtgever',
  provider: 'Aanbieder',
  formerProvider: 'Eerdere aanbieder',
  formerLine: (name: string, through: string) => `${name}, tot en met ${formatDay(through)}`,
  municipalities: 'Gemeenten',
  municipalityCount: (count: number, names: string) =>
    count === 0 ? 'geen' : `${formatNoun(count, 'gemeente', 'gemeenten')}: ${names}`,
  value: 'Waarde',
  valueNow: (now: number, start: number) =>
    now === start ? formatCents(now) : `${formatCents(now)} (bij het begin ${formatCents(start)})`,
  term: 'Looptijd',
  version: 'Versie',
  versionOf: (count: number) => `versie ${formatCount(count)}`,
  origin: 'Herkomst',
  fromAward: 'Gemaakt uit een gunning',
  variants: 'Variant per product en gemeente',
  variantDefault: (variant: string) => `Het contract is ${variant}. Alleen wat anders is, staat hieronder.`,
  noVariants: (variant: string) => `Alle producten zijn in alle gemeenten ${variant}.`,
  product: 'Product',
  municipality: 'Gemeente',
  allMunicipalities: 'alle gemeenten',
  variant: 'Variant',

  history: {
    empty: 'Nog niet gewijzigd',
    emptyText: 'Dit contract staat zoals het is gemaakt.',
    line: (version: number, reason: string) => `Versie ${version}: ${reason}`,
    meta: (moment: string, by: string | null, from: string) =>
      `${formatInstant(moment)}${by ? ` door ${by}` : ''}, geldt vanaf ${formatDay(from)}`,
    none: 'Geen dag of bedrag werd anders.',
    group: 'Hoort bij de groepsafspraak',
    updates: (version: number) => `Werkt de wijziging bij die versie ${version} maakte.`,
    updatedIn: (version: number) => `Bijgewerkt in versie ${version}.`,
    takesEffect: (day: string) => `Gaat in op ${formatDay(day)}`,
    waitingTitle: (count: number) =>
      count === 1 ? 'Er gaat nog een wijziging in' : `Er gaan nog ${formatCount(count)} wijzigingen in`,
    waitingLine: (day: string, reason: string, explanation: string) =>
      `Op ${formatDay(day)}: ${reason.toLowerCase()}. ${explanation}`,
    waitingLink: 'Bekijk de wijzigingen',
  },

  clauseChange: {
    'komt-erbij': (number: string, title: string) => `Bepaling ${number}, ${title}, komt erbij.`,
    'wordt-anders': (number: string, title: string) => `Bepaling ${number}, ${title}, wordt anders.`,
    'gaat-uit': (number: string, title: string) => `Bepaling ${number}, ${title}, gaat uit.`,
  },

  differences: {
    caption: 'Dagen en bedragen die anders worden',
    what: 'Wat',
    clause: 'Bepaling',
    before: 'Was',
    after: 'Wordt',
    change: { komt: 'Komt erbij', vervalt: 'Vervalt', anders: 'Anders' },
    changeHeader: 'Verandering',
    nothing: 'niets',
  },
} as const;
