import { plainDate } from '../../../../kernel/plain-date.ts';
import { type BookProduct, NO_ITEMS, type ProductBook, type ProductCode } from './product-book.ts';

/** For tests: a product in which everything that adoption asks is there, unless told otherwise. */
export const exampleProduct = (key: string, more: Partial<BookProduct> = {}): BookProduct => ({
  key,
  name: key,
  form: 'building-block',
  segment: null,
  group: 'Begeleiding',
  weight: 'light',
  positions: [],
  unit: 'day-and-night',
  volumeUnit: null,
  variant: 'effort',
  funding: ['price-times-quantity'],
  fundingNote: null,
  definitionLevel: null,
  timeTerm: null,
  description: null,
  helpForReferrers: null,
  helpForAccess: null,
  goal: 'D1',
  task: 'T1',
  promotedFrom: null,
  promotionReason: null,
  note: null,
  ...more,
});

/** For tests: a code for all municipalities and providers from 2027 on. */
export const exampleCode = (product: string, code: string, more: Partial<ProductCode> = {}): ProductCode => ({
  product,
  role: 'whole',
  category: code.slice(0, 2),
  code,
  unit: '14',
  municipality: null,
  provider: null,
  from: plainDate('2027-01-01'),
  through: null,
  share: null,
  localName: null,
  note: null,
  ...more,
});

/** For tests: a book for 2027 with these items. */
export const exampleBook = (more: Partial<ProductBook> = {}): ProductBook => ({
  title: 'Boek 2027',
  source: null,
  from: plainDate('2027-01-01'),
  through: null,
  replacesProducts: null,
  ...NO_ITEMS,
  ...more,
});
