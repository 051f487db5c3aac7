import type { Tx } from '../../../../platform/db/index.ts';
import { loadTariffs } from '../../../contracts/index.ts';
import type { ContractFunding } from '../../../funding/index.ts';
import type { AgreedPart } from '../../domain/funding/agreed-part.ts';
import { type FundingWorld, stackKey, volumeKey } from '../../domain/funding/funding-world.ts';
import { tellUse } from '../../storage/funding/told-use.ts';
import { codesOutside, type PartSum, partSums, providersOfPart } from '../../storage/replay/part-sums.ts';
import type { ReplayedPart } from '../../storage/replay/standing-lines.ts';
import { trajectoriesBefore } from '../funding/declared-before.ts';
import { gatherTerms } from '../funding/gather-funding.ts';
import { sumsUnderBounds } from '../funding/sums-under-bounds.ts';
import { LoadedFacts } from '../loaded-facts.ts';

type Version = Pick<ContractFunding, 'termsId' | 'version' | 'terms'>;
type Parts = ReadonlyMap<string, readonly AgreedPart[]>;

/**
 * What lines of a part are judged by under another version of their terms: some ten statements per provider. What others used of a
 * bound, and what came before or after the part, counts as it stands now; what is known of a trajectory is what is known today.
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
  part: ReplayedPart & { readonly providerId: number },
  version: Version,
  used: Map<string, number>,
): Promise<FundingWorld | undefined> {
  const parties = { providerId: part.providerId, municipalityId: part.municipalityId };
  const agreed = await loadTariffs(tx, { ...parties, ...part.period });
  const regionId = agreed.tariffs[0]?.regionId;
  if (regionId === undefined) return undefined;
  const terms = await gatherTerms(tx, { regionId, providerId: part.providerId }, agreed, part.period, version);
  if (!terms) return undefined;
  const { parts, partKeys } = terms;
  const sums = await partSums(tx, part);
  await leaveOut(tx, regionId, used, parts, sums, part.providerId);
  const products = await otherCare(tx, part, parts, partKeys, sums);
  return { parts, used, ...(await trajectories(tx, parties, parts, sums)), products };
}

/** The use of the bounds that these lines count to, as it is, less the lines themselves. */
async function leaveOut(
  tx: Tx,
  regionId: number,
  used: Map<string, number>,
  parts: Parts,
  sums: readonly PartSum[],
  providerId: number,
): Promise<void> {
  const touched = sumsUnderBounds(parts, sums, providerId);
  const unknown = [...touched.values()].filter(({ account }) => !used.has(account));
  for (const group of Map.groupBy(unknown, ({ opened }) => opened.account).values()) {
    const [first] = group;
    if (!first) continue;
    const accounts = group.map(({ account }) => account);
    for (const account of accounts) used.set(account, 0);
    for (const row of await tellUse(tx, regionId, first.opened, accounts, { anew: true }))
      used.set(row.account, Number(row.used));
  }
  const counted = sums.filter(({ counts }) => counts);
  for (const { account, used: own } of sumsUnderBounds(parts, counted, providerId).values())
    used.set(account, (used.get(account) ?? 0) - own);
}

async function trajectories(
  tx: Tx,
  parties: { readonly providerId: number; readonly municipalityId: number },
  parts: Parts,
  sums: readonly PartSum[],
): Promise<Pick<FundingWorld, 'trajectories' | 'declared'>> {
  const byMoment = [...parts.values()].flat().some(({ moments }) => moments !== null);
  const allocationNumbers = new Set(byMoment ? sums.map(({ allocationNumber }) => Number(allocationNumber)) : []);
  const facts = new LoadedFacts(tx, parties);
  await facts.load({
    allocationNumbers: [...allocationNumbers],
    references: [],
    previousReferences: [],
    children: [],
  });
  const before = await trajectoriesBefore(
    tx,
    parties,
    { facts },
    { allocationNumbers, trajectoryClients: clientsOf(sums) },
  );
  const declared = new Map(before.declared);
  for (const { counts, volume, allocationNumber, productCode } of sums) {
    const key = volumeKey({ allocationNumber: Number(allocationNumber), productCode });
    if (counts && declared.has(key)) declared.set(key, (declared.get(key) ?? 0) - Number(volume));
  }
  return { trajectories: before.trajectories, declared };
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
