import { formatCents, formatCount } from '../../format/index.ts';

export const timelineText = {
  title: 'Verloop',
  caption: 'Van oud naar nieuw',
  delivery: (word: string) => `Levering: ${word}`,
  removed: 'Deze toewijzing is verwijderd.',
  requestRuns: 'Er loopt een verzoek voor dit kind bij deze aanbieder.',
  empty: 'Er zijn nog geen berichten over deze toewijzing.',
  claim: (number: string) => `Declaratie ${number}`,
  totals: (lines: number, approved: number, refused: number) =>
    `${formatCount(lines)} ${lines === 1 ? 'regel' : 'regels'}, ${formatCents(approved)} goedgekeurd${refused === 0 ? '' : `, ${formatCents(refused)} afgewezen`}`,
  by: { gemeente: 'Gemeente', aanbieder: 'Aanbieder' },
  next: 'Wie is aan zet',
} as const;
