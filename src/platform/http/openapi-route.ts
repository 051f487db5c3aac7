import type { FastifySchema } from 'fastify';
import { type TObject, type TProperties, type TSchema, Type } from 'typebox';
import { PURPOSES } from '../auth/roles.ts';
import type { Method, PurposeOf } from './route-types.ts';

/** The parts of a route that its schema and its place in the OpenAPI document are made of. */
export type DescribedRoute = {
  readonly method: Method;
  readonly url: string;
  readonly operationId?: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly params?: TObject | undefined;
  readonly query?: TObject | undefined;
  readonly body?: TSchema | undefined;
  readonly answer?: TSchema | undefined;
  readonly status?: number;
  readonly produces?: readonly string[];
  readonly idempotent?: boolean;
  readonly ifMatch?: boolean;
  readonly purpose?: PurposeOf;
};

/** RFC 9457 problem, written out at every answer: the API Design Rules' linter does not follow references. */
const PROBLEM = Type.Object({
  status: Type.Integer({ description: 'HTTP-statuscode.' }),
  title: Type.String({ description: 'Wat er is, in een paar woorden.' }),
  detail: Type.String({ description: 'Wat er gebeurde, wat is bewaard en wat u kunt doen.' }),
  code: Type.String({ description: 'Vaste code van deze weigering.' }),
  errors: Type.Optional(
    Type.Array(
      Type.Object({
        in: Type.Optional(Type.String()),
        path: Type.Optional(Type.String({ description: 'Plaats als JSON-pointer.' })),
        code: Type.String(),
        detail: Type.String(),
      }),
      { description: 'Alle bevindingen.' },
    ),
  ),
});

const VERSION_HEADER = {
  'API-Version': { description: 'Volledig versienummer van de API.', type: 'string' },
};

/** Fastify schema of a route: what is checked on the way in, what goes out, and what the document says. */
export function schemaOf(route: DescribedRoute, { secured }: { readonly secured: boolean }): FastifySchema {
  const headers = headersOf(route);
  return {
    operationId: route.operationId ?? operationIdOf(route),
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    tags: [...route.tags],
    ...(secured ? { security: [{ sessie: [] }] } : { security: [] }),
    ...(route.params ? { params: closed(route.params) } : {}),
    ...(route.query ? { querystring: closed(route.query) } : {}),
    ...(route.body ? { body: closed(route.body) } : {}),
    ...(headers ? { headers } : {}),
    response: responsesOf(route, secured),
  };
}

/** An object schema refuses fields it does not know, unless it says otherwise itself. */
function closed(schema: TSchema): TSchema {
  if (!Type.IsObject(schema) || 'additionalProperties' in schema) return schema;
  return Type.Object(schema.properties, { additionalProperties: false });
}

/** All optional here: their absence has its own refusal with its own status (400, 428, 403). */
function headersOf(route: DescribedRoute): TObject | undefined {
  const fields: TProperties = {};
  if (route.idempotent) {
    fields['idempotency-key'] = Type.Optional(
      Type.String({ description: 'Verplicht. Eigen kenmerk van dit verzoek; een herhaling telt niet dubbel.' }),
    );
  }
  if (route.ifMatch) {
    fields['if-match'] = Type.Optional(Type.String({ description: 'Verplicht. De ETag van de versie die u wijzigt.' }));
  }
  if (route.purpose === 'asked') {
    fields.doel = Type.Optional(
      Type.String({ description: `Verplicht. Waarvoor u deze persoonsgegevens nodig hebt: ${PURPOSES.join(', ')}.` }),
    );
  }
  return Object.keys(fields).length > 0 ? Type.Object(fields) : undefined;
}

function responsesOf(route: DescribedRoute, secured: boolean): Record<string, unknown> {
  const status = route.status ?? (route.answer === undefined && !route.produces ? 204 : 200);
  return {
    [status]: successOf(route),
    ...Object.fromEntries(refusalStatuses(route, secured).map((code) => [code, problemResponse(code)])),
  };
}

function successOf(route: DescribedRoute): Record<string, unknown> {
  const json = route.answer ? { 'application/json': { schema: route.answer } } : {};
  const files = Object.fromEntries(
    (route.produces ?? []).map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
  );
  const content = { ...json, ...files };
  const has = Object.keys(content).length > 0;
  return {
    description: has ? 'Gelukt.' : 'Gelukt; geen inhoud.',
    headers: VERSION_HEADER,
    ...(has ? { content } : { type: 'null' }),
  };
}

function refusalStatuses(route: DescribedRoute, secured: boolean): readonly number[] {
  const changes = route.method !== 'GET';
  return [
    400,
    ...(secured ? [401] : []),
    ...(secured || changes ? [403] : []),
    404,
    ...(changes ? [409] : []),
    ...(route.ifMatch ? [412] : []),
    ...(changes ? [413, 415, 422] : []),
    ...(route.ifMatch ? [428] : []),
    429,
    500,
  ];
}

const PROBLEM_WORDS: Readonly<Record<number, string>> = {
  400: 'Het verzoek klopt niet.',
  401: 'Niet aangemeld.',
  403: 'Geen toegang.',
  404: 'Niet gevonden.',
  409: 'Kan niet in deze toestand.',
  412: 'Intussen gewijzigd.',
  413: 'Te groot.',
  415: 'Soort inhoud niet mogelijk.',
  422: 'Begrepen, maar kan niet.',
  428: 'If-Match ontbreekt.',
  429: 'Te veel verzoeken.',
  500: 'Er ging iets mis.',
};

const problemResponse = (status: number) => ({
  description: PROBLEM_WORDS[status] ?? 'Geweigerd.',
  headers: VERSION_HEADER,
  content: { 'application/problem+json': { schema: PROBLEM } },
});

/** 'GET /contracten/:contractId/tarieven' becomes 'getContractenContractIdTarieven'. */
function operationIdOf(route: DescribedRoute): string {
  const words = route.url.split(/[^A-Za-z0-9]+/).filter(Boolean);
  return route.method.toLowerCase() + words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('');
}
