/** Dutch words of the public API for the text and the signing of a contract. */
export const DIFFERENCE_WORDS = { new: 'nieuw', gone: 'vervallen', changed: 'anders' } as const;
export const PIECE_WORDS = { same: 'gelijk', gone: 'weg', new: 'erbij' } as const;
export const ROUND_WORDS = {
  running: 'loopt',
  signed: 'getekend',
  refused: 'geweigerd',
  recalled: 'ingetrokken',
} as const;
export const PARTY_SIDE_WORDS = { purchaser: 'opdrachtgever', provider: 'aanbieder' } as const;

/** Names of the parts and values that can differ between two versions. */
export const changeNames = {
  contract: 'Contract',
  provider: 'aanbieder',
  municipality: 'Gemeente',
  takesPart: 'doet mee',
  yes: 'ja',
  no: 'nee',
  clause: (number: string) => `Bepaling ${number}`,
  partner: (name: string) => `Partner ${name}`,
  product: (name: string, year: number) => `${name}, ${year}`,
  form: { shared: 'voor alle hulp', 'single-client': 'per jeugdige' } as Readonly<Record<string, string>>,
  segment: { light: 'licht', heavy: 'zwaar' } as Readonly<Record<string, string>>,
  fields: {
    number: 'nummer',
    name: 'naam',
    scope: 'waarover het contract gaat',
    form: 'vorm',
    clientReference: 'kenmerk',
    segment: 'segment',
    variant: 'uitvoeringsvariant',
    procedure: 'procedure',
    from: 'eerste dag',
    through: 'laatste dag',
    terminatedOn: 'beëindigd per',
    paymentTermDays: 'betaaltermijn in dagen',
    volume: 'volume',
    budgetCents: 'budget',
    limitCents: 'plafond',
    clause: 'bepaling',
    registration: 'nummer',
    task: 'taak',
    sharePercent: 'aandeel',
    under: 'onder',
    title: 'titel',
    text: 'tekst',
    active: 'geldt',
    terms: 'afspraken',
  } as const,
} as const;

/** What people read when something with signing is refused. */
export const signingRefusals = {
  'contracts.contract-unknown': {
    title: 'Contract niet gevonden',
    detail: 'Dit contract bestaat niet, of u mag het niet zien.',
  },
  'contracts.contract-version-unknown': {
    title: 'Versie niet gevonden',
    detail: 'Dit contract heeft geen versie met dit nummer.',
  },
  'contracts.contract-document-unknown': {
    title: 'Bestand niet gevonden',
    detail: 'Dit bestand bestaat niet, of u mag het niet zien.',
  },
  'contracts.signature-round-unknown': {
    title: 'Ondertekenronde niet gevonden',
    detail: 'Deze ronde bestaat niet, of u mag haar niet zien.',
  },
  'contracts.not-a-signing-party': {
    title: 'Niet voor uw rol',
    detail:
      'De opdrachtgever start en trekt in. Tekenen en weigeren doen de opdrachtgever en de aanbieder van dit contract.',
  },
  'contracts.already-in-signature-round': {
    title: 'Er loopt al een ronde',
    detail: 'Dit contract ligt al ter ondertekening. Trek die ronde eerst in.',
  },
  'contracts.already-signed': {
    title: 'Al getekend',
    detail: 'Voor deze versie is al getekend.',
  },
  'contracts.closed-signature-round': {
    title: 'De ronde is voorbij',
    detail: 'In deze ronde kan niemand meer tekenen of weigeren.',
  },
  'contracts.stale-signature-round': {
    title: 'Het contract is intussen gewijzigd',
    detail: 'Deze ronde gaat over een oudere versie. De opdrachtgever trekt haar in en start een nieuwe.',
  },
  'contracts.signed-outside-round': {
    title: 'Deze dag kan niet',
    detail: 'Geef de dag waarop is getekend: niet voor de start van de ronde en niet in de toekomst.',
  },
  'contracts.due-day-in-past': {
    title: 'Uiterste dag is voorbij',
    detail: 'Kies voor tekenen een dag die nog komt.',
  },
  'contracts.signed-file-not-pdf': {
    title: 'Geen PDF',
    detail: 'Lever het getekende contract aan als PDF.',
  },
} as const;
