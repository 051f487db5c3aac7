import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

export type ApiContact = { readonly name: string; readonly url: string; readonly email: string };

export type ApiDocument = {
  readonly version: string;
  readonly publicUrl: string;
  readonly contact: ApiContact;
};

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Media types of a raw body, for the document only: such a body has no schema to check. */
    rawBody?: readonly string[];
  }
}

const DESCRIPTION =
  'De API van Rode Draad: van doel, inkoop en contract tot toewijzing, declaratie, besluit en resultaat. ' +
  'Volgt de NLgov REST API Design Rules. Weigeringen zijn application/problem+json.';

/** Collects the routes below /v1 into an OpenAPI 3.1 document. Register before the routes. */
export async function describeApi(app: FastifyInstance, document: ApiDocument): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Rode Draad API',
        description: DESCRIPTION,
        version: document.version,
        contact: { ...document.contact },
        license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
      },
      servers: [{ url: `${document.publicUrl}/v1` }],
      components: {
        securitySchemes: {
          sessie: {
            type: 'apiKey',
            in: 'cookie',
            name: '__Host-rd',
            description: 'Sessie na aanmelden bij de eigen organisatie (OpenID Connect).',
          },
        },
      },
    },
    transform: ({ schema, url, route }) => {
      if (!url.startsWith('/v1/')) return { schema: { ...schema, hide: true }, url };
      const rawBody = route.config?.rawBody;
      if (!rawBody) return { schema: { ...schema }, url };
      const content = Object.fromEntries(
        rawBody.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
      );
      return { schema: { ...schema, body: { content } }, url };
    },
  });
}
