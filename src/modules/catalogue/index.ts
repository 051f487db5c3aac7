/** Server door of the catalogue. */
export { findProductPurpose, type ProductPurpose } from './storage/find-product-purpose.ts';
