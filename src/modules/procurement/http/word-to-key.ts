/** The stored key behind a word of the public API; the schema has let no other word in. */
export function wordToKey<Key extends string>(words: Readonly<Record<Key, string>>, word: string): Key {
  const found = (Object.keys(words) as Key[]).find((key) => words[key] === word);
  if (found === undefined) throw new RangeError(`no such word: ${word}`);
  return found;
}
