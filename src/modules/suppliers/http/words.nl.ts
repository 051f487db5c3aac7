import { termOf } from '../../../platform/http/terms.ts';

/** Dutch words of the public API for our own terms; one map per list. */
export const TONE_WORDS = { positive: 'positief', negative: 'negatief' } as const;
export const TOPIC_WORDS = {
  quality: 'kwaliteit',
  waiting: 'wachttijd',
  'more-care-asked': 'meer-of-duurdere-hulp',
  cooperation: 'samenwerking',
  safety: 'veiligheid',
  promotion: 'werving-bij-verwijzers',
  other: 'overig',
} as const;
export const SIGNAL_STATE_WORDS = {
  new: 'nieuw',
  'in-hand': 'in-behandeling',
  'with-provider': 'bij-aanbieder',
  answered: 'beantwoord',
} as const;
export const SIGNAL_STEP_WORDS = {
  'taken-up': 'opgepakt',
  note: 'notitie',
  shared: 'voorgelegd',
  reply: 'reactie',
  answered: 'beantwoord',
} as const;

export const STYLE_WORDS = { fixed: 'vast', proactive: 'proactief', reactive: 'reactief' } as const;
export const FITS_WORDS = { yes: 'ja', 'fewest-only': 'alleen-bij-weinig', no: 'nee' } as const;
export const STYLE_REASON_TEXTS = {
  'heavy-contract': 'Heeft een contract voor zware hulp.',
  'large-light-share': 'Heeft een groot aandeel in de lichte hulp.',
  'small-light-share': 'Heeft een klein aandeel in de lichte hulp.',
  'no-light-care': 'Leverde de laatste twaalf maanden geen lichte hulp.',
} as const;

export const MEETING_KIND_WORDS = {
  'account-talk': 'accountgesprek',
  'core-group': 'kerngroep',
  other: 'ander-overleg',
} as const;
export const MEETING_STATE_WORDS = { planned: 'gepland', held: 'gehouden', cancelled: 'afgezegd' } as const;

export const ACTION_KIND_WORDS = { action: 'actie', agreement: 'afspraak', development: 'ontwikkelafspraak' } as const;
export const OWNER_WORDS = { region: 'regio', municipality: 'gemeente', provider: 'aanbieder' } as const;
export const ACTION_STATE_WORDS = {
  open: 'open',
  late: 'te-laat',
  reported: 'gereed-gemeld',
  done: 'gedaan',
  'not-met': 'niet-nagekomen',
  dropped: 'vervallen',
} as const;
export const ACTION_STEP_WORDS = {
  moved: 'verplaatst',
  reported: 'gereed-gemeld',
  done: 'gedaan',
  'not-met': 'niet-nagekomen',
  dropped: 'vervallen',
  'consequence-applied': 'gevolg-toegepast',
  'consequence-waived': 'gevolg-niet-toegepast',
} as const;
export const CONSEQUENCE_WORDS = {
  none: 'niet-van-toepassing',
  open: 'te-besluiten',
  applied: 'toegepast',
  waived: 'bewust-niet-toegepast',
} as const;

export const REPORT_WORDS = {
  'financial-duty': 'financiele-meldplicht',
  'social-return': 'social-return',
  complaints: 'klachten',
  inspection: 'inspectierapport',
  'improvement-plan': 'verbeterplan',
  other: 'overig',
} as const;

export const CONDITION_STATE_WORDS = {
  met: 'voldoet',
  'not-met': 'voldoet-niet',
  'not-applicable': 'niet-van-toepassing',
  unknown: 'onbekend',
} as const;
export const CHECKED_STATE_WORDS = {
  met: 'voldoet',
  'not-met': 'voldoet-niet',
  'not-applicable': 'niet-van-toepassing',
} as const;
export const CONDITION_STATUS_WORDS = { example: 'voorbeeld', concept: 'concept', final: 'definitief' } as const;
export const CONDITION_BY_WORDS = { person: 'beoordeling', figures: 'cijfers' } as const;

export const FACT_WORDS = {
  'refused-share': 'afgewezen-regels',
  'conditions-met': 'randvoorwaarden',
  'agreements-kept': 'afspraken-op-tijd',
  'negative-signals': 'negatieve-signalen',
  satisfaction: 'tevredenheid',
  development: 'ontwikkelafspraken',
  'waiting-days': 'wachttijd',
  'ended-as-planned': 'volgens-plan-geeindigd',
  dropout: 'uitval',
} as const;
export const BOUND_WORDS = { 'at-least': 'ten-minste', 'at-most': 'ten-hoogste' } as const;
export const OUTCOME_WORDS = { holds: 'voldoet', fails: 'voldoet-niet', unknown: 'onbekend' } as const;
export const SIZE_WORDS = { small: 'klein', middle: 'middelgroot', large: 'groot' } as const;

export const COMPANION_WORDS = {
  consortium: 'combinant',
  subcontractor: 'onderaannemer',
  'works-through': 'werkt-via',
} as const;

export const TIMELINE_WORDS = {
  contact: 'contactmoment',
  'contract-file': 'contractdossier',
  check: 'controle',
  signal: 'signaal',
  'shared-signal': 'voorgelegd-signaal',
  report: 'melding',
  condition: 'randvoorwaarde',
  manager: 'accountmanager',
  style: 'beheervorm',
  meeting: 'gesprek',
  action: 'afspraak',
  'action-step': 'verloop-van-afspraak',
  tier: 'niveau',
  incident: 'incident',
  'incident-step': 'stap-bij-incident',
} as const;

export { termOf };

/** The same for a word that may be absent. */
export const termIf = <Term extends string>(
  words: Readonly<Record<Term, string>>,
  word: string | undefined,
): Term | undefined => (word === undefined ? undefined : termOf(words, word));
