import type { RuleText } from '../../src/standards/ijw/index.ts';

/** A value just inside a format rule and one just outside it. */
export type Pair = readonly [inside: string, outside: string];
type Facet = { readonly facet: string; readonly value: string };

/** Values for patterns, where "just outside" cannot be derived. */
const PATTERNS: Readonly<Record<string, Pair>> = {
  CS015: ['2', '3'],
  CS025: ['3', '2'],
  CS319: ['DN2025a', 'DN 2025'],
  RS031: [' x ', '  '],
  RS032: ['2012-05-17', '2012-05-17Z'],
  RS033: [' x', '  '],
  RS034: ['09:30:00.5', '09:30:00Z'],
  RS035: ['0344', '034'],
  RS036: ['99990009', '9999000'],
  RS037: ['999912343', '99991234'],
  RS045: ['ÀB', 'A.B'],
  RS046: ['0031', '+031'],
  RS048: ['10.0.3', '1.0'],
};

/** A value that just fits its type but breaks a rule of level 2: any letters are no postcode, nines no sum of the lines. */
export const INSIDE_BREAKS: Readonly<Record<string, readonly string[]>> = {
  RS014: ['CS089'],
  RS015: ['CS002'],
  RS040: ['TR358'],
};

/** Pairs to try for a rule of format, most likely first. Which one fits its type the XSD decides. */
export function pairsFor(rule: RuleText & { readonly xsdFacet?: Facet }, current: string): readonly Pair[] {
  if (rule.id === 'RS047') return [[current, current === '490' ? '491' : '490']];
  const { facet, value } = rule.xsdFacet ?? { facet: 'none', value: '' };
  const limit = Number(value);
  switch (facet) {
    case 'minInclusive':
      return [[String(limit), String(limit - 1)]];
    case 'maxInclusive':
      return [[String(limit), String(limit + 1)]];
    case 'maxLength':
      return ['a', '1'].map((letter) => [letter.repeat(limit), letter.repeat(limit + 1)]);
    case 'minLength':
      return ['a', '1'].map((letter) => [letter.repeat(limit), letter.repeat(limit - 1)]);
    default:
      return PATTERNS[rule.id] ? [PATTERNS[rule.id] as Pair] : [];
  }
}
