import type { FastifyReply } from 'fastify';
import type { Refusal } from '../../kernel/result.ts';
import { platformTexts } from './problems.nl.ts';
import { type PlatformCode, statusOf } from './refusal-statuses.ts';
import type { RefusalText } from './route-types.ts';

/** One thing that is wrong with the request, with the place as a JSON pointer. */
export type ProblemFinding = {
  /** Where: 'body', 'query', 'path' or 'header'; absent for findings of a module. */
  readonly in?: string;
  readonly path?: string;
  readonly code: string;
  readonly detail: string;
};

/** The body of every 4xx and 5xx answer (RFC 9457). */
export type Problem = {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly ProblemFinding[];
};

/** A text map for any code; a module's own texts are typed tighter where it hands them over. */
export type AnyRefusalTexts = { readonly [code: string]: RefusalText<never> | undefined };

/** Thrown only inside this folder, so that a refusal rolls back its transaction on the way out. */
export class Refused extends Error {
  readonly refusal: Refusal;
  readonly texts: AnyRefusalTexts;
  readonly headers: Readonly<Record<string, string>>;

  constructor(refusal: Refusal, texts: AnyRefusalTexts = {}, headers: Readonly<Record<string, string>> = {}) {
    super(refusal.code);
    this.name = 'Refused';
    this.refusal = refusal;
    this.texts = texts;
    this.headers = headers;
  }
}

export const refused = (code: PlatformCode, headers?: Readonly<Record<string, string>>): Refused =>
  new Refused({ code }, {}, headers);

/**
 * The problem for a refusal: status from its code, Dutch text from the module's map or the platform's. A refusal may
 * bring its own list in `errors` (findings with code and detail), which is shown as it is.
 */
export function problemOf(refusal: Refusal, texts: AnyRefusalTexts = {}): Problem {
  const text = texts[refusal.code] ?? (platformTexts as AnyRefusalTexts)[refusal.code];
  if (!text) throw new Error(`refusal without a text: ${refusal.code}`);
  const detail = typeof text.detail === 'string' ? text.detail : text.detail(refusal as never);
  const errors = Array.isArray(refusal.errors) ? (refusal.errors as readonly ProblemFinding[]) : undefined;
  const status = statusOf(refusal.code);
  return { status, title: text.title, detail, code: refusal.code, ...(errors ? { errors } : {}) };
}

/** Sends a problem; a string body keeps Fastify's serialisers, which drop undeclared fields, away from it. */
export function sendProblem(reply: FastifyReply, problem: Problem, headers: Readonly<Record<string, string>> = {}) {
  return reply
    .code(problem.status)
    .headers(headers)
    .header('Cache-Control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}
