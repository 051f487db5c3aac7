/** Dutch words of the public API and of files for the fixed choices in a product book. */

export const FORM_WORDS = {
  'building-block': 'bouwsteen',
  position: 'plaats-op-assen',
  arrangement: 'arrangement',
  task: 'taak',
  availability: 'beschikbaarheid',
  'lump-sum': 'vast-bedrag',
} as const;

export const PRICE_RULE_WORDS = {
  uniform: 'een-prijs-per-product',
  'per-provider': 'een-prijs-per-aanbieder',
  'population-mean': 'gemiddelde-van-aanbieders',
  unknown: 'niet-bekend',
} as const;

export const BOOK_UNIT_WORDS = {
  minute: 'minuut',
  hour: 'uur',
  'day-part': 'dagdeel',
  'day-and-night': 'etmaal',
  day: 'dag',
  week: 'week',
  month: 'maand',
  year: 'jaar',
  trajectory: 'traject',
  piece: 'stuk',
  client: 'jeugdige',
  task: 'taak',
} as const;

export const BOOK_VARIANT_WORDS = { effort: 'inspanning', output: 'output', task: 'taak' } as const;

export const DEFINITION_LEVEL_WORDS = {
  bed: 'bed',
  'back-home': 'weer-thuis',
  'family-functions': 'gezin-functioneert',
} as const;

export const CODE_ROLE_WORDS = { whole: 'geheel', start: 'start', end: 'einde', month: 'maand' } as const;

export const SUBJECT_WORDS = {
  service: 'product-of-dienst',
  'target-group': 'doelgroep',
  output: 'output',
  population: 'populatie',
  'task-or-result-area': 'taak-of-resultaatgebied',
  'financing-on-deviation': 'bekostiging-bij-andere-vraag-dan-geraamd',
} as const;

export const HOURS_WORDS = {
  'direct-client': 'directe-clienttijd',
  'client-bound': 'clientgebonden',
  'client-bound-and-no-show': 'clientgebonden-en-no-show',
  productive: 'productief',
  contract: 'contracturen',
} as const;

export const BOOK_STATUS_WORDS = {
  concept: 'concept',
  consultation: 'consultatie',
  adopted: 'vastgesteld',
  replaced: 'vervangen',
} as const;

export const ACT_WORDS = {
  made: 'gemaakt',
  'sent-for-consultation': 'in-consultatie',
  reaction: 'reactie',
  resumed: 'weer-in-bewerking',
  adopted: 'vastgesteld',
  replaced: 'vervangen',
} as const;

export const WEIGHING_WORDS = {
  'taken-over': 'overgenomen',
  partly: 'deels-overgenomen',
  'not-taken-over': 'niet-overgenomen',
} as const;

export const CHANGE_WORDS = { added: 'erbij', removed: 'weg', changed: 'anders' } as const;
