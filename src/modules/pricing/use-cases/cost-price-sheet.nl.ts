import type { HoursMeaning, OverheadForm } from '../domain/cost-element.ts';

/** Words in which cost prices come in and go out, as file and by the API. */

export const HOURS_WORDS = {
  'direct-client': 'directe-clienttijd',
  'client-bound': 'clientgebonden-tijd',
  'client-bound-and-no-show': 'clientgebonden-tijd-met-no-show',
  productive: 'gewerkte-uren',
  contract: 'contracturen',
} as const satisfies Record<HoursMeaning, string>;

export const BASIS_WORDS = { realised: 'gerealiseerd', normative: 'normatief' } as const;
export const OVERHEAD_FORM_WORDS = { surcharge: 'opslag', share: 'aandeel' } as const satisfies Record<
  OverheadForm,
  string
>;

export const costPriceText = {
  sheet: 'Kostprijzen',
  fileName: 'kostprijzen',
  columns: {
    code: 'Productcode',
    product: 'Product',
    year: 'Jaar',
    price: 'Kostprijs per eenheid',
    hours: 'Uren betekenen',
    basis: 'Soort kostprijs',
    professionals: 'Beroepskrachten',
    clientBound: 'Clientgebonden',
    overhead: 'Overhead',
    rest: 'Overig',
    overheadForm: 'Vorm van overhead',
    yearVolume: 'Volume per jaar',
    source: 'Bron',
    sourceOn: 'Datum van de bron',
  },
  provider: 'Aanbieder',
  expected: {
    product: 'een productcode uit een productenboek dat nu geldt',
    once: 'elk product een keer per jaar',
    oneProduct: 'ook de naam van het product, want deze code komt vaker voor',
    sum: 'delen die samen precies de kostprijs zijn',
    allParts: 'alle vier de delen, of geen',
    fourDecimals: 'een bedrag boven nul met hoogstens vier decimalen',
    partDecimals: 'een bedrag met hoogstens vier decimalen',
  },
  keyOf: (product: string, year: number): string => `${product} (${year})`,
} as const;
