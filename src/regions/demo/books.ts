import { bookFromDocument, carriedOver, type ProductBook } from '../../modules/catalogue/index.ts';
import type { ProductData } from '../market-data.ts';
import type { RegionData } from '../region-data.ts';

/** The adopted product book of the demonstration and the version that is out for consultation. */
export type DemoBooks = { readonly adopted: ProductBook; readonly next: ProductBook };

/**
 * Makes both books from the same kind of document that anybody imports: the region's model, completed with what the
 * demonstration invents (codes, goals, texts). Effort where there is a tariff, as the contracts have it.
 */
export function makeBooks(data: RegionData): DemoBooks {
  const adopted = adoptedBook(data);
  const { document, changed } = data.book.next;
  const more = bookFromDocument(document);
  const kept = carriedOver(adopted, more.from);
  const next = {
    ...withItemsOf(kept, more),
    ...headOf(more),
    products: [...kept.products.map((one) => ({ ...one, ...changed[one.key] })), ...more.products],
  };
  return { adopted, next };
}

function adoptedBook(data: RegionData): ProductBook {
  const model = bookFromDocument(data['product-book']);
  const { document, timeTerms, help, definitionLevels } = data.book.adopted;
  const own = bookFromDocument(document);
  const sold = data.products.products;
  const products = model.products.map((product): ProductBook['products'][number] => {
    const { key, unit } = product;
    const one = sold.find((each) => each.key === key);
    return {
      ...product,
      group: one?.group ?? null,
      variant: one?.tariffCents ? 'effort' : 'task',
      description: one?.description ?? null,
      goal: one?.goal ?? null,
      task: one?.task ?? null,
      funding: one ? [one.funding] : product.funding,
      timeTerm: timeTerms[unit ?? ''] ?? null,
      helpForReferrers: help[key]?.referrers ?? null,
      helpForAccess: help[key]?.access ?? null,
      definitionLevel: definitionLevels[key] ?? null,
    };
  });
  const codes = sold.map((one) => codeOf(one, own));
  const services = sold.filter(({ tariffCents }) => tariffCents).map(serviceOf);
  const whole = withItemsOf(model, own);
  return {
    ...whole,
    ...headOf(own),
    products,
    codes: [...codes, ...own.codes],
    definitions: [...services, ...own.definitions],
  };
}

const headOf = ({ title, source, from, through, replacesProducts }: ProductBook) => ({
  title,
  source,
  from,
  through,
  replacesProducts,
});

/** Both together, kind by kind. */
const withItemsOf = (book: ProductBook, more: ProductBook): ProductBook => ({
  ...book,
  segments: [...book.segments, ...more.segments],
  parts: [...book.parts, ...more.parts],
  codes: [...book.codes, ...more.codes],
  demands: [...book.demands, ...more.demands],
  definitions: [...book.definitions, ...more.definitions],
  timeTerms: [...book.timeTerms, ...more.timeTerms],
});

const codeOf = (product: ProductData, { from }: ProductBook): ProductBook['codes'][number] => ({
  product: product.key,
  role: 'whole',
  category: product.category,
  code: product.code,
  unit: product.unit,
  municipality: null,
  provider: null,
  from,
  through: null,
  share: null,
  localName: null,
  note: null,
});

/** The record of R-149 that effort needs: what the service is. */
const serviceOf = ({ key, description }: ProductData): ProductBook['definitions'][number] => ({
  key: `dienst-${key}`,
  variant: 'effort',
  subject: 'service',
  product: key,
  text: description,
});
