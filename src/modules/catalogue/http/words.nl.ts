export const WEIGHT_WORDS = { light: 'licht', heavy: 'zwaar' } as const;

/** How a product is paid for. */
export const FUNDING_WORDS = {
  'price-times-quantity': 'prijs-keer-hoeveelheid',
  trajectory: 'traject',
  'guaranteed-availability': 'beschikbaarheid',
  result: 'resultaat',
  'task-actual-cost': 'taak-met-nacalculatie',
  population: 'populatie',
  task: 'taak',
} as const;
