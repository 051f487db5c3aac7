/** Words above and in the columns of exports. */
export const headers = {
  number: 'Nummer',
  name: 'Naam',
  provider: 'Aanbieder',
  agb: 'AGB-code',
  purchaser: 'Inkoper',
  municipality: 'Gemeente',
  variant: 'Uitvoeringsvariant',
  from: 'Van',
  through: 'Tot en met',
  received: 'Ontvangen op',
  budget: 'Budget (euro)',
  claim: 'Declaratie',
  seq: 'Volgnummer',
  reference: 'Referentie',
  allocation: 'Toewijzingnummer',
  product: 'Productcode',
  volume: 'Volume',
  unit: 'Eenheid',
  lines: 'Regels',
  refusedLines: 'Afgekeurde regels',
  claimed: 'Gedeclareerd (euro)',
  approved: 'Toegekend (euro)',
  refused: 'Afgekeurd (euro)',
  verdict: 'Oordeel',
  rules: 'Overtreden regels',
} as const;

export const VARIANTS = { effort: 'inspanning', output: 'output', task: 'taak' } as const;
export const VERDICTS = { A: 'toegekend', R: 'afgekeurd', H: 'in beoordeling' } as const;
