/** What people read on the pages of the demonstration provider. */
export const demoTexts = {
  title: 'Aanmelden om te proberen',
  warning:
    'Dit is alleen voor demonstratie. De mensen en organisaties zijn verzonnen. Er zijn geen wachtwoorden: kies wie u wilt zijn.',
  choose: 'Wie wilt u zijn?',
  errorTitle: 'Aanmelden lukt niet',
  error: 'Deze aanmelding is verlopen of klopt niet. Ga terug naar Rode Draad en begin opnieuw.',
} as const;
