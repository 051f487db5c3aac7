export const signInText = {
  windowTitle: 'Aanmelden',
  title: 'Elke euro voor jeugdhulp, van doel naar resultaat',
  sub: 'Rode Draad volgt wat gemeenten en aanbieders afspreken, toewijzen, declareren en betalen. Meld u aan om verder te gaan.',
  signIn: 'Aanmelden',
  how: 'U meldt zich aan met het account van uw eigen organisatie. Hebt u geen toegang? Vraag het uw beheerder.',
  publicLink: 'Wie levert welke zorg? Bekijk het zonder aanmelden.',
  threadLabel: 'De draad',
  steps: ['Doel', 'Inkooptaak', 'Product', 'Contract', 'Toewijzing', 'Declaratie', 'Betaling', 'Resultaat'],
} as const;
