import { createHmac, randomBytes } from 'node:crypto';
import { addDays, type PlainDate, plainDate } from '../../../../kernel/plain-date.ts';
import type { BsnVault } from '../../../../platform/crypto/bsn-vault.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import { loadAllocations } from '../../../allocations/index.ts';
import { loadTariffs } from '../../../contracts/index.ts';
import type { FundingWorld } from '../../domain/funding/funding-world.ts';
import type { MunicipalityFacts, TryFacts } from '../../domain/try/try-facts.ts';
import { findEarlierClaims } from '../../storage/earlier-claims.ts';
import { findCreditTargets } from '../../storage/earlier-lines.ts';
import {
  type AllocatingMunicipality,
  allocatingMunicipalities,
  type DeclaredSum,
  declaredSums,
  ownChildren,
  ownReferences,
} from '../../storage/try/own-history.ts';
import { codesBefore, trajectoriesBefore } from '../funding/declared-before.ts';
import { gatherTerms } from '../funding/gather-funding.ts';
import { toTariff } from '../gather-world.ts';
import { LoadedFacts } from '../loaded-facts.ts';
import { ownUseOfBounds, sharedBoundsOf } from './own-use-of-bounds.ts';
import { sharedUseOfBounds } from './shared-use-of-bounds.ts';

/** Days of care that a file may hold: every agreement within them travels along. */
const DAYS = { from: plainDate('2015-01-01'), through: plainDate('2099-12-31') };
/** Care of which other care and shared bounds are looked at: what is older is not declared any more, nor what is yet to come. */
const DAYS_BACK = 3 * 366;
const DAYS_AHEAD = 62;

type Asked = {
  readonly providerId: number;
  /** AGB code of the provider. */
  readonly code: string;
  readonly today: PlainDate;
  readonly vault: BsnVault;
};

/**
 * Everything that one provider's declarations are judged against, in the provider's own scope: some ten statements for each
 * municipality that allocated to it. A child is told by a digest under a key that is new each time, never by number.
 */
export async function gatherTryFacts(tx: Tx, asked: Asked): Promise<TryFacts> {
  const { providerId, code, today } = asked;
  const { numbers, references } = await ownReferences(tx, providerId);
  const key = randomBytes(32);
  const declared = await declaredSums(tx, providerId);
  const municipalities: MunicipalityFacts[] = [];
  for (const municipality of await allocatingMunicipalities(tx, providerId))
    municipalities.push(await municipalityFacts(tx, asked, municipality, { key, declared }));
  return {
    providerId,
    code,
    on: today,
    digestKey: key.toString('hex'),
    municipalities,
    usedNumbers: new Set(numbers),
    usedReferences: new Set(references),
    creditTargets: await findCreditTargets(tx, providerId, references),
    sharedBounds: [...new Set(municipalities.flatMap(({ funding }) => (funding ? sharedBoundsOf(funding.parts) : [])))],
    otherCareUnknown: municipalities.some(({ funding }) => funding !== undefined && looksAtOtherCare(funding.parts)),
  };
}

const looksAtOtherCare = (parts: FundingWorld['parts']): boolean =>
  [...parts.values()].flat().some(({ stacking }) => stacking !== 'allow');

async function municipalityFacts(
  tx: Tx,
  { providerId, today, vault }: Asked,
  municipality: AllocatingMunicipality,
  { key, declared }: { readonly key: Buffer; readonly declared: readonly DeclaredSum[] },
): Promise<MunicipalityFacts> {
  const parties = { providerId, municipalityId: municipality.id };
  const own = await loadAllocations(tx, parties);
  const loaded = new LoadedFacts(tx, parties);
  await loaded.load({
    allocationNumbers: own.map(({ number }) => number),
    references: [],
    previousReferences: [],
    children: [],
  });
  const { lastDeclaredMonth } = await findEarlierClaims(tx, { ...parties, number: '' });
  const agreed = await loadTariffs(tx, { ...parties, ...DAYS });
  const children = await ownChildren(tx, parties);
  const funding = await fundingOf(tx, { ...parties, today }, agreed, loaded, declared);
  return {
    ...municipality,
    lastDeclaredMonth,
    allocations: loaded.allocations,
    usage: loaded.usage,
    tariffs: agreed.tariffs.map(toTariff),
    ...(funding && { funding }),
    clients: new Map(
      children.map(({ id, bsnEncrypted }) => [
        createHmac('sha256', key).update(vault.decrypt(bsnEncrypted)).digest('hex'),
        String(id),
      ]),
    ),
  };
}

async function fundingOf(
  tx: Tx,
  parties: { readonly providerId: number; readonly municipalityId: number; readonly today: PlainDate },
  agreed: Awaited<ReturnType<typeof loadTariffs>>,
  facts: LoadedFacts,
  declared: readonly DeclaredSum[],
): Promise<FundingWorld | undefined> {
  const regionId = agreed.tariffs[0]?.regionId;
  if (regionId === undefined) return undefined;
  const { providerId, today } = parties;
  const terms = await gatherTerms(tx, { regionId, providerId }, agreed, DAYS);
  if (!terms) return undefined;
  const { parts, partKeys } = terms;
  const all = [...parts.values()].flat();
  const byMoment = all.some(({ moments }) => moments !== null);
  const stacks = looksAtOtherCare(parts);
  const clients = new Set([...facts.allocations.values()].map(({ clientId }) => clientId));
  const none: ReadonlySet<string> = new Set();
  return {
    parts,
    used: new Map([
      ...ownUseOfBounds(parts, declared, providerId),
      ...(await sharedUseOfBounds(tx, parts, {
        ...parties,
        regionId,
        days: { from: addDays(today, -DAYS_BACK), through: addDays(today, DAYS_AHEAD) },
        clientIds: [...clients],
      })),
    ]),
    ...(await trajectoriesBefore(
      tx,
      parties,
      { facts },
      { allocationNumbers: new Set(byMoment ? facts.allocations.keys() : []), trajectoryClients: clients },
    )),
    products: await codesBefore(
      tx,
      { stackedClients: stacks ? clients : none },
      { from: addDays(today, -DAYS_BACK), through: DAYS.through },
      partKeys,
    ),
  };
}
