import type { Actor } from '../../../platform/auth/actor.ts';
import type { ActorScope, Tx } from '../../../platform/db/index.ts';
import type { PlanYear } from '../../contracts/api.ts';
import {
  type AgreedRow,
  type AllAgreed,
  agreedInAll,
  agreedPerRow,
  NOTHING_AGREED,
  plannedPerMonth,
} from '../domain/utilisation/agreed.ts';
import {
  type Agreed,
  type Axis,
  levelReached,
  type Reached,
  sumUse,
  type UseOfMonth,
  type UseTotals,
} from '../domain/utilisation/use.ts';
import { type Whose, whoseFigures } from '../storage/own-use.ts';
import {
  loadAgreedRows,
  loadCeilings,
  loadContractNames,
  loadOrganisationNames,
  loadProductNames,
  loadRooms,
  loadSignalLevels,
  type Names,
} from '../storage/utilisation/agreed-rows.ts';
import { loadUnallocated } from '../storage/utilisation/unallocated.ts';
import { loadUse, type UseFilter } from '../storage/utilisation/use-rows.ts';
import { loadGuarantees } from './load-guarantees.ts';

export type WhoLooks = { readonly actor: Pick<Actor, 'organisation' | 'role'>; readonly scope: ActorScope };

export type UseRow = {
  /** Null: allocated without a contract that covers it. */
  readonly key: string | null;
  readonly use: UseTotals;
  readonly agreed: Agreed;
  readonly reached: Reached | undefined;
};

export type UseMonth = { readonly month: number; readonly use: UseTotals; readonly plannedCents: bigint | null };

export type Utilisation = {
  readonly plan: PlanYear;
  readonly axis: Axis;
  readonly filter: UseFilter;
  /** Whose figures: of one municipality the agreements of the region are no measure. */
  readonly ofMunicipality: boolean;
  readonly total: Omit<UseRow, 'key'>;
  readonly rows: readonly UseRow[];
  readonly months: readonly UseMonth[];
  readonly names: Readonly<Record<Axis, Names>>;
  readonly levels: { readonly levels: readonly number[]; readonly rowVersion: number };
  /** Declared in the year without an allocation that is known here. */
  readonly unallocated: { readonly lines: number; readonly claimedCents: bigint };
};

/** How far what was agreed is used, told apart by one axis: a handful of set-based statements, no line and no child. */
export async function gatherUtilisation(
  tx: Tx,
  { actor, scope }: WhoLooks,
  asked: { readonly axis: Axis; readonly filter: UseFilter; readonly plan: PlanYear },
): Promise<Utilisation> {
  const { axis, plan } = asked;
  const whose = whoseFigures(actor.organisation.kind, scope);
  const filter = ownFilter(asked.filter, whose);
  const [regionId = 0] = scope.regionIds.length > 0 ? scope.regionIds : await regionsOfProvider(tx, whose);
  const rows = await loadUse(tx, axis, filter, whose);
  const agreed = await gatherAgreed(tx, regionId, filter, scope.regionIds);
  const levels = await loadSignalLevels(tx, regionId);
  const perRow = agreedPerRow(agreed, axis, plan, filter);
  const agreedKeys = [...perRow.keys()];
  const ofKey = Map.groupBy(rows, (row) => row.key);
  const keys = [...new Set([...ofKey.keys(), ...agreedKeys])];
  const built = keys.map((key): UseRow => rowOf(key, ofKey.get(key) ?? [], perRow, plan, levels.levels));
  const use = sumUse(rows, plan.throughMonth);
  const inAll = agreedInAll(agreed, plan, filter);
  return {
    plan,
    axis,
    filter,
    ofMunicipality: filter.municipalityId !== undefined,
    total: { use, agreed: inAll, reached: levelReached(use, inAll, levels.levels) },
    rows: built.toSorted(byWeight),
    months: monthsOf(rows, agreed.rows, plan, filter),
    names: await gatherNames(tx, axis, keys, filter),
    levels,
    unallocated: await loadUnallocated(tx, filter, whose),
  };
}

/** Who sees one municipality or provider only, asks about that one. */
function ownFilter(filter: UseFilter, whose: Whose): UseFilter {
  const [municipality, ...others] = whose.municipalityIds;
  if (whose.regionIds.length > 0 || municipality === undefined || others.length > 0) return filter;
  return { ...filter, municipalityId: municipality };
}

async function regionsOfProvider(tx: Tx, whose: Whose): Promise<readonly number[]> {
  const rows = await tx.query<{ id: number }>(
    'select region_id as id from contract where provider_id = any($1::int[]) group by 1 order by count(*) desc, 1',
    [[...whose.providerIds]],
  );
  return rows.map(({ id }) => id);
}

async function gatherAgreed(
  tx: Tx,
  regionId: number,
  filter: UseFilter,
  regionIds: readonly number[],
): Promise<AllAgreed> {
  const rows: readonly AgreedRow[] = await loadAgreedRows(tx, filter);
  return {
    rows,
    rooms: await loadRooms(tx, filter.year),
    guarantees: await loadGuarantees(tx, regionId, filter.year, rows),
    ceilings: await loadCeilings(tx, regionIds, filter.year),
  };
}

function rowOf(
  key: string | null,
  rows: readonly UseOfMonth[],
  perRow: ReadonlyMap<string, Agreed>,
  plan: PlanYear,
  levels: readonly number[],
): UseRow {
  const use = sumUse(rows, plan.throughMonth);
  const agreed = (key === null ? undefined : perRow.get(key)) ?? NOTHING_AGREED;
  return { key, use, agreed, reached: levelReached(use, agreed, levels) };
}

/** Who used most first; what has no row of its own last. */
const byWeight = (a: UseRow, b: UseRow): number =>
  Number(a.key === null) - Number(b.key === null) ||
  Number(b.use.approvedCents + b.use.fixedCents - a.use.approvedCents - a.use.fixedCents) ||
  Number(b.use.allocatedCents - a.use.allocatedCents) ||
  (a.key ?? '').localeCompare(b.key ?? '');

function monthsOf(
  rows: readonly UseOfMonth[],
  agreed: readonly AgreedRow[],
  plan: PlanYear,
  filter: UseFilter,
): UseMonth[] {
  const ofMonth = Map.groupBy(rows, (row) => row.month);
  const planned = filter.municipalityId === undefined && agreed.length > 0 ? plannedPerMonth(agreed, plan.year) : [];
  return Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    use: sumUse(ofMonth.get(index + 1) ?? [], plan.throughMonth),
    plannedCents: planned[index] ?? null,
  }));
}

async function gatherNames(
  tx: Tx,
  axis: Axis,
  keys: readonly (string | null)[],
  filter: UseFilter,
): Promise<Readonly<Record<Axis, Names>>> {
  const ids = (of: Axis, chosen: number | undefined) => [
    ...(of === axis ? keys.filter((key) => key !== null).map(Number) : []),
    ...(chosen === undefined ? [] : [chosen]),
  ];
  const organisations = await loadOrganisationNames(tx, [
    ...ids('provider', filter.providerId),
    ...ids('municipality', filter.municipalityId),
  ]);
  return {
    contract: await loadContractNames(tx, ids('contract', filter.contractId)),
    product: await loadProductNames(tx, ids('product', filter.productId)),
    provider: organisations,
    municipality: organisations,
    segment: new Map(),
  };
}
