import { overlaps, type Period } from '../../../kernel/period.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { isPriceOfUnit } from '../domain/adoptable.ts';
import { decideOwnTariff, type LocalRefusal } from '../domain/own-tariff.ts';
import type { StoredCalculation } from '../storage/calculations.ts';
import { loadLocalFacts } from '../storage/local-facts.ts';
import { appendTariffs, contractsFollowing, listTariffs, type TariffRow } from '../storage/tariffs.ts';
import { type NotYours, ownMunicipality, type PricedBy, pricesIn } from './priced-by.ts';

export type Adoption = {
  readonly municipalityId: number | null;
  readonly providerId: number | null;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
  readonly note: string | null;
};
type AdoptionRefusal =
  | NotYours
  | LocalRefusal
  | { readonly code: 'pricing.not-yours-but-of-others' }
  | { readonly code: 'pricing.price-of-other-unit' }
  | { readonly code: 'pricing.end-before-start' }
  | { readonly code: 'pricing.provider-differs' }
  | { readonly code: 'pricing.tariff-overlaps'; readonly from: PlainDate; readonly through: PlainDate | null }
  | { readonly code: 'pricing.still-in-contracts'; readonly contracts: number };

/**
 * Adopts a calculation as tariff for a scope and period. The version that runs into the new first day ends
 * on the day before; one that begins later, or that contracts still follow from then on, stands in the way. A municipality
 * adopts for itself alone, from its own calculations and those of its region.
 */
export async function adoptTariff(
  tx: Tx,
  by: PricedBy,
  calculation: StoredCalculation,
  wanted: Adoption,
): Promise<Result<number, AdoptionRefusal>> {
  const own = ownMunicipality(by);
  if (!pricesIn(by, calculation.regionId)) return no({ code: 'pricing.not-yours' });
  if (own !== null && wanted.municipalityId !== own) return no({ code: 'pricing.not-yours-but-of-others' });
  if (calculation.municipalityId !== null && calculation.municipalityId !== wanted.municipalityId) {
    return no({ code: 'pricing.not-yours' });
  }
  if (wanted.through !== null && wanted.through < wanted.from) return no({ code: 'pricing.end-before-start' });
  if (calculation.providerId !== null && calculation.providerId !== wanted.providerId) {
    return no({ code: 'pricing.provider-differs' });
  }
  if (!isPriceOfUnit(calculation.document)) return no({ code: 'pricing.price-of-other-unit' });
  if (own !== null) {
    const facts = await loadLocalFacts(tx, own, [calculation.productId]);
    const { providerId } = wanted;
    const refused = decideOwnTariff({ productId: calculation.productId, providerId, period: periodOf(wanted) }, facts);
    if (refused) return no(refused);
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
