/** Dutch words of the public API for our own English terms; one map per list, in both directions. */
export const ORGANISATION_KIND_WORDS = {
  municipality: 'gemeente',
  region: 'regio',
  provider: 'aanbieder',
  'access-team': 'toegangsteam',
  'general-practitioner': 'huisarts',
  school: 'school',
  'certified-body': 'gecertificeerde-instelling',
  supervisor: 'toezichthouder',
} as const;

export const ROLE_WORDS = {
  purchaser: 'inkoper',
  'contract-manager': 'contractmanager',
  'policy-adviser': 'beleidsadviseur',
  'access-worker': 'medewerker-toegang',
  'financial-officer': 'financieel-medewerker',
  alderman: 'bestuurder',
  'care-administrator': 'zorgadministratie',
  'sales-adviser': 'verkoopadviseur',
  supervisor: 'toezichthouder',
  administrator: 'beheerder',
} as const;

export const MANDATE_TASK_WORDS = {
  access: 'toegang',
  'supplier-management': 'leveranciersmanagement',
  contracting: 'contractering',
  'transformation-plan': 'transformatieplan',
  budget: 'budget',
} as const;

export const HOLDER_WORDS = { municipality: 'gemeente', region: 'regio' } as const;

/** What a mandate can lack. */
export const GAP_WORDS = { staffing: 'bezetting', organisation: 'inrichting' } as const;

export const JOINTNESS_WORDS = {
  joint: 'gezamenlijk',
  individual: 'afzonderlijk',
  'between-regions': 'tussen-regios',
} as const;
export const GROUND_WORDS = { obligatory: 'verplicht', chosen: 'gekozen' } as const;

export const LEVEL_WORDS = {
  local: 'lokaal',
  regional: 'regionaal',
  supraregional: 'bovenregionaal',
  national: 'landelijk',
  'out-of-scope': 'buiten-bereik',
} as const;

export const CHANNEL_WORDS = {
  meeting: 'overleg',
  media: 'media',
  council: 'raad',
  consultation: 'inspraak',
  'working-group': 'werkgroep',
} as const;

export const RELATION_WORDS = {
  'contract-and-payment': 'contract-en-betaling',
  'use-without-payment': 'afname-zonder-betaling',
  accountability: 'verantwoording',
  referral: 'verwijzing',
} as const;

/** Who does the work of a cooperation task. */
export const CARRIED_OUT_WORDS = {
  municipality: 'elke-gemeente',
  region: 'regio',
  'other-region': 'andere-regio',
} as const;

/** What a contact with a stakeholder was about. */
export const NATURE_WORDS = {
  talk: 'gesprek',
  'purchase-problem': 'inkoopprobleem',
  escalation: 'escalatie',
} as const;

/** Fields of knowledge in the working group. */
export const KNOWLEDGE_WORDS = {
  policy: 'beleid',
  finance: 'financien',
  access: 'toegang',
  contract: 'contract',
  procurement: 'inkoop',
  data: 'gegevens',
} as const;

/** Checks of providers and certified bodies. */
export const CHECK_WORDS = {
  'care-register': 'agb-registratie',
  'trade-register': 'kvk-inschrijving',
  'quality-mark': 'kwaliteitskeurmerk',
  'norm-framework': 'normenkader',
} as const;
/** Why a check does not apply by itself, for who has another kind of check. */
export const NOT_MEANT_TEXTS = {
  'care-register': 'Bedoeld voor gewone aanbieders.',
  'trade-register': 'Niet voor dit soort organisatie.',
  'quality-mark': 'Een gecertificeerde instelling werkt met een eigen normenkader.',
  'norm-framework': 'Alleen voor gecertificeerde instellingen.',
} as const;
export const CHECK_OUTCOME_WORDS = {
  'in-order': 'in-orde',
  'not-in-order': 'niet-in-orde',
  'not-applicable': 'niet-van-toepassing',
} as const;

export const OUTCOME_WORDS = { allowed: 'toegestaan', refused: 'geweigerd', failed: 'mislukt' } as const;

/** Our term for a public word; undefined when there is no word or the word is not in the list. */
export function termOf<Term extends string>(
  words: Readonly<Record<Term, string>>,
  word: string | undefined,
): Term | undefined {
  return (Object.keys(words) as Term[]).find((term) => words[term] === word);
}

/** Our term for a word that the schema has let through. */
export function requireTerm<Term extends string>(words: Readonly<Record<Term, string>>, word: string): Term {
  const term = termOf(words, word);
  if (term === undefined) throw new RangeError(`no term for ${word}`);
  return term;
}

export const contactExportText = {
  title: 'Contactmomenten',
  fileName: 'contactmomenten',
  columns: {
    day: 'Dag',
    stakeholder: 'Gesproken met',
    spokenBy: 'Namens ons',
    subject: 'Onderwerp',
    outcome: 'Uitkomst',
    channel: 'Kanaal',
    nature: 'Aard',
    provider: 'Aanbieder of GI',
    contract: 'Contract',
    municipality: 'Gemeente',
    version: 'Versie',
  },
} as const;
