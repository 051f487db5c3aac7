import type { FastifyRequest } from 'fastify';
import type { AccessEntry } from '../audit/index.ts';
import { traceIdOf } from '../http/request-trace.ts';
import type { Actor } from './actor.ts';

/** The access log's line for signing in, changing role and signing out. */
export function sessionEntry(
  request: FastifyRequest,
  actor: Pick<Actor, 'personId' | 'role' | 'organisation'>,
  action: 'session.begin' | 'session.change-role' | 'session.end',
): AccessEntry {
  return {
    organisationId: actor.organisation.id,
    personId: actor.personId,
    role: actor.role,
    action,
    outcome: 'allowed',
    purpose: null,
    rule: 'openid-connect',
    source: request.ip,
    traceId: traceIdOf(request),
  };
}
