/** Server door of the catalogue. */

export { catalogueRoutes } from './http/routes.ts';
export { findProductPurpose, type ProductPurpose } from './storage/find-product-purpose.ts';
export { listProducts, type Product, type ProductFilter } from './storage/list-products.ts';
