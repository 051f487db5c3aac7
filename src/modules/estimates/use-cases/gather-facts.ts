import { type PlainDate, plainDateOf } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { youthOf } from '../../../standards/cbs/index.ts';
import { LUMP_SUM_FUNDING } from '../../catalogue/index.ts';
import { type PlanYear, planYearOf, planYearOn } from '../../contracts/api.ts';
import { listTariffsOn } from '../../pricing/index.ts';
import { type DraftFacts, type DraftStart, levelOf } from '../domain/draft-lines.ts';
import type { EstimateMunicipality } from '../domain/estimate.ts';
import { type ProductPrice, priceOfProduct } from '../domain/price-of-product.ts';
import { monthlyUseOf, type UseByMonth } from '../domain/use-by-month.ts';
import { loadPastUse, loadUseByMonth } from '../storage/past-use.ts';
import { loadMembers } from '../storage/population.ts';
import { loadContractPrices, loadLatestBudgets, loadProducts } from '../storage/price-facts.ts';
import { originText } from './origins.nl.ts';

/** The day whose tariffs count: the first of the year, or today while that lies ahead without tariffs of its own. */
const firstDayOf = (year: number): PlainDate => plainDateOf(year, 1, 1);

export type PriceOfDay = { readonly price: ProductPrice; readonly source: string };

/**
 * The price of every product of a region for a year: the adopted tariff for all providers and municipalities on its first
 * day, else out of the contracts of that day, else the same two questions for today.
 */
export async function gatherPrices(
  tx: Tx,
  regionId: number,
  year: number,
  today: PlainDate,
): Promise<ReadonlyMap<number, PriceOfDay>> {
  const prices = new Map<number, PriceOfDay>();
  for (const day of [today, firstDayOf(year)]) {
    const rows = await loadContractPrices(tx, regionId, day);
    for (const [productId, ofProduct] of Map.groupBy(rows, (row) => row.productId)) {
      const price = priceOfProduct(ofProduct);
      if (!price) continue;
      const source = price.kind === 'uniform' ? originText.uniform(day) : originText.effective(day, price.tariffs);
      prices.set(productId, { price, source });
    }
    for (const tariff of await listTariffsOn(tx, { regionId, day })) {
      if (tariff.municipalityId !== null || tariff.providerId !== null) continue;
      const price = { kind: 'uniform', tariffCents: tariff.tariffCents } as const;
      prices.set(tariff.productId, { price, source: originText.adopted(day) });
    }
  }
  return prices;
}

export type RegionFacts = {
  readonly products: readonly DraftFacts[];
  readonly municipalities: readonly EstimateMunicipality[];
  readonly regionalKey: string;
  readonly localKey: string;
};

/**
 * Everything a new estimate begins with: products, prices, use of the latest year that has any up to the year itself, the
 * last budget, and for each municipality its young people (regional weight) and its use of local products (local weight).
 */
export async function gatherRegion(
  tx: Tx,
  regionId: number,
  year: number,
  start: DraftStart,
  today: PlainDate,
): Promise<RegionFacts> {
  const products = await loadProducts(tx, regionId, firstDayOf(year) > today ? today : firstDayOf(year));
  const prices = await gatherPrices(tx, regionId, year, today);
  const look = lookBack(year, today);
  const use = look.throughMonth === 0 ? [] : await loadPastUse(tx, regionId, look.year, look.throughMonth);
  const usedOf = await gatherUse(tx, regionId, look);
  const budgets = new Map((await loadLatestBudgets(tx, regionId, year)).map((row) => [row.productId, row]));
  const members = await loadMembers(tx, regionId, today);

  const facts = products.map((product): DraftFacts => {
    const price = prices.get(product.id);
    const lumpSum = LUMP_SUM_FUNDING.has(product.funding);
    const used = usedOf.get(product.id);
    return {
      product: { ...product, lumpSum },
      price: price?.price,
      priceSource: lumpSum ? originText.lumpSum : (price?.source ?? originText.noPrice),
      used,
      budget: budgets.get(product.id),
      note: start === 'past-use' && used ? originText.used(used) : originText.budget,
    };
  });
  const local = new Set(products.filter(({ funding }) => levelOf(funding) === 'local').map(({ id }) => id));
  const weights = members.map((member) => {
    const youth = member.cbsCode === null ? undefined : youthOf(member.cbsCode);
    const spent = use
      .filter((row) => row.municipalityId === member.id && local.has(row.productId))
      .reduce((sum, row) => sum + row.approvedCents, 0n);
    return { member, youth: BigInt(youth?.aged0to17 ?? 0), year: youth?.year, spent };
  });
  const someUse = weights.some(({ spent }) => spent > 0n);
  const youthKey = originText.youth(weights.find((one) => one.year !== undefined)?.year ?? look.year);
  return {
    products: facts,
    municipalities: weights.map(({ member, youth, spent }) => ({
      municipality: { id: member.id, name: member.name },
      regionalWeight: youth,
      localWeight: someUse ? spent : youth,
      ceilingCents: null,
      version: 1,
    })),
    regionalKey: youthKey,
    localKey: someUse ? originText.localUse(look.throughMonth, look.year) : youthKey,
  };
}

/** Use per product month by month, with the season of the year before; products without use are absent. */
async function gatherUse(
  tx: Tx,
  regionId: number,
  { year, throughMonth }: PlanYear,
): Promise<ReadonlyMap<number, UseByMonth>> {
  if (throughMonth === 0) return new Map();
  const rows = await loadUseByMonth(tx, regionId, year);
  return new Map(
    [...Map.groupBy(rows, ({ productId }) => productId)].flatMap(([productId, months]) => {
      const volumes = new Map(months.map((one) => [`${one.year}-${one.month}`, one.volume]));
      const used = monthlyUseOf(year, throughMonth, volumes);
      return used ? [[productId, used] as const] : [];
    }),
  );
}

/** The year to look back on: that of the estimate when it runs or is past, else the one that runs today. */
export function lookBack(year: number, today: PlainDate): PlanYear {
  const own = planYearOf(year, today);
  return own.throughMonth > 0 ? own : planYearOn(today);
}
