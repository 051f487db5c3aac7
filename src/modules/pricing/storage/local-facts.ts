import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { LocalFacts } from '../domain/own-tariff.ts';

type Days = { readonly from: PlainDate; readonly through: PlainDate | null };
const periodOf = ({ from, through }: Days) => ({ from, through: through ?? undefined });

/**
 * What is contracted for a municipality in its regions, by the region or by itself, and when contracting was left to the
 * region. A contract of the region that names nobody on whose behalf it is, is for every member.
 */
export async function loadLocalFacts(
  tx: Tx,
  municipalityId: number,
  productIds: readonly number[],
): Promise<LocalFacts> {
  const contracts = await tx.query<{ productId: number; providerId: number; own: boolean } & Days>(sql`
    select distinct p.product_id as "productId", c.provider_id as "providerId", c.id,
           c.purchaser_id = ${municipalityId} as own, c.from_on as "from",
           least(c.through_on, c.terminated_on) as through
      from contract c join contract_product p on p.contract_id = c.id
     where p.product_id = any(${[...productIds]}::int[])
       and c.region_id in (select region_id from region_membership where municipality_id = ${municipalityId})
       and (c.purchaser_id = ${municipalityId}
            or exists (select from contract_party b where b.contract_id = c.id and b.role = 'on-behalf-of'
                          and b.organisation_id = ${municipalityId})
            or (c.purchaser_id = c.region_id
                and not exists (select from contract_party b where b.contract_id = c.id and b.role = 'on-behalf-of')))`);
  const mandates = await tx.query<Days>(sql`
    select from_on as "from", through_on as through from mandate
     where municipality_id = ${municipalityId} and task = 'contracting' and holder = 'region'`);
  return {
    contracts: contracts.map(({ productId, providerId, own, ...days }) => ({
      productId,
      providerId,
      boughtBy: own ? 'municipality' : 'region',
      period: periodOf(days),
    })),
    contractingWithRegion: mandates.map(periodOf),
  };
}
