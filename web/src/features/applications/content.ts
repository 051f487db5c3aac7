import type { Bewijsstuk, Eis, Inhoud } from './application-types.ts';

/** Changes to what is written in an application: each gives a new content and leaves the old one as it is. */

/** The answer to a requirement, in the version that was read. */
export const withAnswer = (content: Inhoud, { id, versie }: Eis, tekst: string): Inhoud => ({
  ...content,
  antwoorden: [
    ...content.antwoorden.filter(({ eisId }) => eisId !== id),
    ...(tekst.trim() === '' ? [] : [{ eisId: id, versie, tekst }]),
  ],
});

export const answerTo = (content: Inhoud, { id }: Eis): string =>
  content.antwoorden.find(({ eisId }) => eisId === id)?.tekst ?? '';

/** The requirement was changed after it was answered. */
export function isOutdated(content: Inhoud, { id, versie }: Eis): boolean {
  const answer = content.antwoorden.find(({ eisId }) => eisId === id);
  return answer !== undefined && answer.versie !== versie;
}

/** These pieces of evidence of one kind, beside what was chosen of other kinds. */
export function withEvidence(
  content: Inhoud,
  ofKind: readonly Pick<Bewijsstuk, 'id'>[],
  chosen: readonly number[],
): Inhoud {
  const others = content.bewijsstukken.filter((id) => !ofKind.some((one) => one.id === id));
  return { ...content, bewijsstukken: [...others, ...chosen] };
}

/** The price for one product; nothing takes it away. */
export const withPrice = (content: Inhoud, productId: number, bedrag: number | null): Inhoud => ({
  ...content,
  prijzen: [
    ...content.prijzen.filter((one) => one.productId !== productId),
    ...(bedrag === null ? [] : [{ productId, bedrag }]),
  ],
});

/** Products that were chosen; a price for a product that was let go goes too. */
export const withProducts = (content: Inhoud, producten: readonly number[]): Inhoud => ({
  ...content,
  producten: [...producten],
  prijzen: content.prijzen.filter(({ productId }) => producten.includes(productId)),
});
