/** Server door of the catalogue. */
export { findProductPurpose, type ProductPurpose } from './storage/find-product-purpose.ts';
export { catalogueRoutes } from './http/routes.ts';
export { listProducts, type Product, type ProductFilter } from './storage/list-products.ts';
