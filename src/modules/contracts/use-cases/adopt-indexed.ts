import type { Cents } from '../../../kernel/money.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { appendTariffs, indexTariff, listTariffs, type NewTariff, type TariffRow } from '../../pricing/index.ts';
import { insertIndexedTariffs } from '../storage/write-indexation.ts';
import type { IndexActor } from './apply-indexation.ts';
import { type PlannedIndexation, percentText } from './plan-index.ts';

type Successor = {
  readonly id: number;
  readonly through: PlainDate | null;
  readonly tariffCents: Cents;
  readonly unit: string;
};
/** By the number of the earlier tariff, the one that holds from the day of the indexation. */
export type Successors = ReadonlyMap<number, Successor>;

/** Gives the adopted tariffs of the region their next version, where there is none yet, and tells which follows which. */
export async function adoptIndexed(
  tx: Tx,
  actor: IndexActor,
  planned: PlannedIndexation,
  indexationId: number,
): Promise<Successors> {
  const { request } = planned;
  const tariffs = (await listTariffs(tx, { regionId: actor.regionId })).filter((one) => isAsked(one, planned));
  const successors = new Map<number, Successor>();
  const made: { readonly prior: TariffRow; readonly tariff: NewTariff }[] = [];
  for (const versions of Map.groupBy(tariffs, scopeOf).values()) {
    const prior = versions.find((one) => holdsOn(one, addDays(request.from, -1)));
    if (!prior) continue;
    const later = versions.find(({ from }) => from >= request.from);
    if (!later) made.push({ prior, tariff: nextOf(prior, actor, planned) });
    else if (later.from === request.from) successors.set(prior.id, later);
  }
  const ids = await appendTariffs(
    tx,
    made.map(({ tariff }) => tariff),
  );
  made.forEach(({ prior, tariff }, at) => {
    successors.set(prior.id, { ...tariff, id: ids[at] ?? 0 });
  });
  await insertIndexedTariffs(
    tx,
    indexationId,
    made.map(({ prior }, at) => ({ tariffId: ids[at] ?? 0, priorThrough: prior.through })),
  );
  return successors;
}

const isAsked = ({ productId, providerId }: TariffRow, { request }: PlannedIndexation): boolean =>
  (request.productIds.length === 0 || request.productIds.includes(productId)) &&
  (request.providerIds.length === 0 || (providerId !== null && request.providerIds.includes(providerId)));

const scopeOf = ({ productId, municipalityId, providerId }: TariffRow): string =>
  `${productId}|${municipalityId ?? ''}|${providerId ?? ''}`;

const holdsOn = ({ from, through }: TariffRow, day: PlainDate): boolean =>
  from <= day && (through === null || through >= day);

/** In its first year a tariff is where all contracts that follow it are; then nothing is calculated afterwards. */
function nextOf(prior: TariffRow, { regionId, personId, today }: IndexActor, planned: PlannedIndexation): NewTariff {
  const { request, plan } = planned;
  const followers = plan.lines.filter(({ base }) => base.tariffId === prior.id);
  const isFirstYear = followers.length > 0 && followers.every(({ firstYear }) => firstYear);
  const index = (isFirstYear ? planned.firstYear : planned.regular).rounded;
  const runsInto = prior.through === null || prior.through >= request.from;
  return {
    regionId,
    productId: prior.productId,
    municipalityId: prior.municipalityId,
    providerId: prior.providerId,
    from: request.from,
    through: runsInto ? prior.through : request.through,
    tariffCents: indexTariff(prior.tariffCents, prior.unit, index, request.index.rounding),
    unit: prior.unit,
    origin: 'indexation',
    calculationId: null,
    priorTariffId: prior.id,
    indexPercentage: percentText(index),
    note: null,
    adoptedOn: today,
    personId,
  };
}
