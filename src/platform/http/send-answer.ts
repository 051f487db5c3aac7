import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '../../kernel/result.ts';
import { Answer, type AnswerOptions, FileAnswer } from './answer.ts';
import { etagOf } from './etag.ts';
import type { StoredAnswer } from './idempotency.ts';
import { nextLink } from './page.ts';

/** An answer made ready inside the transaction, to be sent after the commit. */
export type ReadyAnswer = StoredAnswer | FileAnswer;

type Shape = { readonly status?: number; readonly answer?: unknown };

/** Takes a Result apart: the refusal, or what is to be answered. Other values are answers themselves. */
export function refusalIn(outcome: unknown): { readonly refusal: Refusal } | { readonly value: unknown } {
  if (typeof outcome !== 'object' || outcome === null || !('ok' in outcome)) return { value: outcome };
  if (outcome.ok === true && 'value' in outcome) return { value: outcome.value };
  if (outcome.ok === false && 'refusal' in outcome) return { refusal: outcome.refusal as Refusal };
  return { value: outcome };
}

/**
 * Makes status, headers and JSON text of what a handler returned. Serialises by the declared schema, so a field that
 * is not declared never leaves; runs inside the transaction, so an answer that cannot be written undoes the write.
 */
export function makeReady(
  value: unknown,
  shape: Shape,
  request: FastifyRequest,
  reply: FastifyReply,
  publicUrl: string,
): ReadyAnswer {
  if (value instanceof FileAnswer) return value;
  const { body, options } = value instanceof Answer ? value : { body: value, options: {} as AnswerOptions };
  const status = options.status ?? shape.status ?? (shape.answer === undefined ? 204 : 200);
  const headers: Record<string, string> = {};
  if (options.version !== undefined) headers.ETag = etagOf(options.version);
  if (options.location !== undefined) headers.Location = `/v1${options.location}`;
  if (options.next !== undefined) headers.Link = nextLink(new URL(request.url, publicUrl), options.next);
  if (status === 204 || shape.answer === undefined) return { status, body: null, headers };
  const serialise = reply.getSerializationFunction(String(shape.status ?? 200), 'application/json');
  if (!serialise) throw new Error(`no serialiser for ${request.routeOptions.url}`);
  return { status, body: serialise(body as Record<string, unknown>), headers };
}

export function sendReady(reply: FastifyReply, ready: ReadyAnswer): FastifyReply {
  if (ready instanceof FileAnswer) {
    return reply
      .header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(ready.name)}`)
      .type(ready.contentType)
      .send(ready.content);
  }
  reply.code(ready.status).headers(ready.headers);
  return ready.body === null ? reply.send() : reply.type('application/json; charset=utf-8').send(ready.body);
}
