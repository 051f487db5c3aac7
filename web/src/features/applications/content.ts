import type { AanmeldingInhoud, Bewijsstuk } from '../../api/types.ts';
import type { GevraagdeEis } from './application-types.ts';

/** Changes to what is written in an application: each gives a new content and leaves the old one as it is. */

/** The answer to a requirement, in the version that was read. */
export const withAnswer = (
  content: AanmeldingInhoud,
  { id, versie }: GevraagdeEis,
  tekst: string,
): AanmeldingInhoud => ({
  ...content,
  antwoorden: [
    ...content.antwoorden.filter(({ eisId }) => eisId !== id),
    ...(tekst.trim() === '' ? [] : [{ eisId: id, versie, tekst }]),
  ],
});

export const answerTo = (content: AanmeldingInhoud, { id }: GevraagdeEis): string =>
  content.antwoorden.find(({ eisId }) => eisId === id)?.tekst ?? '';

/** The requirement was changed after it was answered. */
export function isOutdated(content: AanmeldingInhoud, { id, versie }: GevraagdeEis): boolean {
  const answer = content.antwoorden.find(({ eisId }) => eisId === id);
  return answer !== undefined && answer.versie !== versie;
}

/** These pieces of evidence of one kind, beside what was chosen of other kinds. */
export function withEvidence(
  content: AanmeldingInhoud,
  ofKind: readonly Pick<Bewijsstuk, 'id'>[],
  chosen: readonly number[],
): AanmeldingInhoud {
  const others = content.bewijsstukken.filter((id) => !ofKind.some((one) => one.id === id));
  return { ...content, bewijsstukken: [...others, ...chosen] };
}

/** The price for one product; nothing takes it away. */
export const withPrice = (content: AanmeldingInhoud, productId: number, bedrag: number | null): AanmeldingInhoud => ({
  ...content,
  prijzen: [
    ...content.prijzen.filter((one) => one.productId !== productId),
    ...(bedrag === null ? [] : [{ productId, bedrag }]),
  ],
});

/** Products that were chosen; a price for a product that was let go goes too. */
export const withProducts = (content: AanmeldingInhoud, producten: readonly number[]): AanmeldingInhoud => ({
  ...content,
  producten: [...producten],
  prijzen: content.prijzen.filter(({ productId }) => producten.includes(productId)),
});
