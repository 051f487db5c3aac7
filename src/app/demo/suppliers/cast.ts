/** The people of the demonstration who manage providers, and those of the providers, each in the scope that sign-in would give. */
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Result } from '../../../kernel/result.ts';
import type { SupplierActor } from '../../../modules/suppliers/index.ts';
import { type ActorScope, asOwner, type Database, type Tx, withScope } from '../../../platform/db/index.ts';

type Person = { readonly personId: number; readonly organisationId: number };
export type Cast = {
  readonly regionId: number;
  readonly manager: Person;
  readonly purchaser: Person;
  readonly access: Person | undefined;
  /** People of providers, by provider. */
  readonly carers: ReadonlyMap<number, number>;
};
export type Stage = ReturnType<typeof actors>;

/** What must be allowed in the demonstration; a refusal is a fault of this file. */
export function agreed<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`the demonstration was refused: ${result.refusal.code}`);
  return result.value;
}

/** The people of the region and its providers who act; undefined when the region has no manager or purchaser. */
export async function findCast(db: Database, today: PlainDate): Promise<Cast | undefined> {
  return await asOwner(db, async (tx) => {
    const people = await tx.query<Person & { readonly role: string; readonly kind: string }>(
      `select r.person_id as "personId", r.organisation_id as "organisationId", r.role, o.kind
         from person_role r join organisation o on o.id = r.organisation_id
        where r.from_on <= $1 and (r.through_on is null or r.through_on >= $1) order by r.person_id`,
      [today],
    );
    const find = (role: string, kind: string) => people.find((one) => one.role === role && one.kind === kind);
    const [manager, purchaser] = [find('contract-manager', 'region'), find('purchaser', 'region')];
    if (!manager || !purchaser) return undefined;
    const carers = new Map(
      people.filter(({ kind }) => kind === 'provider').map((one) => [one.organisationId, one.personId] as const),
    );
    return {
      regionId: manager.organisationId,
      manager,
      purchaser,
      access: find('access-worker', 'municipality'),
      carers,
    };
  });
}

/** Lets each of the cast act in the scope that sign-in would give. */
export function actors(db: Database, cast: Cast, today: PlainDate) {
  const { regionId } = cast;
  const as = (who: Person, role: string, sees: Partial<ActorScope>) => {
    const scope: ActorScope = {
      ...who,
      role,
      purpose: null,
      regionIds: [],
      municipalityIds: [],
      providerIds: [],
      ...sees,
    };
    const by: SupplierActor = { ...who, regionId, today };
    return <Done>(act: (tx: Tx, by: SupplierActor) => Promise<Done>): Promise<Done> =>
      withScope(db, scope, (tx) => act(tx, by));
  };
  return {
    manager: as(cast.manager, 'contract-manager', { regionIds: [regionId] }),
    access:
      cast.access &&
      as(cast.access, 'access-worker', { regionIds: [regionId], municipalityIds: [cast.access.organisationId] }),
    carer: (providerId: number) => {
      const personId = cast.carers.get(providerId);
      return personId === undefined
        ? undefined
        : as({ personId, organisationId: providerId }, 'care-administrator', { providerIds: [providerId] });
    },
  };
}
