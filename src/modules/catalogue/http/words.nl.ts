export const WEIGHT_WORDS = { light: 'licht', heavy: 'zwaar' } as const;

/** How a product is paid for. */
export const FUNDING_WORDS = {
  'price-times-quantity': 'prijs-keer-hoeveelheid',
  trajectory: 'traject',
  'guaranteed-availability': 'beschikbaarheid',
  task: 'taak',
} as const;
