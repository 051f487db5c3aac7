import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { ActorScope, Tx } from '../../../platform/db/index.ts';
import { regionsOfProvider } from '../storage/region-providers.ts';
import type { SupplierActor } from '../use-cases/supplier-actor.ts';

/** A line that another module adds to the file of a provider. */
type SectionLine = {
  readonly dag: PlainDate;
  readonly titel: string;
  readonly tekst: string;
  readonly link: string | null;
  readonly status: string | null;
};

/** A part of the file that another module of the same floor keeps; null when this person sees nothing of it. */
export type FileSection = (
  tx: Tx,
  asked: { readonly providerId: number; readonly regionId: number; readonly today: PlainDate },
) => Promise<{
  readonly sleutel: string;
  readonly titel: string;
  readonly samenvatting: string;
  readonly regels: readonly SectionLine[];
} | null>;

/** What the routes need besides the request; the clock comes from outside so that tests can stand on a day. */
export type ModuleOptions = {
  readonly today: () => PlainDate;
  /** Parts of the file of a provider that other modules keep, such as enforcement. */
  readonly sections?: readonly FileSection[];
};

type NoRegion = { readonly code: 'suppliers.no-region' };

/** Who works with files of providers, for the own region or that of the municipality. */
export function supplierActorOf(
  actor: Actor,
  scope: Pick<ActorScope, 'regionIds'>,
  today: PlainDate,
): Result<SupplierActor, NoRegion> {
  const regionId = actor.organisation.kind === 'region' ? actor.organisation.id : scope.regionIds[0];
  return regionId === undefined
    ? no({ code: 'suppliers.no-region' })
    : yes({ personId: actor.personId, organisationId: actor.organisation.id, regionId, today });
}

/** A provider in the region it asks for, or the first one that it has a contract in. */
export async function ownActorOf(
  tx: Tx,
  actor: Actor,
  asked: number | undefined,
  today: PlainDate,
): Promise<Result<SupplierActor, NoRegion>> {
  const regions = await regionsOfProvider(tx, actor.organisation.id);
  const region = asked === undefined ? regions[0] : regions.find(({ id }) => id === asked);
  return region
    ? yes({ personId: actor.personId, organisationId: actor.organisation.id, regionId: region.id, today })
    : no({ code: 'suppliers.no-region' });
}
