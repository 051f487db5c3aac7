import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Problem, problemOf, Refused, sendProblem } from './problem.ts';
import { codeOfStatus, statusOf } from './refusal-statuses.ts';
import { findingsOf, type SchemaFinding } from './validation.ts';

/** Every thrown thing becomes a problem; what was not expected is logged, and tells the caller nothing. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: unknown, request, reply) => {
    if (error instanceof Refused) return sendProblem(reply, problemOfRefusal(error, request), error.headers);
    return sendProblem(reply, problemOfError(error as Partial<FastifyError>, request));
  });
}

/** A refusal whose text is missing or fails is a fault of ours: logged, and people still read a sentence. */
function problemOfRefusal({ refusal, texts }: Refused, request: FastifyRequest): Problem {
  try {
    return problemOf(refusal, texts);
  } catch (error) {
    return problemOfError(error as Partial<FastifyError>, request);
  }
}

/** What Fastify, Node or our own code threw, as a problem. */
export function problemOfError(error: Partial<FastifyError>, request: Pick<FastifyRequest, 'log' | 'query'>): Problem {
  if (error.validation) {
    const errors = findingsOf(error.validationContext ?? '', error.validation as readonly SchemaFinding[]);
    return { ...problemOf({ code: 'http.invalid-request' }), errors };
  }
  if (isForgedCursor(error, request.query)) return problemOf({ code: 'http.cursor-invalid' });
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    request.log.error({ err: error }, 'request failed');
    return problemOf({ code: isDatabaseAway(error) ? 'http.unavailable' : 'http.failed' });
  }
  return problemOf({ code: codeOfStatus(status) });
}

/** A cursor is our own text, but who changes it can make the database read a name as a number (class 22). */
function isForgedCursor(error: Partial<FastifyError>, query: unknown): boolean {
  return /^22/.test(error.code ?? '') && typeof query === 'object' && query !== null && 'cursor' in query;
}

/** PostgreSQL class 08 (connection), 53 (resources), 57 (shutdown), or no connection at all: try again later. */
function isDatabaseAway(error: Partial<FastifyError>): boolean {
  return /^(08|53|57P)|^ECONN(REFUSED|RESET)$|^ENOENT$/.test(error.code ?? '');
}

/** An address that Fastify cannot even read never reaches the hooks; it gets the same headers here. */
export function answerFrameworkError(version: string) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    void reply.header('API-Version', version);
    sendProblem(reply, problemOfError({ ...error, statusCode: error.statusCode ?? 400 }, request));
  };
}

/** Bytes that are no HTTP: answered on the bare socket. */
export function clientErrorText(code: string | undefined, version: string): string {
  const status = code === 'HPE_HEADER_OVERFLOW' ? 431 : code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const problem = problemOf({ code: codeOfStatus(status) });
  const body = JSON.stringify(problem);
  return [
    `HTTP/1.1 ${statusOf(problem.code)} ${problem.code}`,
    `API-Version: ${version}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
