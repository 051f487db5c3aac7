import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Actor } from '../../../platform/auth/index.ts';
import type { homeOf } from '../../steering/index.ts';
import type { Watcher } from '../storage/watches.ts';

/** What the routes need besides the request; the clock comes from outside so that tests can stand on a day. */
export type ModuleOptions = {
  readonly today: () => PlainDate;
  readonly now: () => Date;
  /** Does this installation send mail? Without, people are told so and nothing is made ready to be sent. */
  readonly sendsMail: boolean;
  /** What other rooms of the roof ask of somebody, as the home shows it. */
  readonly moreWork?: Parameters<typeof homeOf>[4];
};

/** Somebody in the role of this session. */
export const watcherOf = ({ personId, organisation, role }: Actor): Watcher => ({
  personId,
  organisationId: organisation.id,
  role,
});
