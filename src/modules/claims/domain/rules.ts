/**
 * Every check of a claim line, in order of precedence. The order is what people see; `bit` is what storage keeps
 * (`failedMask`). A bit is never reused or renumbered: a new rule takes a free bit and may stand anywhere in the order.
 *
 * `retourcode` goes in the JW325 on the level named: the whole claim, the client or the line. Source: iJw 3.2 rules and
 * the order of checking a declaration; TR numbers are technical rules, IV091 a filling rule without a code of its own,
 * answered with the code of TR323 (no such debit is known). BV rules ask what the funding terms of the contract say; the list of
 * retourcodes is closed, so each takes the code that says most nearly the same (README). `review`: a person decides; the code is
 * that of a refusal. `about`: of what the rule can say anything; of another line it would answer that it does not apply, which
 * deciding a whole declaration spares itself (`failedMask`) and explaining a line tells.
 */
export const RULES = [
  { rule: 'TR333', bit: 0, level: 'claim', retourcode: '9333', about: 'claim' },
  { rule: 'TR318', bit: 1, level: 'claim', retourcode: '8214', about: 'claim' },
  { rule: 'TR304', bit: 2, level: 'client', retourcode: '8187', about: 'line' },
  { rule: 'TR338', bit: 3, level: 'line', retourcode: '9338', about: 'line' },
  { rule: 'TR384', bit: 4, level: 'line', retourcode: '9384', about: 'debit' },
  { rule: 'TR339', bit: 5, level: 'line', retourcode: '9339', about: 'debit' },
  { rule: 'TR340', bit: 6, level: 'line', retourcode: '9340', about: 'debit' },
  { rule: 'TR381', bit: 7, level: 'line', retourcode: 'S329', about: 'debit' },
  { rule: 'TR341', bit: 8, level: 'line', retourcode: '9341', about: 'debit' },
  { rule: 'TR307', bit: 9, level: 'line', retourcode: '9307', about: 'debit' },
  { rule: 'TR308', bit: 10, level: 'line', retourcode: '9308', about: 'debit' },
  { rule: 'TR387', bit: 11, level: 'line', retourcode: '9387', about: 'debit' },
  { rule: 'TR388', bit: 12, level: 'line', retourcode: '9388', about: 'debit' },
  { rule: 'TR319', bit: 13, level: 'line', retourcode: '9319', about: 'line' },
  { rule: 'TR418', bit: 14, level: 'line', retourcode: '0611', about: 'debit' },
  { rule: 'TR346', bit: 15, level: 'line', retourcode: '9346', about: 'debit' },
  { rule: 'TR321', bit: 16, level: 'line', retourcode: '9321', about: 'debit' },
  { rule: 'TR322', bit: 17, level: 'line', retourcode: '9322', about: 'debit' },
  { rule: 'TR369', bit: 18, level: 'line', retourcode: '9369', about: 'debit' },
  { rule: 'BV01', bit: 24, level: 'line', retourcode: '9338', about: 'funded-debit' },
  { rule: 'BV02', bit: 25, level: 'line', retourcode: '9321', about: 'funded-debit' },
  { rule: 'BV03', bit: 26, level: 'line', retourcode: '9369', about: 'funded-debit' },
  { rule: 'BV04', bit: 27, level: 'line', retourcode: '9322', about: 'funded-debit' },
  { rule: 'BV05', bit: 28, level: 'line', retourcode: '9361', about: 'funded-debit' },
  { rule: 'BV06', bit: 29, level: 'line', retourcode: '9369', review: true, about: 'funded-debit' },
  { rule: 'BV07', bit: 30, level: 'line', retourcode: '9321', review: true, about: 'funded-debit' },
  { rule: 'TR389', bit: 19, level: 'line', retourcode: '9389', about: 'debit' },
  { rule: 'TR314', bit: 20, level: 'line', retourcode: '8021', about: 'line' },
  { rule: 'TR323', bit: 21, level: 'line', retourcode: '8017', about: 'credit' },
  { rule: 'TR390', bit: 22, level: 'line', retourcode: '9390', about: 'credit' },
  { rule: 'IV091', bit: 23, level: 'line', retourcode: '8017', about: 'credit' },
] as const;

export type RuleEntry = (typeof RULES)[number];
export type Rule = RuleEntry['rule'];
export type Retourcode = RuleEntry['retourcode'];
export type RuleLevel = RuleEntry['level'];
export type RuleSubject = RuleEntry['about'];

const entries = Object.fromEntries(RULES.map((entry) => [entry.rule, entry])) as Readonly<Record<Rule, RuleEntry>>;
export const isRule = (text: string): text is Rule => Object.hasOwn(entries, text);
export const ruleEntry = (rule: Rule): RuleEntry => entries[rule];

/** The rules of a stored mask, in order of precedence. */
export const rulesOfMask = (mask: number): Rule[] =>
  RULES.filter((entry) => (mask & (1 << entry.bit)) !== 0).map((entry) => entry.rule);

/** The stored form of a set of rules: one stable bit each. */
export const maskOfRules = (rules: Iterable<Rule>): number => {
  let mask = 0;
  for (const rule of rules) mask |= 1 << entries[rule].bit;
  return mask;
};

/** Retourcodes on one level of the JW325, each once, in order of precedence. */
export const retourcodesOn = (level: RuleLevel, mask: number): Retourcode[] => [
  ...new Set(
    RULES.filter((entry) => entry.level === level && (mask & (1 << entry.bit)) !== 0).map((entry) => entry.retourcode),
  ),
];

const REVIEW_MASK = RULES.reduce((mask, entry) => ('review' in entry ? mask | (1 << entry.bit) : mask), 0);

/** What a mask of failed rules comes to: a line waits for a person when nothing but such rules failed. */
export const verdictOf = (mask: number): 'approved' | 'refused' | 'held' =>
  mask === 0 ? 'approved' : (mask & ~REVIEW_MASK) === 0 ? 'held' : 'refused';
