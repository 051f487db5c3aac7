import type { ProductBook } from './product-book.ts';
import type { DefinitionSubject, Variant } from './terms.ts';

/**
 * Which definition records each variant needs: effort the service, output whom and what, task population and area, and what is
 * paid when demand is not as estimated.
 */
export const NEEDED: Readonly<Record<Variant, readonly DefinitionSubject[]>> = {
  effort: ['service'],
  output: ['target-group', 'output'],
  task: ['population', 'task-or-result-area', 'financing-on-deviation'],
};

/**
 * Products that lack a mandatory record. A record without product holds for all products of its variant; for effort
 * the service must be defined per product, since the services are what differs.
 */
export function missingDefinitions(
  book: Pick<ProductBook, 'products' | 'definitions'>,
): readonly { readonly product: string; readonly subject: DefinitionSubject }[] {
  const there = new Set(
    book.definitions.map(({ variant, subject, product }) => `${variant}|${subject}|${product ?? ''}`),
  );
  return book.products.flatMap(({ key, variant }) =>
    variant === null
      ? []
      : NEEDED[variant]
          .filter(
            (subject) =>
              !there.has(`${variant}|${subject}|${key}`) &&
              (subject === 'service' || !there.has(`${variant}|${subject}|`)),
          )
          .map((subject) => ({ product: key, subject })),
  );
}
