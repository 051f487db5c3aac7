import type { PlainDate } from '../../../kernel/plain-date.ts';

/** What the routes need besides the request; the clock comes from outside so that tests can stand on a day. */
export type ModuleOptions = { readonly today: () => PlainDate };
