import type { Tx } from '../../../platform/db/index.ts';
import { dailyLife } from './other-stories.ts';
import { toldBy, waitingFor } from './own-stories.ts';
import type { Plot } from './plot.ts';
import type { Story } from './scenes.ts';

export type Parties = {
  readonly regionId: number;
  /** Municipalities of the region, with their CBS code. */
  readonly codes: ReadonlyMap<number, string>;
  /** Who works in care for which organisation. */
  readonly people: ReadonlyMap<number, number>;
  /** The municipality and the provider whose people sign in to look. */
  readonly municipalityId: number | undefined;
  readonly providerId: number | undefined;
};

const IN_CARE = ['access-worker', 'care-administrator'];

/** Who speaks with whom in the first region. */
export async function partiesOf(tx: Tx): Promise<Parties> {
  const { regionId } = await tx.one<{ regionId: number }>(
    `select min(id) as "regionId" from organisation where kind = 'region'`,
  );
  const codes = await tx.query<{ id: number; code: string }>(
    `select o.id, o.cbs_code as code from region_membership m join organisation o on o.id = m.municipality_id
      where m.region_id = $1 order by o.id`,
    [regionId],
  );
  const people = await tx.query<{ organisationId: number; personId: number; role: string }>(
    `select organisation_id as "organisationId", person_id as "personId", role from person_role
      where role = any($1) order by person_id`,
    [IN_CARE],
  );
  return {
    regionId,
    codes: new Map(codes.map(({ id, code }) => [id, code])),
    people: new Map(people.toReversed().map(({ organisationId, personId }) => [organisationId, personId])),
    municipalityId: people.find(({ role }) => role === 'access-worker')?.organisationId,
    providerId: people.find(({ role }) => role === 'care-administrator')?.organisationId,
  };
}

/** Every story: first those of the people that sign in to look, then what happens elsewhere in the region. */
export function tell(plot: Plot, { codes, municipalityId, providerId }: Parties): readonly Story[] {
  const others = [...codes.keys()].filter((id) => id !== municipalityId);
  const own =
    municipalityId === undefined || providerId === undefined
      ? []
      : [
          ...waitingFor(plot, municipalityId, providerId),
          ...toldBy(plot, providerId, byHelp(plot, others, providerId)),
        ];
  return [...own, ...others.flatMap((id, place) => dailyLife(plot, id, place))];
}

/** Those municipalities first in which the provider helps most children. */
function byHelp({ cast }: Plot, municipalities: readonly number[], providerId: number): readonly number[] {
  return municipalities
    .map((id) => ({ id, helped: cast.countOf(id, providerId) }))
    .sort((a, b) => b.helped - a.helped || a.id - b.id)
    .map(({ id }) => id);
}
