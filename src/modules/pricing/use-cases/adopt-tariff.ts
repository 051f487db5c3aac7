import { overlaps, type Period } from '../../../kernel/period.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { StoredCalculation } from '../storage/calculations.ts';
import { appendTariffs, contractsFollowing, listTariffs, type TariffRow } from '../storage/tariffs.ts';
import type { NotYours, PricedBy } from './priced-by.ts';

export type Adoption = {
  readonly municipalityId: number | null;
  readonly providerId: number | null;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
  readonly note: string | null;
};
type AdoptionRefusal =
  | NotYours
  | { readonly code: 'pricing.end-before-start' }
  | { readonly code: 'pricing.provider-differs' }
  | { readonly code: 'pricing.tariff-overlaps'; readonly from: PlainDate; readonly through: PlainDate | null }
  | { readonly code: 'pricing.still-in-contracts'; readonly contracts: number };

/**
 * Adopts a calculation as tariff for a scope and period. The version that runs into the new first day ends
 * on the day before; one that begins later, or that contracts still follow from then on, stands in the way.
 */
export async function adoptTariff(
  tx: Tx,
  by: PricedBy,
  calculation: StoredCalculation,
  wanted: Adoption,
): Promise<Result<number, AdoptionRefusal>> {
  if (calculation.regionId !== by.organisation.id) return no({ code: 'pricing.not-yours' });
  if (wanted.through !== null && wanted.through < wanted.from) return no({ code: 'pricing.end-before-start' });
  if (calculation.providerId !== null && calculation.providerId !== wanted.providerId) {
    return no({ code: 'pricing.provider-differs' });
  }
  const inTheWay = (await listTariffs(tx, { productId: calculation.productId })).filter(
    (one) => sameScope(one, wanted) && overlaps(periodOf(one), periodOf(wanted)),
  );
  const clash = inTheWay.find((one) => one.from >= wanted.from);
  if (clash) return no({ code: 'pricing.tariff-overlaps', from: clash.from, through: clash.through });
  const contracts = await contractsFollowing(
    tx,
    inTheWay.map(({ id }) => id),
    wanted.from,
  );
  if (contracts > 0) return no({ code: 'pricing.still-in-contracts', contracts });
  const [id] = await appendTariffs(tx, [
    {
      ...wanted,
      regionId: calculation.regionId,
      productId: calculation.productId,
      tariffCents: calculation.tariffCents,
      unit: calculation.productUnit,
      origin: 'calculation',
      calculationId: calculation.id,
      priorTariffId: null,
      indexPercentage: null,
      adoptedOn: by.today,
      personId: by.personId,
    },
  ]);
  if (id === undefined) throw new Error('a tariff was not written');
  return yes(id);
}

const periodOf = ({ from, through }: Pick<TariffRow, 'from' | 'through'>): Period => ({
  from,
  through: through ?? undefined,
});

const sameScope = (one: TariffRow, wanted: Adoption): boolean =>
  one.municipalityId === wanted.municipalityId && one.providerId === wanted.providerId;
