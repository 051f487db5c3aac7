import type { FastifyReply, FastifyRequest } from 'fastify';
import { type AccessSubject, appendAccessLog } from '../audit/index.ts';
import { scopeOf } from '../auth/actor-scope.ts';
import { decideAccess } from '../auth/decide-access.ts';
import type { Right } from '../auth/rights.ts';
import type { Tx } from '../db/index.ts';
import { FileAnswer } from './answer.ts';
import { entryOf, type Permission, rightsOf } from './authorise.ts';
import {
  findStoredAnswer,
  fingerprintOf,
  type IdempotentWrite,
  parseIdempotencyKey,
  storeAnswer,
} from './idempotency.ts';
import { type AnyRefusalTexts, Refused } from './problem.ts';
import { traceIdOf } from './request-trace.ts';
import type { RouteHost } from './route.ts';
import type { OpenContext, RouteRights } from './route-types.ts';
import { makeReady, type ReadyAnswer, refusalIn, sendReady } from './send-answer.ts';
import { inSpan } from './trace.ts';

/** A route as this file sees it: the types of its schemas were checked where it was defined. */
type AnySpec = RouteRights & {
  readonly status?: number;
  readonly answer?: unknown;
  readonly refusals?: unknown;
  handler(context: never): unknown;
};

export type Run = {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly spec: AnySpec;
  readonly host: RouteHost;
  readonly context: OpenContext<unknown, unknown, unknown>;
  /** What makes the request the same as another, for idempotency: the JSON body, or the digest of the bytes. */
  readonly content: unknown;
};

/** Runs the handler of a permitted request in one transaction and sends its answer after the commit. */
export async function runForActor(run: Run): Promise<FastifyReply> {
  const permission = run.request.permission;
  if (!permission) throw new Error('handler reached without permission');
  const name = `${run.request.method} ${run.request.routeOptions.url}`;
  const subjects: AccessSubject[] = [];
  try {
    const ready = await inSpan(name, {}, () => inOneTransaction(run, permission, name, subjects));
    return sendReady(run.reply, ready);
  } catch (error) {
    await logNo(run, permission, subjects, error);
    throw error;
  }
}

async function inOneTransaction(
  run: Run,
  permission: Permission,
  name: string,
  subjects: AccessSubject[],
): Promise<ReadyAnswer> {
  const { request, spec, host } = run;
  const { actor, purpose } = permission;
  const scope = scopeOf(actor, purpose, run.context.traceId);
  const write = spec.idempotent ? writeOf(run, permission, name) : undefined;
  const work = async (tx: Tx): Promise<ReadyAnswer> => {
    const earlier = write && (await findStoredAnswer(tx, write));
    if (earlier) {
      await appendAccessLog(tx, entriesOf(run, permission, subjects, 'allowed'));
      return { ...earlier, headers: { ...earlier.headers, 'Idempotency-Replayed': 'true' } };
    }
    const outcome = await spec.handler({
      ...run.context,
      actor,
      scope,
      purpose,
      tx,
      can: (right: Right) => decideAccess(actor, right, purpose).allowed,
      about: (subject: AccessSubject) => void subjects.push(subject),
    } as never);
    const found = refusalIn(outcome);
    if ('refusal' in found) throw new Refused(found.refusal, (spec.refusals ?? {}) as AnyRefusalTexts);
    const ready = makeReady(found.value, spec, request, run.reply, host.publicUrl);
    if (write) {
      if (ready instanceof FileAnswer) throw new Error('a file cannot be the answer of an idempotent route');
      await storeAnswer(tx, write, ready);
    }
    await appendAccessLog(tx, entriesOf(run, permission, subjects, 'allowed'));
    return ready;
  };
  // Files come one after another, by people and by other systems.
  return await host.store.inScope(scope, work, { repeated: 'upload' in spec });
}

/** One entry per right and subject; a route that names no subject still leaves a trace of itself. */
function entriesOf(
  { request, spec }: Pick<Run, 'request' | 'spec'>,
  permission: Permission,
  subjects: readonly AccessSubject[],
  outcome: 'allowed' | 'refused' | 'failed',
) {
  const action = rightsOf(spec).join(' ');
  if (action === '') return [];
  const entry = entryOf(request, permission, action, outcome);
  return (subjects.length > 0 ? subjects : [{}]).map((subject) => ({ ...entry, ...subject }));
}

/** A refusal or failure rolled back its transaction; the access log keeps it in one of its own. */
export async function logNo(
  run: Pick<Run, 'request' | 'spec' | 'host'>,
  permission: Permission,
  subjects: readonly AccessSubject[],
  error: unknown,
) {
  const refusedCode = error instanceof Refused ? error.refusal.code : undefined;
  const rule = refusedCode ?? 'failed';
  const entries = entriesOf(run, { ...permission, rule }, subjects, refusedCode ? 'refused' : 'failed');
  try {
    const scope = scopeOf(permission.actor, permission.purpose, traceIdOf(run.request));
    await run.host.store.inScope(scope, (tx) => appendAccessLog(tx, entries));
  } catch (problem) {
    run.request.log.error({ err: problem }, 'access log could not be written');
  }
}

function writeOf(run: Run, permission: Permission, route: string): IdempotentWrite {
  const { request, context, content } = run;
  return {
    personId: permission.actor.personId,
    key: parseIdempotencyKey(request.headers['idempotency-key']),
    route,
    fingerprint: fingerprintOf([
      permission.actor.organisation.id,
      permission.actor.role,
      context.params ?? null,
      context.query ?? null,
      content ?? null,
    ]),
  };
}
