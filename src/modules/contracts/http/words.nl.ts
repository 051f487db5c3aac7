/** Dutch words of the public API for the terms of contracts. */
export const STATUS_WORDS = {
  draft: 'concept',
  running: 'loopt',
  'ends-soon': 'loopt-af',
  ended: 'geeindigd',
  terminated: 'opgezegd',
} as const;

/** The same statuses as people read them in an export. */
export const STATUS_TEXTS = {
  draft: 'Concept',
  running: 'Loopt',
  'ends-soon': 'Loopt binnen 3 maanden af',
  ended: 'Geëindigd',
  terminated: 'Opgezegd',
} as const;

export const TARIFF_STATUS_WORDS = { past: 'afgelopen', current: 'geldt-nu', coming: 'komend' } as const;
export const SEGMENT_WORDS = { light: 'licht', heavy: 'zwaar' } as const;
export const VARIANT_WORDS = { effort: 'inspanning', output: 'output', task: 'taak' } as const;

export const PARTY_WORDS = {
  purchaser: 'opdrachtgever',
  'on-behalf-of': 'namens',
  provider: 'aanbieder',
  subcontractor: 'onderaannemer',
} as const;

export const CLAUSE_KIND_WORDS = {
  tariff: 'tarief',
  volume: 'volume',
  payment: 'betaling',
  quality: 'kwaliteit',
  information: 'informatie',
  termination: 'beeindiging',
  other: 'overig',
} as const;

export const FILE_KIND_WORDS = {
  signal: 'signaal',
  incident: 'incident',
  measure: 'maatregel',
  report: 'verslag',
  contact: 'contact',
  obligation: 'verplichting',
} as const;

export const FOUND_WORDS = { contract: 'contract', provider: 'aanbieder', product: 'product' } as const;

/** iJw units of volume (WJ756), as people read them. */
export const UNIT_WORDS: Readonly<Record<string, string>> = {
  '01': 'minuten',
  '04': 'uren',
  '14': 'etmalen',
  '16': 'dagdelen',
  '82': 'stuks (inspanning)',
  '83': 'stuks (output)',
  '84': 'euro',
};

export const unitWord = (unit: string): string => UNIT_WORDS[unit] ?? unit;

/** Our term for a public word; undefined when there is no word or the word is not in the list. */
export function termOf<Term extends string>(
  words: Readonly<Record<Term, string>>,
  word: string | undefined,
): Term | undefined {
  return (Object.keys(words) as Term[]).find((term) => words[term] === word);
}

export const exportText = {
  title: 'Contracten',
  fileName: 'contracten',
  columns: {
    number: 'Nummer',
    name: 'Naam',
    provider: 'Aanbieder',
    status: 'Status',
    segment: 'Segment',
    variant: 'Uitvoeringsvariant',
    from: 'Van',
    through: 'Tot en met',
    budget: (year: number) => `Budget ${year}`,
    approved: (year: number) => `Goedgekeurd ${year}`,
    used: 'Deel van budget (%)',
  },
} as const;
