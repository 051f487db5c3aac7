import { earliest } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import { loadTariffs } from '../../../contracts/index.ts';
import type { ContractFunding } from '../../../funding/index.ts';
import type { AgreedPart } from '../../domain/funding/agreed-part.ts';
import { type FundingWorld, stackKey, volumeKey } from '../../domain/funding/funding-world.ts';
import { tellUse } from '../../storage/funding/told-use.ts';
import {
  codesOutside,
  declaredOutside,
  type PartSum,
  partSums,
  providersOfPart,
} from '../../storage/replay/part-sums.ts';
import type { ReplayedPart } from '../../storage/replay/standing-lines.ts';
import { trajectoriesBefore } from '../funding/declared-before.ts';
import { gatherTerms } from '../funding/gather-funding.ts';
import { sumsUnderBounds } from '../funding/sums-under-bounds.ts';
import { LoadedFacts } from '../loaded-facts.ts';

type Version = Pick<ContractFunding, 'termsId' | 'version' | 'terms'>;
type OneProvider = ReplayedPart & { readonly providerId: number };
type Parts = ReadonlyMap<string, readonly AgreedPart[]>;

/**
 * What lines of a part are judged by under another version of their terms: some ten statements per provider. What others used of a
 * bound, and what was delivered before the part, counts as it stands now; later care takes nothing from earlier. What is known of a
 * trajectory is what is known today.
 */
export async function gatherOtherTerms(
  tx: Tx,
  part: ReplayedPart,
  version: Version,
): Promise<ReadonlyMap<string, FundingWorld>> {
  const worlds = new Map<string, FundingWorld>();
  const used = new Map<string, number>();
  for (const { id } of await providersOfPart(tx, part)) {
    const world = await worldOfProvider(tx, { ...part, providerId: id }, version, used);
    if (world) worlds.set(String(id), world);
  }
  return worlds;
}

/** @param used what stands under each bound without the lines of the part, of all its providers together */
async function worldOfProvider(
  tx: Tx,
  part: OneProvider,
  version: Version,
  used: Map<string, number>,
): Promise<FundingWorld | undefined> {
  const { providerId, municipalityId } = part;
  const agreed = await loadTariffs(tx, { providerId, municipalityId, ...part.period });
  const regionId = agreed.tariffs[0]?.regionId;
  if (regionId === undefined) return undefined;
  const terms = await gatherTerms(tx, { regionId, providerId }, agreed, part.period, version);
  if (!terms) return undefined;
  const { parts, partKeys } = terms;
  const sums = await partSums(tx, part);
  await leaveOut(tx, regionId, used, parts, sums, part);
  const products = await otherCare(tx, part, parts, partKeys, sums);
  return { parts, used, ...(await trajectories(tx, part, parts, sums)), products };
}

/** The use of the bounds that these lines count to, by care up to the last day, less the lines themselves. */
async function leaveOut(
  tx: Tx,
  regionId: number,
  used: Map<string, number>,
  parts: Parts,
  sums: readonly PartSum[],
  { providerId, period }: OneProvider,
): Promise<void> {
  const touched = sumsUnderBounds(parts, sums, providerId);
  const unknown = [...touched.values()].filter(({ account }) => !used.has(account));
  for (const group of Map.groupBy(unknown, ({ opened }) => opened.account).values()) {
    const [first] = group;
    if (!first) continue;
    const accounts = group.map(({ account }) => account);
    for (const account of accounts) used.set(account, 0);
    const upTo = { ...first.opened, through: earliest(first.opened.through, period.through) };
    for (const row of await tellUse(tx, regionId, upTo, accounts, { anew: true }))
      used.set(row.account, Number(row.used));
  }
  const counted = sums.filter(({ counts }) => counts);
  for (const { account, used: own } of sumsUnderBounds(parts, counted, providerId).values())
    used.set(account, (used.get(account) ?? 0) - own);
}

async function trajectories(
  tx: Tx,
  part: OneProvider,
  parts: Parts,
  sums: readonly PartSum[],
): Promise<Pick<FundingWorld, 'trajectories' | 'declared'>> {
  const byMoment = [...parts.values()].flat().some(({ moments }) => moments !== null);
  const allocationNumbers = new Set(byMoment ? sums.map(({ allocationNumber }) => Number(allocationNumber)) : []);
  const facts = new LoadedFacts(tx, part);
  await facts.load({
    allocationNumbers: [...allocationNumbers],
    references: [],
    previousReferences: [],
    children: [],
  });
  const known = await trajectoriesBefore(
    tx,
    part,
    { facts },
    { allocationNumbers, trajectoryClients: clientsOf(sums) },
  );
  const declared = byMoment ? await declaredOutside(tx, part, [...allocationNumbers]) : [];
  return {
    trajectories: known.trajectories,
    declared: new Map(
      declared.map(({ allocationNumber, productCode, volume }) => [
        volumeKey({ allocationNumber: Number(allocationNumber), productCode }),
        Number(volume),
      ]),
    ),
  };
}

async function otherCare(
  tx: Tx,
  part: ReplayedPart,
  parts: Parts,
  partKeys: ReadonlyMap<string, ReadonlySet<string>>,
  sums: readonly PartSum[],
): Promise<FundingWorld['products']> {
  const products = new Map<string, string[]>();
  if ([...parts.values()].flat().every(({ stacking }) => stacking === 'allow')) return products;
  for (const { clientId, month, productCode } of await codesOutside(tx, part, [...clientsOf(sums)]))
    for (const partKey of partKeys.get(productCode) ?? []) {
      const key = stackKey(String(clientId), month, partKey);
      products.set(key, [...(products.get(key) ?? []), productCode]);
    }
  return products;
}

const clientsOf = (sums: readonly PartSum[]): Set<string> =>
  new Set(sums.flatMap(({ clientId }) => (clientId === null ? [] : [String(clientId)])));
