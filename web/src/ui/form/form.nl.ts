export const formText = {
  cancel: 'Annuleer',
  choose: 'Maak een keuze',
  fillIn: (label: string) => `Vul in: ${label.toLowerCase()}.`,
  chooseOne: (label: string) => `Kies: ${label.toLowerCase()}.`,
  notListed: 'Kies een naam uit de lijst. Typ de eerste letters om te zoeken.',
  noDay: 'Vul een bestaande dag in als dd-mm-jjjj.',
} as const;
