import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Right } from '../../../platform/auth/rights.ts';
import type { Author } from '../use-cases/terms.ts';

/** What the routes need besides the request; the clock comes from outside so that tests can stand on a day. */
export type ModuleOptions = { readonly today: () => PlainDate };

export const authorOf = (actor: Actor, today: PlainDate): Author => ({
  personId: actor.personId,
  organisationId: actor.organisation.id,
  today,
});

/** Who looks: their organisation and rights decide what may be done, and whether they kept the concept themselves. */
export type Viewer = { readonly personId: number; readonly organisationId: number; can(right: Right): boolean };

export const viewerOf = (actor: Actor, can: Viewer['can']): Viewer => ({
  personId: actor.personId,
  organisationId: actor.organisation.id,
  can,
});

export const TERMS_TAGS = ['Bekostigingsvoorwaarden'];
export const TERMS_RECORD = 'funding-terms';
