/** The term behind a Dutch word that the schema has let through already. */
export function requireTerm<Term extends string>(words: Readonly<Record<Term, string>>, word: string): Term {
  const found = (Object.entries(words) as [Term, string][]).find(([, each]) => each === word);
  if (!found) throw new RangeError(`not one of our words: ${word}`);
  return found[0];
}

/** The same, where the word may be absent. */
export const termOf = <Term extends string>(
  words: Readonly<Record<Term, string>>,
  word: string | undefined,
): Term | undefined => (word === undefined ? undefined : requireTerm(words, word));
