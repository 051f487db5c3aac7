import type { Register, Verandering } from '../../api/register-types.ts';
import { changeText } from './change.nl.ts';

/** What is changed, so that the newest wish about one thing replaces the one before it. */
function subjectOf(change: Verandering): string {
  if (change.soort === 'bepaling') return `bepaling ${change.nummer}`;
  if (change.soort === 'product') return `product ${change.productId} ${change.jaar}`;
  if (change.soort === 'variant') return `variant ${change.productId} ${change.gemeenteId}`;
  return change.soort;
}

/** The changes with this one: a later wish about the same thing takes the place of the earlier one. */
export function withChange(changes: readonly Verandering[], change: Verandering): readonly Verandering[] {
  const subject = subjectOf(change);
  return changes.some((one) => subjectOf(one) === subject)
    ? changes.map((one) => (subjectOf(one) === subject ? change : one))
    : [...changes, change];
}

export const withoutChange = (changes: readonly Verandering[], change: Verandering): readonly Verandering[] =>
  changes.filter((one) => subjectOf(one) !== subjectOf(change));

const text = changeText.describe;

/** A change in a few words. */
export function describeChange(
  change: Verandering,
  register: Register,
  providerName: (id: number) => string = () => '',
): string {
  const productName = (id: number) => register.producten.find(({ product }) => product.id === id)?.product.naam ?? '';
  switch (change.soort) {
    case 'bepaling':
      return (change.aan ? text.clause : text.clauseOff)(change.nummer, change.titel);
    case 'verlenging':
      return text.extension;
    case 'beeindiging':
      return text.end(change.per);
    case 'product':
      return text.product(productName(change.productId), change.jaar);
    case 'variant':
      return text.variant(
        productName(change.productId),
        register.gemeenten.find(({ id }) => id === change.gemeenteId)?.naam ?? null,
        change.variant ?? changeText.asContract,
      );
    case 'gemeenten':
      return text.municipalities(change.gemeenteIds.length);
    case 'partners':
      return text.partners(change.partners.length);
    case 'aanbieder':
      return text.provider(providerName(change.aanbiederId));
    case 'gegevens':
      return text.details;
  }
}
