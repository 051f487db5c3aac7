import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Actor } from '../../../platform/auth/index.ts';
import type { Watcher } from '../storage/watches.ts';

/** What the routes need besides the request; the clock comes from outside so that tests can stand on a day. */
export type ModuleOptions = {
  readonly today: () => PlainDate;
  readonly now: () => Date;
  /** Does this installation send mail? Without, people are told so and nothing is made ready to be sent. */
  readonly sendsMail: boolean;
};

/** Somebody in the role of this session. */
export const watcherOf = ({ personId, organisation, role }: Actor): Watcher => ({
  personId,
  organisationId: organisation.id,
  role,
});
