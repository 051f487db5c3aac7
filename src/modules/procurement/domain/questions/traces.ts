/** Something in the text of a question by which readers may know who asked. */
export type Trace = { readonly kind: 'name' | 'mail' | 'phone' | 'web'; readonly found: string };

const SHAPES = [
  ['mail', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['web', /\b(?:https?:\/\/|www\.)\S+/g],
  ['phone', /(?:\+31|0031|\b0)[\s-]?(?:\d[\s-]?){8}\d\b/g],
] as const;
/** Parts of a name that say what an organisation is, not which. */
const GENERAL = new Set(
  'stichting jeugdhulp jeugdzorg zorg groep praktijk centrum holding de het een en van bv b.v. voor in'.split(' '),
);

/**
 * What in a text gives away who asked: names of organisations (whole, or the part that is their own), mail and web
 * addresses, telephone numbers. Pure; for a warning to who asks and to who answers, never to change a text by itself.
 */
export function tracesIn(text: string, names: readonly string[]): Trace[] {
  const lower = text.toLowerCase();
  const named = names.filter((name) => callsBy(lower, name)).map((found): Trace => ({ kind: 'name', found }));
  const shaped = SHAPES.flatMap(([kind, shape]) =>
    [...text.matchAll(shape)].map(([found]): Trace => ({ kind, found: found.trim() })),
  );
  return [...named, ...shaped];
}

function callsBy(lower: string, name: string): boolean {
  if (lower.includes(name.toLowerCase())) return true;
  const own = name
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => !GENERAL.has(word));
  return own.length > 0 && own.join(' ').length >= 5 && new RegExp(`\\b${own.map(quoted).join('\\s+')}\\b`).test(lower);
}

const quoted = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
