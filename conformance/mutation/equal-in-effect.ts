import type { Survivor } from './run-group.ts';

/** A changed place that nobody can see from outside, with the reason. Recognised by what the line says, not by its number. */
type EqualInEffect = {
  readonly file: string;
  /** How the line begins, without the space before it. */
  readonly code: string;
  readonly from: string;
  /** What it is changed into without difference. */
  readonly to: readonly string[];
  readonly why: string;
};

const RULES = 'src/standards/ijw/release-3-2/rules/';
const OVERWRITTEN = 'a first value: the head of a JW323 comes before its lines and always writes it anew';
const FROM_ONE = 'clients are counted from 1, so that the first line always begins a client';
const SHORTCUT = 'a shortcut: an empty set is replaced by an empty set, or asked what it does not hold';
const ONLY_SIGN = 'sorting only asks whether the number is negative';

const ALL: readonly EqualInEffect[] = [
  { file: 'amounts.ts', code: 'let totalCents = 0;', from: '0', to: ['(0 + 1)', '(0 - 1)'], why: OVERWRITTEN },
  { file: 'periods.ts', code: "let lastDay = '';", from: "''", to: ["'mutant'"], why: OVERWRITTEN },
  { file: 'periods.ts', code: "let firstDay = '';", from: "''", to: ["'mutant'"], why: OVERWRITTEN },
  {
    file: 'contact.ts',
    code: "({ LandCode, Postcode }) => LandCode === 'NL' && !/^[1-9][0-9]{3}[a-zA-Z]{2}$/.test(Postcode ?? ''),",
    from: "''",
    to: ["'mutant'"],
    why: 'stands for a missing postcode: neither text is a postcode',
  },
  {
    file: 'keys.ts',
    code: 'const referenceKey = ({ ReferentieNummer, VorigReferentieNummer }: CDT_Referentie): string =>',
    from: '=>',
    to: ['=> false &&'],
    why: 'the key of a line without earlier reference only has to differ from those with one, and does either way',
  },
  { file: 'parts/lines.ts', code: 'let current = 0;', from: '0', to: ['(0 - 1)'], why: FROM_ONE },
  {
    file: 'parts/lines.ts',
    code: 'let current = 0;',
    from: '0',
    to: ['(0 + 1)'],
    why: 'only where keys are kept: the first client then finds the empty set that it would have been given',
  },
  {
    file: 'parts/lines.ts',
    code: 'if (seen.size > 0) seen = new Set();',
    from: '(',
    to: ['(true || '],
    why: SHORTCUT,
  },
  { file: 'parts/lines.ts', code: 'if (seen.size > 0) seen = new Set();', from: '>', to: ['>='], why: SHORTCUT },
  { file: 'parts/lines.ts', code: 'if (seen.size > 0) seen = new Set();', from: '0', to: ['(0 - 1)'], why: SHORTCUT },
  {
    file: 'references.ts',
    code: 'return creditsHere || (credited.size > 0 && credited.has(ReferentieNummer));',
    from: '>',
    to: ['>='],
    why: SHORTCUT,
  },
  {
    file: 'references.ts',
    code: 'return creditsHere || (credited.size > 0 && credited.has(ReferentieNummer));',
    from: '0',
    to: ['(0 - 1)'],
    why: SHORTCUT,
  },
  {
    file: 'parts/double-products.ts',
    code: "const NEVER = '0000-00-00';",
    from: "'0000-00-00'",
    to: ["''"],
    why: 'both come before every day',
  },
  {
    file: 'parts/double-products.ts',
    code: 'for (const { value, at } of forward.toSorted((a, b) => (a.value.from < b.value.from ? -1 : 1))) {',
    from: '1',
    to: ['(1 + 1)', '(1 - 1)'],
    why: ONLY_SIGN,
  },
  {
    file: 'parts/double-products.ts',
    code: 'if (Categorie !== undefined) keys.push(',
    from: '(',
    to: ['(true || '],
    why: 'a key that is never asked for: whoever asks by category has one',
  },
  {
    file: 'parts/double-products.ts',
    code: 'for (const key of keys) if (endOf(product) > this.#at(key)) this.#ends.set(key, endOf(product));',
    from: '>',
    to: ['>='],
    why: 'an end day is replaced by the same day',
  },
  {
    file: 'product.ts',
    code: "const endsBeforeItBegins = onProducts('CS003', 'through', ALL, ({ from, through }) => {",
    from: "'CS003'",
    to: ["''"],
    why: 'a part of a rule: of it only the places are used, the rule itself names its id',
  },
];

/** Why nobody can see this change, or undefined: then a test is missing. */
export const whyEqual = ({ file, code, from, to }: Survivor): string | undefined =>
  ALL.find((one) => file === RULES + one.file && code.startsWith(one.code) && from === one.from && one.to.includes(to))
    ?.why;
