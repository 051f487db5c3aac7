import data from './data/other-names.json' with { type: 'json' };

const NAMES: Readonly<Record<string, readonly string[]>> = data.names;

/** What people call a municipality beside its official name. */
export const otherNamesOf = (code: string): readonly string[] => NAMES[code] ?? [];

/** Codes of the municipalities of which another name holds the text, whatever its capitals. */
export function codesByOtherName(text: string): readonly string[] {
  const sought = text.trim().toLowerCase();
  if (sought === '') return [];
  return Object.keys(NAMES).filter((code) => otherNamesOf(code).some((name) => name.toLowerCase().includes(sought)));
}
