/** Dutch words of the public API for allocations. */
export const STATUS_WORDS = { coming: 'komend', running: 'loopt', past: 'afgelopen' } as const;

/** iJw frequencies (WJ759). */
export const FREQUENCY_WORDS = {
  '1': 'per dag',
  '2': 'per week',
  '4': 'per maand',
  '6': 'totaal binnen de periode',
} as const;

export const THREAD_WORDS = {
  goal: 'doel',
  task: 'inkooptaak',
  product: 'product',
  contract: 'contract',
  allocation: 'toewijzing',
} as const;

/** Other bodies that bind the help. */
export const BODY_WORDS = {
  court: 'rechter',
  'certified-body': 'gecertificeerde-instelling',
  guardian: 'voogd',
  police: 'politie',
  school: 'school',
} as const;

export const allocationText = {
  anyProduct: 'Product naar keuze van de aanbieder',
  category: (code: string) => `Productcategorie ${code}`,
  allocation: (number: string) => `Toewijzing ${number}`,
} as const;

export const allocationRefusals = {
  'allocations.allocation-unknown': {
    title: 'Toewijzing niet gevonden',
    detail: 'Deze toewijzing bestaat niet, of u mag haar niet zien.',
  },
  'allocations.client-unknown': {
    title: 'Jeugdige niet gevonden',
    detail: 'Deze jeugdige is niet bekend, of u mag de gegevens niet zien.',
  },
  'allocations.nothing-to-find-by': {
    title: 'Waarop zoekt u?',
    detail: 'Geef een BSN op, of een achternaam met een geboortedatum.',
  },
  'allocations.purpose-differs': {
    title: 'Doel verschilt',
    detail: 'Het doel in het bericht is een ander dan in de kop Doel.',
  },
} as const;

export const conditionRefusals = {
  'allocations.product-unknown': {
    title: 'Product niet gevonden',
    detail: 'Dit product staat niet in het productenboek van uw regio.',
  },
  'allocations.condition-unknown': {
    title: 'Voorwaarde niet gevonden',
    detail: 'Deze voorwaarde hoort niet bij dit product of deze toewijzing.',
  },
  'allocations.already-ended': { title: 'Al beëindigd', detail: 'Deze voorwaarde is al eerder beëindigd.' },
  'allocations.end-before-start': { title: 'Einde voor begin', detail: 'De laatste dag ligt voor de eerste dag.' },
  'allocations.condition-holds-bsn': {
    title: 'Hier hoort geen BSN',
    detail: 'Haal het nummer weg. Schrijf op wat de instantie vraagt, en niets over de gezondheid van het kind.',
  },
  'allocations.body-differs': {
    title: 'Organisatie past niet bij de instantie',
    detail: 'Kies een gecertificeerde instelling of school die bij de gekozen instantie past, of laat dit leeg.',
  },
} as const;

/** Our term for a public word; undefined when there is no word or the word is not in the list. */
export function termOf<Term extends string>(
  words: Readonly<Record<Term, string>>,
  word: string | undefined,
): Term | undefined {
  return (Object.keys(words) as Term[]).find((term) => words[term] === word);
}
