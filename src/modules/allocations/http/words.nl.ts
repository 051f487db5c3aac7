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

/** Our term for a public word; undefined when there is no word or the word is not in the list. */
export function termOf<Term extends string>(
  words: Readonly<Record<Term, string>>,
  word: string | undefined,
): Term | undefined {
  return (Object.keys(words) as Term[]).find((term) => words[term] === word);
}
