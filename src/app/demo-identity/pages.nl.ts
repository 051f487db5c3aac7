/** What people read on the pages of the demonstration provider. */
export const demoTexts = {
  title: 'Aanmelden om te proberen',
  warning:
    'Dit is alleen voor demonstratie. De mensen en organisaties zijn verzonnen. Er zijn geen wachtwoorden: kies wie u wilt zijn.',
  choose: 'Wie wilt u zijn?',
  signInAs: (name: string) => `Aanmelden als ${name}`,
  signOutTitle: 'Afmelden',
  signOutQuestion: 'Wilt u zich ook bij de demonstratie-aanmelding afmelden?',
  signOut: 'Afmelden',
  stay: 'Aangemeld blijven',
  signedOut: 'U bent afgemeld.',
  errorTitle: 'Aanmelden lukt niet',
  error: 'Deze aanmelding is verlopen of klopt niet. Ga terug naar Rode Draad en begin opnieuw.',
} as const;
