/** A piece of JavaScript: enough to find operators and constants outside comments, strings and patterns. */
export type Token = {
  readonly kind: 'word' | 'number' | 'string' | 'template' | 'sign' | 'other';
  readonly text: string;
  readonly at: number;
};

const FORMS = new RegExp(
  [
    String.raw`(?<other>\s+|//[^\n]*|/\*[^]*?\*/|(?<=[(,=&|!?:]\s*)/(?:\\.|\[[^\]]*\]|[^/\n])+/[a-z]*)`,
    String.raw`(?<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")`,
    '(?<template>`(?:\\\\.|[^`\\\\])*`)',
    String.raw`(?<number>\d[\d_]*)`,
    String.raw`(?<word>#?[A-Za-z_$][\w$]*)`,
    String.raw`(?<sign>===|!==|=>|<=|>=|&&|\|\||\?\?=|\?\?|\?\.|\+\+|--|\+=|-=|[^\s\w])`,
  ].join('|'),
  'gu',
);

/** Cuts a program into tokens. Types must have been taken out before. */
export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of source.matchAll(FORMS)) {
    const [kind] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? [];
    if (kind !== undefined && kind !== 'other')
      tokens.push({ kind: kind as Token['kind'], text: match[0], at: match.index });
  }
  return tokens;
}
