/** What people read when something with a product book is refused. */
export const catalogueRefusals = {
  'catalogue.book-unknown': {
    title: 'Productenboek niet gevonden',
    detail: 'Dit productenboek bestaat niet, of is nog niet te zien voor uw organisatie.',
  },
  'catalogue.not-yours': {
    title: 'Hoort niet bij uw organisatie',
    detail: 'Alleen de regio zelf werkt aan haar productenboek.',
  },
  'catalogue.not-allowed-to-adopt': {
    title: 'Vaststellen mag u niet',
    detail: 'Een boek wordt vastgesteld door wie voor de regio inkoopt.',
  },
  'catalogue.book-stands': {
    title: 'Dit boek ligt vast',
    detail:
      'Een boek verandert alleen als concept. Haal het terug uit de consultatie, of maak een nieuwe versie van een vastgesteld boek. Er is niets gewijzigd.',
  },
  'catalogue.reaction-unknown': {
    title: 'Reactie niet gevonden',
    detail: 'Deze reactie hoort niet bij dit boek. Er is niets vastgelegd.',
  },
  'catalogue.end-before-start': { title: 'Einde voor begin', detail: 'De laatste dag ligt voor de eerste dag.' },
  'catalogue.item-exists': {
    title: 'Sleutel bestaat al',
    detail: 'In dit boek staat al iets met deze sleutel. Kies een andere.',
  },
  'catalogue.item-unknown': {
    title: 'Niet gevonden in dit boek',
    detail: 'Dit staat niet in dit productenboek, of is door een ander weggehaald.',
  },
  'catalogue.axis-unknown': { title: 'As niet gevonden', detail: 'Kies assen die in dit boek staan.' },
  'catalogue.arrangement-without-parts': {
    title: 'Geen onderdelen',
    detail: 'Alleen een arrangement dat uit andere producten bestaat, kan een product worden.',
  },
  'catalogue.act-not-open': {
    title: 'Dat kan nu niet',
    detail: 'Bij de stand van dit boek past deze stap niet. Vernieuw de pagina en kijk wat er kan.',
  },
  'catalogue.reaction-empty': { title: 'Reactie is leeg', detail: 'Schrijf op wat u van het boek vindt.' },
  'catalogue.nothing-in-it': { title: 'Het boek is leeg', detail: 'Zet eerst producten in het boek.' },
  'catalogue.not-complete': {
    title: 'Het boek is nog niet compleet',
    detail: 'Los eerst op wat hieronder staat. Het boek is niet vastgesteld.',
  },
  'catalogue.later-version-adopted': {
    title: 'Er is al een latere versie',
    detail: 'Er is al een versie vastgesteld die later begint. Kies een eerste dag die daarna ligt.',
  },
  'catalogue.product-used': {
    title: 'Producten zijn in gebruik',
    detail:
      'Een product dat is toegewezen of gedeclareerd, houdt zijn betekenis. Kies een latere eerste dag, of laat deze producten zoals ze zijn. Het boek is niet vastgesteld.',
  },
  'catalogue.no-known-sheet': {
    title: 'Welk blad is dit?',
    detail:
      'In dit bestand staat geen blad van een productenboek, zoals Producten. Een CSV-bestand leest u in bij het blad waar het bij hoort, onder CSV per blad. Er is niets gewijzigd.',
  },
} as const;
