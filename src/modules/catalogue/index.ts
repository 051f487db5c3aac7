/** Server door of the catalogue. */

export { carriedOver } from './domain/book/carry-over.ts';
export { anyItemKey as bookItemKey } from './domain/book/item-key.ts';
export { type BookProduct, ITEM_KINDS as BOOK_ITEM_KINDS, type ProductBook } from './domain/book/product-book.ts';
export { type HoursMeaning, LUMP_SUM_FUNDING } from './domain/book/terms.ts';
export { documentFromJson as bookFromDocument } from './http/book-json.ts';
export { catalogueRoutes } from './http/routes.ts';
export { findProductPurpose, type ProductPurpose } from './storage/find-product-purpose.ts';
export { listProducts, type Product, type ProductFilter } from './storage/list-products.ts';
export { hoursMeaningOf } from './storage/product-ids.ts';
export { type CodeScope, listScopedCodes } from './storage/scoped-codes.ts';
export { bookFindings } from './use-cases/book-findings.ts';
