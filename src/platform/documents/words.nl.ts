/** The words of a list in Dutch. */
export const yesNo = (value: boolean): string => (value ? 'ja' : 'nee');

/** What a cell should have held: the end of the sentence "hier hoort …". */
export const expectedText = {
  text: (maxLength: number) => `tekst van hoogstens ${maxLength} tekens`,
  noError: 'een waarde; nu staat er een foutmelding van het rekenblad',
  integer: 'een heel getal, zoals 1250',
  integerFrom: (min: number) => `een heel getal vanaf ${min}`,
  integerBetween: (min: number, max: number) => `een heel getal van ${min} tot en met ${max}`,
  decimal: (example: string) => `een getal, zoals ${example}; een punt alleen om duizendtallen te scheiden`,
  decimalPoint: 'een getal met een punt voor de decimalen, zoals 1250.5',
  atLeast: (min: string) => `een getal van ${min} of meer`,
  atMost: (max: string) => `een getal van ${max} of minder`,
  percentage: 'een percentage, zoals 4,18',
  cents: 'een bedrag in euro met hoogstens twee decimalen, zoals 1250,75',
  centsFrom: (min: string) => `een bedrag van ${min} of meer`,
  day: 'een bestaande dag, zoals 31-12-2026',
  yesNo: 'ja of nee',
  choice: (words: readonly string[]) => `een van deze woorden: ${words.join(', ')}`,
  list: (separator: string) => `woorden met ${separator} ertussen`,
  filled: 'een waarde; deze cel mag niet leeg zijn',
  noColumn: 'een kolom met deze naam in de eerste rij',
  strangeColumn: (known: readonly string[]) => `een van deze kolommen: ${known.join(', ')}`,
  columnOnce: (first: string) => `elke kolom één keer; deze staat ook in ${first}`,
  sheet: (name: string) => `een werkblad met de naam ${name}`,
  tooManyRows: (max: number) => `hoogstens ${max} rijen`,
  keyOnce: (first: string) => `een andere waarde; deze staat al in ${first}`,
  beyondColumns: 'een lege cel; boven deze kolom staat geen naam',
} as const;

type Said = { readonly detail: string };

/** What people read when a file that they chose cannot be opened; every route that takes a table brings these. */
export const tableFileRefusals = {
  'documents.file-unreadable': {
    title: 'Bestand niet te lezen',
    detail: ({ detail }: Said) => `${detail} Er is niets gewijzigd.`,
  },
  'documents.file-too-large': {
    title: 'Bestand te groot',
    detail: ({ detail }: Said) => `${detail} Er is niets gewijzigd.`,
  },
} as const;

/** Why a file could not be opened at all. */
export const unreadableText = {
  neither: 'Dit is geen XLSX-bestand en geen CSV-bestand. Bewaar het rekenblad als XLSX of CSV en probeer het opnieuw.',
  oldExcel: 'Dit is een oud of beveiligd Excel-bestand. Bewaar het zonder wachtwoord als XLSX en probeer het opnieuw.',
  broken: 'Dit XLSX-bestand is beschadigd. Open het in een rekenblad, bewaar het opnieuw en probeer het nog eens.',
  empty: 'Dit bestand is leeg.',
  tooLarge: (mebibytes: number) => `Dit bestand is groter dan ${mebibytes} MB. Verdeel het over meer bestanden.`,
  unpacksTooLarge: 'Dit bestand wordt na uitpakken te groot. Er is niets van gelezen.',
} as const;
