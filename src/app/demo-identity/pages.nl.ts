/** What people read on the pages of the demonstration provider. */
export const demoTexts = {
  title: 'Aanmelden om te proberen',
  warning:
    'Dit is alleen voor demonstratie. De mensen en organisaties zijn verzonnen. Er zijn geen wachtwoorden: kies wie u wilt zijn.',
  choose: 'Wie wilt u zijn?',
  nobodyTitle: 'Er is nog niemand die zich kan aanmelden',
  nobody: 'Deze installatie is leeg. Voeg eerst een beheerder toe op de opdrachtregel, in de map van Rode Draad:',
  nobodyCommand:
    'node bin/rodedraad.mjs administrator add --regio "Naam van de regio" --naam "Uw naam" --email u@regio.example',
  nobodyThen: 'Laad daarna deze bladzijde opnieuw. De beheerder voegt op het scherm de anderen toe.',
  errorTitle: 'Aanmelden lukt niet',
  error: 'Deze aanmelding is verlopen of klopt niet. Ga terug naar Rode Draad en begin opnieuw.',
} as const;
