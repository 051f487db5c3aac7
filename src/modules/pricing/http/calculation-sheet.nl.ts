import type { CalculationFileFault } from '../use-cases/import-calculations.ts';
import { NAME_TEXTS } from './tariff-sheet.nl.ts';
import { FAULT_TEXTS, FIELD_WORDS } from './words.nl.ts';

/** Rows that are no element: a way in which a trajectory runs, and a group of the population. */
export const SHAPE_KINDS = { spread: 'trajectvorm', group: 'groep' } as const;

/** Figures of a row: those of elements, and those of a trajectory or group. */
export const FILE_FIELD_WORDS = {
  ...FIELD_WORDS,
  weeks: 'weken',
  hoursPerWeek: 'uren-per-week',
  unitsPerClient: 'eenheden-per-client',
} as const;

/** Words of the file of calculations, and what should have stood in a cell. */
export const calculationSheetText = {
  sheet: 'Berekeningen',
  fileName: 'tariefberekeningen',
  columns: {
    number: 'Berekening',
    code: 'Productcode',
    product: 'Product',
    provider: 'Aanbieder',
    agbCode: 'AGB-code',
    title: 'Titel',
    pricesOn: 'Prijsdatum',
    hours: 'Uren betekenen',
    price: 'Prijs',
    period: 'Periode',
    unitsPerPeriod: 'Eenheden per periode',
    rounding: 'Afronding',
    note: 'Toelichting',
    kind: 'Soort',
    key: 'Sleutel',
    name: 'Element',
    cao: 'Cao',
    schaal: 'Schaal',
    trede: 'Trede',
    toeslag: 'Toeslag',
    activiteit: 'Activiteit',
    tijd: 'Tijd',
    tijdPer: 'Tijd per',
    kosten: 'Kosten',
    kostenPer: 'Kosten per',
    overheadVorm: 'Vorm van overhead',
    overheadOver: 'Overhead over',
    risico: 'Risico',
    jaar: 'Jaar',
    field: 'Cijfer',
    value: 'Waarde',
    unit: 'Eenheid',
    parameter: 'Parameter',
    source: 'Bron',
    sourceOn: 'Datum van de bron',
    status: 'Stand',
    low: 'Laag',
    high: 'Hoog',
  },
  keyOf: (product: string, title: string, number: number | null): string =>
    `${product}: ${title}${number === null ? '' : ` (${number})`}`,
  rowOf: (name: string, field: string, key: string): string => `${name}, ${field} (${key})`,
  expected: {
    decimal: 'een getal met hoogstens twaalf cijfers voor en acht na de komma',
    key: 'een sleutel van kleine letters, cijfers, punten en streepjes',
    fieldOf: (known: readonly string[]) => `een cijfer dat bij deze soort hoort: ${known.join(', ')}`,
    unitOf: (unit: string) => `de eenheid van dit cijfer: ${unit}`,
    asBefore: (cell: string) => `hetzelfde als in ${cell}, of leeg`,
    first: 'een waarde in de eerste rij van een berekening',
    ownName: 'productcode en titel op elke rij, zolang de berekening nog geen nummer heeft',
    figureOnce: (cell: string) => `een ander cijfer; dit staat al in ${cell}`,
    notHere: 'een lege cel; dit hoort niet bij deze soort',
    valueOrParameter: 'een waarde, of een parameter',
    noValue: 'een lege cel; een parameter heeft een eigen waarde en bron',
    source: 'de bron van dit cijfer',
    sourceOn: 'de datum van de bron',
    shapeValue: 'een getal boven nul',
    wholeClients: 'een heel aantal boven nul',
    period: 'een periode en eenheden per periode; alleen bij een prijs per periode',
  },
} as const;

const TEXTS: { readonly [Code in Exclude<CalculationFileFault['code'], 'incomplete'>]: string } = {
  ...NAME_TEXTS,
  'number-unknown': 'het nummer van een berekening die u mag zien, of leeg bij een nieuwe',
  'number-needed': 'het nummer van de berekening, want deze titel komt vaker voor',
  'of-others': 'een berekening van uw eigen organisatie',
  twice: 'een andere berekening; deze staat al eerder in het bestand',
  'product-stands': 'het product waarvoor deze berekening is gemaakt',
  'provider-stands': 'de aanbieder waarvoor deze berekening is gemaakt',
};

/** What should have stood there, for a fault that only shows beside what stands here or in the calculation. */
export const expectedInCalculation = (fault: CalculationFileFault): string =>
  fault.code === 'incomplete' ? FAULT_TEXTS[fault.fault] : TEXTS[fault.code];
