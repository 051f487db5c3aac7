export const formText = {
  cancel: 'Annuleer',
  choose: 'Maak een keuze',
  fillIn: (label: string) => `Vul in: ${label.toLowerCase()}.`,
  chooseOne: (label: string) => `Kies: ${label.toLowerCase()}.`,
  noDay: 'Vul een bestaande dag in als dd-mm-jjjj.',
} as const;
