import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { ActorScope } from '../../../platform/db/index.ts';
import type { AgreedResult } from '../storage/agreed-results.ts';
import { type ResultActor, sideOf } from '../use-cases/keep-results.ts';

/** What the routes of results share. */
export type ModuleOptions = { readonly today: () => PlainDate };

export const tags = ['Resultaten'];

/** Whom an entry of the access log is about. */
export const aboutResult = ({ clientId, id }: Pick<AgreedResult, 'clientId' | 'id'>) => ({
  subjectKind: 'client',
  subjectId: String(clientId),
  recordKind: 'agreed-result',
  recordId: String(id),
});

/** Who acts on results: a provider, or access to care. */
export function actingOn(
  { personId }: Pick<Actor, 'personId'>,
  scope: Pick<ActorScope, 'role'>,
  today: PlainDate,
): Result<ResultActor, { readonly code: 'delivery.not-allowed' }> {
  const side = sideOf(scope);
  return side === undefined ? no({ code: 'delivery.not-allowed' }) : yes({ side, personId, today });
}
