import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { WorkSource } from '../use-cases/gather-today.ts';

/** What the routes need besides the request; the clock comes from outside so that tests can stand on a day. */
export type ModuleOptions = {
  readonly today: () => PlainDate;
  readonly now?: () => Date;
  /** What rooms above this floor ask of somebody, for the worklist. */
  readonly moreWork?: WorkSource;
};
