import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Right } from '../../../platform/auth/rights.ts';
import type { Author } from '../use-cases/book.ts';

/** What the routes need besides the request; the clock comes from outside so that tests can stand on a day. */
export type ModuleOptions = { readonly today: () => PlainDate };

export const authorOf = (actor: Actor, today: PlainDate): Author => ({
  personId: actor.personId,
  organisationId: actor.organisation.id,
  today,
});

export const BOOK_TAGS = ['Productenboeken'];
export const BOOK_RECORD = 'product-book';

/** The person of this request, as the one who looks at a book. */
export const viewerOf = ({ actor, can }: { readonly actor: Actor; can(right: Right): boolean }) => ({
  organisationId: actor.organisation.id,
  can,
});
