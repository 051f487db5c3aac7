import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Author } from '../use-cases/terms.ts';

/** What the routes need besides the request; the clock comes from outside so that tests can stand on a day. */
export type ModuleOptions = { readonly today: () => PlainDate };

export const authorOf = (actor: Actor, today: PlainDate): Author => ({
  personId: actor.personId,
  organisationId: actor.organisation.id,
  today,
});

export const TERMS_TAGS = ['Bekostigingsvoorwaarden'];
export const TERMS_RECORD = 'funding-terms';
