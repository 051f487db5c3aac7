import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Right } from '../../../platform/auth/rights.ts';
import type { Author } from '../use-cases/open-strategy.ts';
import type { StrategySource } from '../use-cases/source.ts';

/** What the routes need besides the request: the clock, and the rooms of the house that tell about their block. */
export type ModuleOptions = { readonly today: () => PlainDate; readonly sources?: readonly StrategySource[] };

export const tags = ['Strategieën'];
export const recordKind = 'strategy';

export const authorOf = (actor: Actor, today: PlainDate): Author => ({
  personId: actor.personId,
  organisationId: actor.organisation.id,
  today,
});

/** Who looks at a strategy: for which organisation, and with which rights. */
export type Viewer = {
  readonly organisationId: number;
  readonly regionIds: readonly number[];
  readonly can: (right: Right) => boolean;
  readonly today: PlainDate;
};

export const viewerOf = (
  {
    actor,
    scope,
    can,
  }: { readonly actor: Actor; readonly scope: { readonly regionIds: readonly number[] }; can(right: Right): boolean },
  today: PlainDate,
): Viewer => ({ organisationId: actor.organisation.id, regionIds: scope.regionIds, can, today });

export const worksOn = (viewer: Viewer, regionId: number): boolean =>
  viewer.organisationId === regionId && viewer.can('strategy.manage');
