/** What a part is called where it stands among others: the same demand is there for each municipality. */
export const planName = ({
  naam,
  gemeente,
}: {
  readonly naam: string;
  readonly gemeente?: { readonly naam: string } | null;
}): string => (gemeente ? `${naam} (${gemeente.naam})` : naam);

const MAX_KEY = 50;

/** "Besluit college" becomes `besluit-college`; a number follows when that is taken. */
export function freeKey(name: string, { onderdelen }: { readonly onderdelen: readonly { sleutel: string }[] }): string {
  const base =
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, MAX_KEY) || 'onderdeel';
  const taken = new Set(onderdelen.map(({ sleutel }) => sleutel));
  let key = base;
  for (let count = 2; taken.has(key); count += 1) key = `${base}-${count}`;
  return key;
}
