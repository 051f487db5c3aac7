import type { FastifyReply, FastifyRequest } from 'fastify';

const SESSION = '__Host-rd';
/** Ties a sign-in under way to this browser, so that nobody can be signed in as somebody else. */
const ATTEMPT = '__Host-rd-aanmelden';

/** `__Host-`: only over https (or localhost), only this host, not readable by scripts. */
const ATTRIBUTES = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

const SECRET = /^[A-Za-z0-9_-]{43}$/;

export function sessionSecretOf(request: FastifyRequest): string | undefined {
  const value = request.cookies[SESSION];
  return value !== undefined && SECRET.test(value) ? value : undefined;
}

/** A cookie without an end date: closing the browser ends it, the server ends it earlier. */
export const setSessionCookie = (reply: FastifyReply, secret: string): FastifyReply =>
  reply.setCookie(SESSION, secret, ATTRIBUTES);

export const clearSessionCookie = (reply: FastifyReply): FastifyReply => reply.clearCookie(SESSION, ATTRIBUTES);

export const attemptStateOf = (request: FastifyRequest): string | undefined => request.cookies[ATTEMPT];

export const setAttemptCookie = (reply: FastifyReply, state: string, seconds: number): FastifyReply =>
  reply.setCookie(ATTEMPT, state, { ...ATTRIBUTES, maxAge: seconds });

export const clearAttemptCookie = (reply: FastifyReply): FastifyReply => reply.clearCookie(ATTEMPT, ATTRIBUTES);
