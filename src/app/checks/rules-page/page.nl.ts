/** Texts of docs/rules/ijw-3.2.md. */
export const pageText = {
  title: '# De regels van iJw 3.2',
  intro: [
    'Deze pagina is gemaakt uit de gepubliceerde regels en een doorzoeking van onze code. Pas haar niet met de hand aan:',
    '`node src/app/checks/rules-page/main.ts --write` schrijft haar opnieuw, en `npm run check` kijkt of zij nog klopt.',
    '',
    'Een regel staat op één plek in de code, in een functie met zijn nummer. De berichten die hem toetsen staan in',
    '[`conformance/`](../../conformance/README.md).',
  ],
  counts: (functions: number, facets: number, other: number, none: number) =>
    `${functions} regels hebben een functie, ${facets} staan als grens in het schema, ${other} zijn op een andere manier verantwoord en ${none} nog niet.`,
  sections: {
    level1: '## Niveau 1: het schema',
    level2: '## Niveau 2: binnen het bericht',
    level34: '## Niveau 3 en 4: tegen eerdere berichten, administratie en contract',
    'fill-in': '## Invulinstructies',
    business: '## Bedrijfsregels',
    principle: '## Uitgangspunten',
  },
  heads: ['Regel', 'Zin', 'Berichten', 'Retourcode', 'Waar', 'Toetsen'],
  all: 'alle',
  facet: (facet: string, value: string, on: string) => `\`${facet} = ${value}\` op ${on}`,
  more: (count: number) => `en ${count} meer`,
  unused: 'Geen element gebruikt deze grens.',
  elaborated: (into: string) => `Uitgewerkt in ${into}.`,
  named: (paths: string) => `Genoemd in ${paths}.`,
  none: '**Nog niet.**',
  suite: (cases: number) => `${cases} berichten`,
  pinned: (other: string) => `Niet los te toetsen: ${other} legt de waarde zelf al vast.`,
  current: (path: string, rules: number) => `${path} is wat de code laat zien (${rules} regels).`,
  stale: (path: string) =>
    `${path} is niet wat de code laat zien; draai: node src/app/checks/rules-page/main.ts --write`,
  unaccounted: (ids: string) =>
    `Zonder functie, facet of reden: ${ids}. Geef een reden in src/app/checks/rules-page/remarks.nl.ts.`,
  spare: (ids: string) =>
    `De code laat zelf al zien waar ${ids} staat; haal de reden weg uit src/app/checks/rules-page/remarks.nl.ts.`,
  written: (path: string) => `${path} geschreven.`,
} as const;
