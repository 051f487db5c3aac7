/** What people of a municipality wrote when they decided a held line. */
export const REVIEW_REASONS = {
  approved: [
    'Afgesproken met de aanbieder: de extra inzet was nodig en past in het jaarbudget.',
    'Nagevraagd bij de toegang. De extra inzet hoort bij deze toewijzing.',
    'De contractmanager heeft de overschrijding dit jaar goedgekeurd.',
  ],
  refused: ['Er is geen afspraak over meer inzet. De aanbieder kan eerst een verzoek doen.'],
} as const;
