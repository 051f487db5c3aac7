/** Words of the file with the lines of a declaration. */
export const LINE_EXPORT = {
  title: 'Regels',
  fileName: (number: string) => `declaratie-${number}-regels`,
  sequence: 'Volgnummer',
  reference: 'Referentie',
  allocation: 'Toewijzing',
  code: 'Productcode',
  product: 'Product',
  from: 'Van',
  through: 'Tot en met',
  volume: 'Volume',
  claimed: 'Gevraagd',
  approved: 'Goedgekeurd',
  held: 'In beoordeling',
  verdict: 'Oordeel',
  rules: 'Voldoet niet aan',
  verdicts: { A: 'goedgekeurd', R: 'afgewezen', H: 'in beoordeling' },
} as const;
