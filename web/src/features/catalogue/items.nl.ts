/** Words of the kinds of things in a product book; the fields themselves are named by the catalogue. */
export const itemsText = {
  keyHint: 'Letters, cijfers, punt en streepje. Aan de sleutel herkent Rode Draad dit in elke versie.',
  keyPattern: 'Gebruik alleen letters, cijfers, punten en streepjes.',
  decimalPattern: 'Vul een getal in, bijvoorbeeld 12,5.',
  allProducts: 'alle producten',
  onAxis: (axis: string) => `Plaats op de as ${axis}`,
  kinds: {
    segments: { title: 'Segmenten', add: 'Voeg een segment toe', empty: 'Dit boek kent geen segmenten.' },
    axes: {
      title: 'Assen',
      add: 'Voeg een as toe',
      empty: 'Dit boek kent geen assen, zoals profiel, intensiteit of resultaatgebied.',
    },
    axisValues: { title: 'Plaatsen op de assen', add: 'Voeg een plaats toe', empty: 'Er staat nog niets op de assen.' },
    products: { title: 'Producten', add: 'Voeg een product toe', empty: 'Er staan nog geen producten in dit boek.' },
    parts: { title: 'Samengesteld uit', add: 'Voeg een onderdeel toe', empty: 'Dit product is niet samengesteld.' },
    codes: { title: 'Codes', add: 'Voeg een code toe', empty: 'Er zijn nog geen codes.' },
    demands: { title: 'Kwaliteitseisen', add: 'Voeg een eis toe', empty: 'Er zijn nog geen eisen.' },
    definitions: { title: 'Definities', add: 'Voeg een definitie toe', empty: 'Er zijn nog geen definities.' },
    timeTerms: {
      title: 'Woorden voor tijd',
      add: 'Voeg een woord voor tijd toe',
      empty: 'Zeg hier wat een uur of minuut betekent.',
    },
  },
  hints: {
    volumeEenheid: 'Alleen als die anders is dan de eenheid van betaling.',
    bekostiging: 'Meer dan een keuze is een mengvorm.',
    tijdbegrip: 'Welke uren of minuten deze eenheid telt.',
    gemeentecode: 'Leeg: voor alle gemeenten.',
    agbCode: 'Leeg: voor alle aanbieders.',
    hoeveelheid: 'In de eenheid van het onderdeel. Leeg als dit per kind verschilt.',
  } as Readonly<Record<string, string>>,
} as const;
