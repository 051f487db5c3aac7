/** What the people of the demonstration write when they settle a year. */
export const PLAY_WORDS = {
  before: 'Jaaroverzicht uit het systeem dat tot december werd gebruikt',
  beforePaid: 'Betaaloverzicht uit het systeem dat tot december werd gebruikt',
  note: (year: number): string =>
    `Afrekening van ${year} volgens de bekostigingsvoorwaarden, besproken met de aanbieder.`,
} as const;
