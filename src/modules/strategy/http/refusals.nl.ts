/** What people read when something about a strategy cannot be done. */
export const strategyUnknown = {
  'strategy.unknown': {
    title: 'Strategie niet gevonden',
    detail: 'Deze strategie bestaat niet, of u mag haar niet zien.',
  },
} as const;
export const notYours = {
  'strategy.not-yours': { title: 'Dit doet een ander', detail: 'Alleen de regio zelf werkt aan haar strategie.' },
} as const;
export const stands = {
  'strategy.still-put-out': {
    title: 'De strategie ligt nu vast',
    detail:
      'Haal haar eerst terug uit de consultatie. Een vastgestelde strategie verandert niet meer; begin een nieuwe.',
  },
} as const;
export const ownerUnknown = {
  'strategy.owner-unknown': { title: 'Eigenaar niet gevonden', detail: 'Kies iemand van de regio zelf.' },
} as const;
export const headRefusals = {
  ...strategyUnknown,
  ...notYours,
  ...stands,
  ...ownerUnknown,
  'strategy.no-region': { title: 'Geen regio', detail: 'Een strategie begint bij een regio.' },
  'strategy.period-reversed': { title: 'Periode klopt niet', detail: 'De laatste dag ligt voor de eerste dag.' },
} as const;
export const itemRefusals = {
  ...strategyUnknown,
  ...notYours,
  ...stands,
  ...ownerUnknown,
  'strategy.item-unknown': { title: 'Onderdeel niet gevonden', detail: 'Iemand heeft dit onderdeel weggehaald.' },
  'strategy.item-faulty': {
    title: 'Dit is nog niet compleet',
    detail: 'Kijk bij de velden wat er mist of niet klopt.',
  },
  'strategy.already-of-this-kind': {
    title: 'Dit staat er al',
    detail: 'Van deze soort is er één. Wijzig wat er staat.',
  },
  'strategy.no-library': { title: 'Geen voorbeelden', detail: 'Bij dit onderdeel zijn geen voorbeelden.' },
} as const;
export const stepRefusals = {
  ...strategyUnknown,
  ...notYours,
  'strategy.act-not-open': {
    title: 'Deze stap kan nu niet',
    detail: 'De strategie staat intussen anders. Vernieuw de pagina.',
  },
  'strategy.due-missing': { title: 'Termijn ontbreekt', detail: 'Vul in tot wanneer mensen kunnen reageren.' },
  'strategy.due-in-past': { title: 'Termijn is al voorbij', detail: 'Kies vandaag of een latere dag.' },
  'strategy.reason-missing': { title: 'Reden ontbreekt', detail: 'Schrijf op waarom u dit besluit.' },
  'strategy.nothing-in-it': { title: 'Er staat nog niets in', detail: 'Schrijf eerst iets in de strategie.' },
  'strategy.not-complete': {
    title: 'De strategie is nog niet compleet',
    detail: 'Dit moet eerst klaar zijn:',
  },
  'strategy.not-allowed-own-proposal': {
    title: 'Een ander stelt dit vast',
    detail: 'Wie de strategie voorlegt, stelt haar niet zelf vast.',
  },
  'strategy.not-allowed-to-decide': { title: 'Dit doet een ander', detail: 'Een bestuurder stelt de strategie vast.' },
} as const;
export const reactionRefusals = {
  ...strategyUnknown,
  ...notYours,
  'strategy.not-open-for-reactions': {
    title: 'Reageren kan nu niet',
    detail: 'De strategie is niet in consultatie, of niet bij u.',
  },
  'strategy.paragraph-unknown': { title: 'Paragraaf niet gevonden', detail: 'Kies een paragraaf uit deze versie.' },
  'strategy.text-holds-bsn': {
    title: 'Er staat een burgerservicenummer in de tekst',
    detail: 'Een strategie gaat nooit over één jeugdige. Haal het nummer weg.',
  },
  'strategy.reaction-unknown': {
    title: 'Reactie niet gevonden',
    detail: 'Deze reactie hoort niet bij deze strategie.',
  },
} as const;
export const selfTestRefusals = {
  ...strategyUnknown,
  ...notYours,
  'strategy.text-holds-bsn': reactionRefusals['strategy.text-holds-bsn'],
  'strategy.no-answers': { title: 'Geen antwoorden', detail: 'Beantwoord ten minste één punt.' },
  'strategy.point-unknown': { title: 'Punt onbekend', detail: 'Vernieuw de pagina en vul de zelftest opnieuw in.' },
} as const;
export const FAULT_WORDS = {
  missing: (label: string) => `Vul in: ${label.toLowerCase()}.`,
  'not-here': (label: string) => `Dit onderdeel kent geen veld "${label}".`,
  'unknown-kind': () => 'Kies een soort uit de lijst.',
  'unknown-state': () => 'Kies een stand uit de lijst.',
  'held-without-result': () => 'Schrijf op wat de sessie opleverde.',
  'holds-bsn': () => 'Er staat een burgerservicenummer in de tekst. Haal het weg.',
} as const;
export const FIELD_PATHS = {
  kind: 'soort',
  title: 'titel',
  text: 'tekst',
  reason: 'reden',
  source: 'bron',
  state: 'stand',
  ownerId: 'eigenaarId',
  onDay: 'dag',
  score: 'score',
  likelihood: 'kans',
  effect: 'gevolg',
} as const;
