import { formatList } from '../../../../kernel/format.nl.ts';
import { compareFractions, type Fraction, fraction, multiply } from '../../../../kernel/fraction.ts';
import type { Coverage, FundingModel, Variant } from '../terms.ts';

export const VARIANT_NAMES: Readonly<Record<Variant, string>> = {
  effort: 'inspanningsgericht',
  output: 'outputgericht',
  task: 'taakgericht',
};

export const MODEL_NAMES: Readonly<Record<FundingModel, string>> = {
  'actual-cost': 'een taak met nacalculatie op werkelijke kosten',
  'fixed-capacity': 'een vast budget of vaste capaciteit',
  'price-times-quantity': 'prijs maal hoeveelheid',
  trajectory: 'een prijs per traject',
  result: 'betaling op resultaat',
  population: 'een budget voor een populatie',
};

const HUNDRED = fraction(100n);
const decimals = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

/** "70%" or, where a percentage would not be exact, "2/3 deel"; "het geheel" for one. */
export function share(value: Fraction): string {
  const percentage = multiply(value, HUNDRED);
  const inHundredths = multiply(percentage, HUNDRED);
  if (inHundredths.denominator !== 1n) return `${value.numerator}/${value.denominator} deel`;
  return `${decimals.format(Number(inHundredths.numerator) / 100)}%`;
}

export const isWhole = (value: Fraction): boolean => compareFractions(value, fraction(1n)) === 0;
export const isNothing = (value: Fraction): boolean => value.numerator === 0n;

const FEW = 6;
const named = (one: string, many: string, values: readonly string[]): readonly string[] => {
  if (values.length === 0) return [];
  if (values.length === 1) return [`${one} ${values[0]}`];
  return values.length > FEW
    ? [`${values.length} ${many} (${values.slice(0, 3).join(', ')} en ${values.length - 3} meer)`]
    : [`de ${many} ${formatList(values)}`];
};

/** What a coverage holds, in words: "de producten a en b in segment c". */
export function productsOf(covers: Coverage, all: string): string {
  const wordings = [
    ...named('product', 'producten', covers.products),
    ...named('productcode', 'productcodes', covers.codes),
    ...named('productcategorie', 'productcategorieën', covers.categories),
    ...named('segment', 'segmenten', covers.segments),
  ];
  if (wordings.length === 0) return all;
  const subject = covers.products.length > 0 || covers.codes.length > 0 ? '' : 'de producten in ';
  return `${subject}${wordings.join(', voor zover in ')}`;
}
