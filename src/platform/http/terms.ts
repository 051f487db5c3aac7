/** Our own term for a word of the public API, which its schema has let through. Throws RangeError for any other. */
export function termOf<Term extends string>(words: Readonly<Record<Term, string>>, word: string): Term {
  const term = (Object.keys(words) as Term[]).find((one) => words[one] === word);
  if (term === undefined) throw new RangeError(`no such word: ${word}`);
  return term;
}
