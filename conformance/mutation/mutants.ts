import { type Token, tokensOf } from './tokens.ts';

/** A program with one thing changed. */
export type Mutant = { readonly line: number; readonly from: string; readonly to: string; readonly source: string };

/** What each operator is changed into: its neighbours at the boundary, and its opposite. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '%': ['*'],
  '+=': ['-='],
  '!': [''],
};
const WORDS: Readonly<Record<string, readonly string[]>> = {
  true: ['false'],
  false: ['true'],
  every: ['some'],
  some: ['every'],
  filter: ['slice'],
  endsWith: ['startsWith'],
  min: ['max'],
};

/** Every mutant of a program without types: operators, constants, conditions and early returns. */
export function mutantsOf(source: string): readonly Mutant[] {
  const tokens = tokensOf(source);
  return tokens.flatMap((token, index) =>
    changesOf(token, tokens, index).map(({ from, to, at }) => ({
      line: source.slice(0, at).split('\n').length,
      from,
      to,
      source: source.slice(0, at) + to + source.slice(at + from.length),
    })),
  );
}

type Change = { readonly from: string; readonly to: string; readonly at: number };

function changesOf(token: Token, tokens: readonly Token[], index: number): Change[] {
  const { kind, text, at } = token;
  const into = (...all: readonly string[]): Change[] => all.map((to) => ({ from: text, to, at }));
  if (text === '=>') return isWrittenOut(tokens, index) ? [] : answers(token, tokens[index + 1]?.text);
  if (kind === 'sign') return isUnaryOrPartOfName(tokens, index) ? [] : into(...(SIGNS[text] ?? []));
  if (kind === 'number') return into(`(${text} + 1)`, `(${text} - 1)`);
  if (kind === 'string') return isImport(tokens, index) ? [] : into(text.length === 2 ? "'mutant'" : "''");
  if (kind !== 'word') return [];
  if (text === 'if') return wholeCondition(tokens, index);
  if (text === 'return') return answers(token, tokens[index + 1]?.text);
  return Object.hasOwn(WORDS, text) ? into(...(WORDS[text] ?? [])) : [];
}

/** A minus before a number of its own, a comparison sign in a private name. */
const isUnaryOrPartOfName = (tokens: readonly Token[], index: number): boolean =>
  (tokens[index]?.text === '-' || tokens[index]?.text === '+') &&
  ['(', ',', '=', '?', ':', '=>'].includes(tokens[index - 1]?.text ?? '(');

const isImport = (tokens: readonly Token[], index: number): boolean =>
  tokens[index - 1]?.text === 'from' || tokens[index - 1]?.text === 'import';

/** A function with a body of its own, or one that makes an object or a list. */
function isWrittenOut(tokens: readonly Token[], index: number): boolean {
  const [next, after] = [tokens[index + 1]?.text, tokens[index + 2]?.text];
  return next === '{' || next === '[' || (next === '(' && (after === '{' || after === '['));
}

/** The answer is always no, and always yes; leaves out what it already is. */
const answers = ({ text, at }: Token, next: string | undefined): Change[] => [
  ...(next === 'false' ? [] : [{ from: text, to: `${text} false &&`, at }]),
  ...(next === 'true' ? [] : [{ from: text, to: `${text} true ||`, at }]),
];

/** `if (...)` becomes always and never. */
function wholeCondition(tokens: readonly Token[], index: number): Change[] {
  const open = tokens[index + 1];
  return open === undefined ? [] : ['(true || ', '(false && '].map((to) => ({ from: open.text, to, at: open.at }));
}
