import { SerializerSelector } from '@fastify/fast-json-stringify-compiler';
import { registerAjvFormats, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import type { FastifySchemaCompiler } from 'fastify';
import type { FastifySerializerCompiler } from 'fastify/types/schema.js';
import type { TSchema } from 'typebox';
import type { ProblemFinding } from './problem.ts';
import { findingText, placeText } from './problems.nl.ts';

/** What a schema check reports, whichever library did it. */
export type SchemaFinding = {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params?: Readonly<Record<string, unknown>>;
};

const PARTS: Readonly<Record<string, string>> = {
  body: 'body',
  querystring: 'query',
  params: 'path',
  headers: 'header',
};

/**
 * Checks with TypeBox's compiled schemas: all findings at once, text turned into numbers and truths only outside the
 * body, and nothing silently removed. Compiled when a route is first asked: together they would take seconds of each start.
 */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = (route) => {
  let check: ReturnType<typeof TypeBoxValidatorCompiler> | undefined;
  return (value) => {
    check ??= TypeBoxValidatorCompiler(route);
    return check(value);
  };
};

const serializers = SerializerSelector()({}, {});

/** Writes answers by their schema, which is compiled when a route first answers. */
export const serializerCompiler: FastifySerializerCompiler<TSchema> = (route) => {
  let write: ReturnType<typeof serializers> | undefined;
  return (data) => {
    write ??= serializers(route as never);
    return write(data);
  };
};

/** Formats such as date are checked as strictly as Ajv does: 31 February is no date. */
export const prepareFormats = (): void => registerAjvFormats();

/** All findings of a schema check, one per place, for the `errors` of a 400 problem. */
export function findingsOf(httpPart: string, found: readonly SchemaFinding[]): ProblemFinding[] {
  return found
    .filter((finding) => finding.keyword !== 'boolean')
    .flatMap((finding) => placesOf(finding).map((path) => ({ path, finding })))
    .map(({ path, finding }) => ({
      in: PARTS[httpPart] ?? httpPart,
      path,
      code: finding.keyword,
      detail: `${findingText(finding.keyword, finding.params ?? {})} (In ${placeText(httpPart)}.)`,
    }));
}

/** Missing and unknown fields are reported at the field itself rather than at what holds it. */
function placesOf({ instancePath, params = {} }: SchemaFinding): string[] {
  const fields = params.requiredProperties ?? params.additionalProperties;
  return Array.isArray(fields) ? fields.map((field) => `${instancePath}/${String(field)}`) : [instancePath];
}
