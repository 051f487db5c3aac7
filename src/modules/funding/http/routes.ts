import { Type } from 'typebox';
import { openRoute, type Route } from '../../../platform/http/index.ts';
import { FUNDING_SCHEMA } from '../domain/document/schema.ts';
import { adoptionRoutes } from './adoption-routes.ts';
import { type ModuleOptions, TERMS_TAGS as tags } from './context.ts';
import { termsRoutes } from './terms-routes.ts';

/** The language of funding terms: its schema for everybody, and the terms for who may see them. */
export const fundingRoutes = (options: ModuleOptions): Route[] => [
  openRoute({
    method: 'GET',
    url: '/bekostigingsvoorwaarden/schema',
    summary: 'Het JSON Schema van een document met bekostigingsvoorwaarden, voor iedereen',
    tags,
    answer: Type.Unsafe<Readonly<Record<string, unknown>>>(Type.Object({}, { additionalProperties: true })),
    async handler() {
      return FUNDING_SCHEMA;
    },
  }),
  ...termsRoutes(options),
  ...adoptionRoutes(options),
];
