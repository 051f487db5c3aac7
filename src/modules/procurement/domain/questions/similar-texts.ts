/** Two texts that ask nearly the same, with their likeness as a whole percentage. */
export type SimilarPair = { readonly a: number; readonly b: number; readonly percentage: number };

/** From how much likeness a person is asked to look: found by trying it on questions of real length, see the test. */
export const ALIKE_FROM = 55;

/**
 * Pairs of texts that are alike, the most alike first. Likeness is the share of three-letter pieces that both have (Dice),
 * after case, accents, punctuation and the commonest words are taken away. Hundreds of texts are compared through an index
 * of pieces, so texts that share nothing are never put side by side. Pure; the order of the texts does not matter.
 */
export function similarTexts(
  texts: readonly { readonly id: number; readonly text: string }[],
  from: number = ALIKE_FROM,
): SimilarPair[] {
  const pieces = texts.map(({ id, text }) => ({ id, pieces: piecesOf(text) })).toSorted((one, two) => one.id - two.id);
  const holders = new Map<string, number[]>();
  const pairs: SimilarPair[] = [];
  for (const [place, one] of pieces.entries()) {
    const shared = new Map<number, number>();
    for (const piece of one.pieces) {
      const before = holders.get(piece);
      if (!before) holders.set(piece, [place]);
      else {
        for (const other of before) shared.set(other, (shared.get(other) ?? 0) + 1);
        before.push(place);
      }
    }
    for (const [other, count] of shared) {
      const before = pieces[other] as { id: number; pieces: ReadonlySet<string> };
      const percentage = Math.floor((200 * count) / (before.pieces.size + one.pieces.size));
      if (percentage >= from) pairs.push({ a: before.id, b: one.id, percentage });
    }
  }
  return pairs.toSorted((x, y) => y.percentage - x.percentage || x.a - y.a || x.b - y.b);
}

/** Groups of two or more texts that hang together by being alike; what is alone is left out. */
export function groupsOf(pairs: readonly SimilarPair[]): number[][] {
  const leader = new Map<number, number>();
  const find = (id: number): number => {
    const next = leader.get(id) ?? id;
    return next === id ? id : find(next);
  };
  for (const { a, b } of pairs) {
    const [x, y] = [find(a), find(b)];
    leader.set(Math.max(x, y), Math.min(x, y));
    for (const id of [a, b]) if (!leader.has(id)) leader.set(id, find(id));
  }
  const groups = Map.groupBy([...leader.keys()], find);
  return [...groups.values()].map((ids) => ids.toSorted((x, y) => x - y)).toSorted((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}

function piecesOf(text: string): ReadonlySet<string> {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !COMMON.has(word));
  const pieces = new Set<string>();
  for (const word of words) {
    const padded = ` ${word} `;
    for (let at = 0; at + 3 <= padded.length; at++) pieces.add(padded.slice(at, at + 3));
  }
  return pieces;
}

/** Words that say nothing about the subject of a question. */
const COMMON = new Set(
  `de het een en of van in op te ten ter tot voor met door bij aan uit om als dan dat die dit deze is zijn was wordt worden
kan kunt kunnen mag moet moeten zal zullen wij u uw ons onze ze hij zij er wat welke wie hoe waar waarom wanneer graag vraag
vragen ook niet wel nog naar over geen hierbij staat paragraaf artikel bijlage bladzijde pagina`.split(/\s+/),
);
