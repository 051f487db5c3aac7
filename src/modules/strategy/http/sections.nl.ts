/** The words of each section of a strategy: its title, what it is for, its fields, and what a choice is called. */
import type { ItemField, Section } from '../domain/sections.ts';
import { BLOCK_WORDS, type PART_WORDS } from './words.nl.ts';

/** A field with its label, and a hint where the label is not enough. */
type FieldWords = string | readonly [label: string, hint: string];
export type SectionWords = {
  readonly part: (typeof PART_WORDS)[number];
  /** The word of the API. */
  readonly word: string;
  readonly title: string;
  /** After "Voeg toe:". */
  readonly one: string;
  readonly purpose: string;
  readonly fields: Readonly<Partial<Record<ItemField, FieldWords>>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<string, string>>;
};

const SOURCE = ['Bron', 'Waar staat dit? Bijvoorbeeld een besluit, rapport of gesprek.'] as const;
const SCORE: Pick<SectionWords, 'part' | 'fields' | 'kinds' | 'states'> = {
  part: 'piramide',
  fields: {
    kind: 'Blok',
    score: ['Score', '1 is nauwelijks, 5 is helemaal. Laat leeg als u het niet kunt zeggen.'],
    reason: 'Waarom deze score?',
    source: ['Bewijs', 'Waar blijkt dit uit?'],
  },
  kinds: BLOCK_WORDS,
  states: {},
};

export const SECTION_WORDS: Readonly<Record<Section, SectionWords>> = {
  core: {
    part: 'opdracht',
    word: 'kern',
    title: 'Waar het om gaat',
    one: 'kern',
    purpose: 'Welk probleem lost de strategie op, wat wil zij bereiken, hoe, en wie staan erachter?',
    fields: { kind: 'Onderdeel', title: 'In één zin', text: 'Toelichting', source: SOURCE },
    kinds: { 'core-question': 'kernvraagstuk', purpose: 'doel', method: 'werkwijze', support: 'draagvlak' },
    states: {},
  },
  origin: {
    part: 'opdracht',
    word: 'herkomst',
    title: 'Gebaseerd op',
    one: 'herkomst',
    purpose: 'Waar komt het model vandaan? Neem een voorbeeld nooit over zonder te kijken of het hier past.',
    fields: { kind: 'Soort', title: 'Wat', text: 'Wat is ervan gebruikt?', source: SOURCE },
    kinds: {
      'national-blocks': 'landelijke-bouwstenen',
      'other-region': 'andere-regio',
      'co-creation': 'samen-ontwikkeld',
      'own-experience': 'eigen-ervaring',
    },
    states: {},
  },
  'starting-point': {
    part: 'opdracht',
    word: 'uitgangspunten',
    title: 'Uitgangspunten',
    one: 'uitgangspunt',
    purpose: 'Hieraan toetst u elke keuze voor procedure en bekostiging.',
    fields: {
      kind: 'Geldt voor',
      title: 'Uitgangspunt',
      text: 'Toelichting',
      state: 'Voldoen de keuzes eraan?',
      reason: 'Hoe blijkt dat?',
      source: SOURCE,
    },
    kinds: { general: 'alle-hulp', light: 'lichte-hulp', heavy: 'zware-hulp', decisive: 'doorslag-bij-bekostiging' },
    states: { untested: 'niet-getoetst', met: 'voldoet', partly: 'voldoet-deels', 'not-met': 'voldoet-niet' },
  },
  legitimation: {
    part: 'opdracht',
    word: 'legitimatie',
    title: 'Waarom deze keuzes te verdedigen zijn',
    one: 'grond',
    purpose:
      'Keuzes rusten op strategie, wenselijk perspectief en maatschappelijke verantwoordelijkheid, niet alleen op prikkels.',
    fields: { kind: 'Grond', title: 'Keuze', text: 'Waarom?', source: SOURCE },
    kinds: {
      strategy: 'strategie',
      perspective: 'wenselijk-perspectief',
      responsibility: 'maatschappelijke-verantwoordelijkheid',
      incentive: 'prikkel',
    },
    states: {},
  },
  'from-to': {
    part: 'opdracht',
    word: 'van-naar',
    title: 'Wat wordt er anders?',
    one: 'verandering',
    purpose: 'Zo legt u de strategie uit aan mensen die er niet bij waren.',
    fields: { title: 'Van', text: 'Naar', reason: 'Waarom?', source: SOURCE },
    kinds: {},
    states: {},
  },
  scope: {
    part: 'opdracht',
    word: 'reikwijdte',
    title: 'Wat valt eronder, en wat niet?',
    one: 'hulp die eronder valt of niet',
    purpose: 'Wat erbuiten valt, heeft een reden.',
    fields: {
      kind: 'Valt het eronder?',
      title: 'Hulp',
      text: 'Toelichting',
      reason: ['Reden', 'Verplicht als het erbuiten valt.'],
      source: SOURCE,
    },
    kinds: { in: 'valt-eronder', out: 'valt-erbuiten' },
    states: {},
  },
  'local-room': {
    part: 'opdracht',
    word: 'lokale-ruimte',
    title: 'Wat ligt vast, en wat bepaalt elke gemeente?',
    one: 'onderwerp',
    purpose: 'Zo weet een gemeente waar zij zelf kan kiezen.',
    fields: { kind: 'Wie bepaalt?', title: 'Onderwerp', text: 'Toelichting', reason: 'Waarom?', source: SOURCE },
    kinds: { fixed: 'ligt-vast', local: 'lokale-ruimte' },
    states: {},
  },
  'role-split': {
    part: 'opdracht',
    word: 'rolverdeling',
    title: 'Wie doet wat?',
    one: 'taak',
    purpose: 'De gemeente blijft opdrachtgever, de aanbieder opdrachtnemer.',
    fields: { kind: 'Wie', title: 'Taak', text: 'Toelichting', source: SOURCE },
    kinds: {
      'joint-organisation': 'inkooporganisatie',
      municipality: 'gemeente',
      together: 'samen',
      provider: 'aanbieder',
    },
    states: {},
  },
  covenant: {
    part: 'opdracht',
    word: 'convenant',
    title: 'Convenant met een selectie van aanbieders',
    one: 'afspraak',
    purpose: 'Wat u samen ontwikkelt na de gunning, wat het oplevert en wat er gebeurt als iemand niet meedoet.',
    fields: { kind: 'Soort', title: 'Afspraak', text: 'Toelichting', source: SOURCE },
    kinds: { content: 'inhoud', reward: 'beloning', sanction: 'sanctie' },
    states: {},
  },
  'growth-path': {
    part: 'opdracht',
    word: 'groeipad',
    title: 'Groeipad',
    one: 'stap',
    purpose: 'Wat niet meteen kan, krijgt vooraf een moment.',
    fields: {
      title: 'Segment',
      text: 'Welke stap?',
      onDay: 'Uiterlijk',
      state: 'Stand',
      reason: 'Waarom niet meteen?',
      source: SOURCE,
    },
    kinds: {},
    states: { planned: 'gepland', running: 'loopt', examined: 'onderzocht', done: 'gedaan' },
  },
  readiness: {
    part: 'aanpak',
    word: 'gereedheid',
    title: 'Zijn we er klaar voor?',
    one: 'voorwaarde',
    purpose: 'Wat op orde moet zijn voor een nieuwe manier van contracteren.',
    fields: {
      title: 'Voorwaarde',
      text: 'Hoe staat het ervoor?',
      state: 'Stand',
      ownerId: 'Wie zorgt ervoor?',
      onDay: 'Uiterlijk',
      source: SOURCE,
    },
    kinds: {},
    states: { unknown: 'onbekend', 'not-ready': 'niet-op-orde', partly: 'deels-op-orde', ready: 'op-orde' },
  },
  participant: {
    part: 'aanpak',
    word: 'deelnemers',
    title: 'Wie doen mee?',
    one: 'deelnemer',
    purpose: 'Kennis van beleid, geld, toegang en contract hoort aan tafel, ook uit de uitvoering.',
    fields: { kind: 'Kennis van', title: ['Functie of organisatie', 'Een naam is niet nodig.'], text: 'Bijdrage' },
    kinds: {
      policy: 'beleid',
      finance: 'geld',
      access: 'toegang',
      contract: 'contract',
      board: 'bestuur',
      provider: 'aanbieder',
      client: 'clienten',
      other: 'iets-anders',
    },
    states: {},
  },
  session: {
    part: 'aanpak',
    word: 'werksessies',
    title: 'Werksessies',
    one: 'werksessie',
    purpose: 'In twee tot drie maanden naar een concept: eerst analyseren, dan kiezen.',
    fields: {
      kind: 'Blok',
      title: 'Onderwerp',
      onDay: 'Dag',
      state: 'Stand',
      text: ['Resultaat', 'Verplicht als de sessie is gehouden.'],
      reason: 'Open punten',
    },
    kinds: { analysis: 'analyse', choices: 'keuzes' },
    states: { 'to-plan': 'nog-te-plannen', planned: 'gepland', held: 'gehouden' },
  },
  decision: {
    part: 'aanpak',
    word: 'besluiten',
    title: 'Besluiten',
    one: 'besluit',
    purpose: 'Wat is besloten, wanneer en waarom.',
    fields: {
      title: 'Besluit',
      onDay: ['Dag', 'Laat leeg als de dag onbekend is.'],
      reason: 'Waarom?',
      text: 'Toelichting',
      source: ['Door wie', 'Bijvoorbeeld de stuurgroep.'],
    },
    kinds: {},
    states: {},
  },
  execution: {
    part: 'piramide',
    word: 'uitvoering',
    title: 'Uitvoering',
    one: 'onderdeel van de uitvoering',
    purpose: 'Wat de uitvoering straks doet, en uit welke keuze dat volgt.',
    fields: { kind: 'Onderdeel', title: 'Wat', text: 'Hoe', reason: 'Volgt uit welke keuze?', source: SOURCE },
    kinds: {
      cycle: BLOCK_WORDS.cycle,
      'supplier-management': BLOCK_WORDS['supplier-management'],
      'material-control': BLOCK_WORDS['material-control'],
      performance: BLOCK_WORDS.performance,
      'access-management': BLOCK_WORDS['access-management'],
      projects: BLOCK_WORDS.projects,
    },
    states: {},
  },
  'score-present': {
    ...SCORE,
    word: 'score-nu',
    title: 'Zo is het nu',
    one: 'score voor nu',
    purpose: 'Beoordeel eerst de huidige strategie, blok voor blok.',
  },
  'score-new': {
    ...SCORE,
    word: 'score-straks',
    title: 'Zo moet het worden',
    one: 'score voor straks',
    purpose: 'Wat de nieuwe strategie moet halen.',
  },
  assumption: {
    part: 'risicos',
    word: 'aannames',
    title: 'Aannames',
    one: 'aanname',
    purpose: 'Waar de strategie op rekent. Tijdens de looptijd toetst u of het klopt.',
    fields: {
      title: 'Aanname',
      text: 'Hoe toetst u dit?',
      onDay: 'Toetsen op',
      ownerId: 'Wie toetst?',
      state: 'Stand',
      reason: 'Wat bleek?',
      source: SOURCE,
    },
    kinds: {},
    states: { untested: 'nog-niet-getoetst', holds: 'klopt', partly: 'klopt-deels', fails: 'klopt-niet' },
  },
  risk: {
    part: 'risicos',
    word: 'risicos',
    title: 'Risico’s',
    one: 'risico',
    purpose: 'Wat kan er misgaan, wat doet u eraan, en wie let erop?',
    fields: {
      kind: 'Aanpak',
      title: 'Risico',
      text: ['Maatregelen', 'Elke maatregel op een eigen regel.'],
      likelihood: ['Kans', '1 is klein, 5 is groot.'],
      effect: ['Gevolg', '1 is klein, 5 is groot.'],
      ownerId: 'Wie let erop?',
      onDay: 'Opnieuw bekijken op',
      state: 'Stand',
      reason: 'Toelichting bij de stand',
      source: SOURCE,
    },
    kinds: { control: 'beheersen', fallback: 'terugvaloptie' },
    states: { open: 'open', accepted: 'geaccepteerd', closed: 'gesloten' },
  },
};

/** How a word of the API reads to people. */
const READS: Readonly<Record<string, string>> = {
  clienten: 'Cliënten',
  'materiele-controle': 'Materiële controle',
};
export const nameOf = (word: string): string =>
  READS[word] ?? word.replaceAll('-', ' ').replace(/^./u, (letter) => letter.toUpperCase());
