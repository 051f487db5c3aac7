import { formatCount } from '../../format/index.ts';

export const explainedText = {
  title: 'Wat is toegekend, en klopt dat?',
  caption: 'Declaratie, antwoord en betaling naast elkaar',
  what: 'Wat',
  amount: 'Bedrag',
  submitted: 'Ingediend: alle regels van de declaratie samen',
  refused: 'Af: regels die het antwoord noemt als afgewezen',
  granted: 'Toegekend, afgeleid uit de regels',
  statedGranted: 'Toegekend volgens het antwoord',
  paid: 'Betaald',
  notPaid: 'nog niet betaald',
  closes: 'Het sluit tot op de cent.',
  gaps: (count: number) => (count === 1 ? 'Er is 1 verschil.' : `Er zijn ${formatCount(count)} verschillen.`),
  errors: 'Het antwoord zelf klopt niet',
  refusedLines: 'Afgewezen regels',
  line: 'Regel',
  reasons: 'Reden',
  more: (shown: number, total: number) =>
    `De eerste ${formatCount(shown)} van ${formatCount(total)}. De rest staat bij de declaratie.`,
} as const;
