import { plainDateOf } from '../../kernel/plain-date.ts';
import type { AdoptedTariff } from './adopted-tariffs.ts';
import type { DemoContract, DemoLine } from './contracts.ts';
import type { DemoRegion } from './demo-region.ts';
import { calculate, PARAMETERS } from './engine.ts';
import { type Random, randomOf } from './random.ts';
import { splitExactly } from './split-exactly.ts';
import type { DemoRow } from './tables.ts';

type CostPrice = DemoRow<'provider_cost_price'>;

const HOUR_UNITS: readonly string[] = ['01', '04'];
/** Ten thousandths of a euro in a cent. */
const PER_CENT = 100;

/**
 * Cost prices of the budget year from most providers, for each product that the region contracted them for: around the
 * tariff, some above it, some counting other hours. They take no part in any decision.
 */
export function costPriceRows(region: DemoRegion, adopted: readonly AdoptedTariff[]): CostPrice[] {
  const { data, contracts, parameters } = region;
  const { given } = data.pricing.costPrices;
  const calculated = new Map(
    adopted.flatMap((one): [number, Calculated][] => {
      const made = one.calculation && calculate(one.calculation.document, PARAMETERS);
      return one.calculation && made?.ok
        ? [[one.productIndex, { tariff: one, weights: weightsOf(made.value.statutory), hours: made.value.hours }]]
        : [];
    }),
  );
  const regional = contracts.filter(({ purchaser }) => purchaser === null);
  const byProvider = Map.groupBy(regional, (contract) => contract.provider.index);
  const rows: CostPrice[] = [];
  for (const [provider, own] of byProvider) {
    const random = randomOf(parameters.seed, 'cost-prices', provider);
    if (!random.chance(given)) continue;
    const manner = mannerOf(region, random);
    for (const line of linesOf(own)) {
      const from = calculated.get(line.productIndex);
      if (from) rows.push(rowOf(region, provider, line, from, manner, random, rows.length + 1));
    }
  }
  return rows;
}

type Calculated = { readonly tariff: AdoptedTariff; readonly weights: readonly number[]; readonly hours: string };
type Manner = { readonly level: number; readonly otherHours: boolean; readonly basis: string; readonly form: string };

function mannerOf({ data }: DemoRegion, random: Random): Manner {
  const { level, spreadOfProvider, otherHours } = data.pricing.costPrices;
  return {
    level: level * random.around(spreadOfProvider),
    otherHours: random.chance(otherHours),
    basis: random.chance(0.4) ? 'realised' : 'normative',
    form: random.chance(0.5) ? 'share' : 'surcharge',
  };
}

const linesOf = (contracts: readonly DemoContract[]): DemoLine[] => {
  const lines = contracts.flatMap((contract) => contract.lines);
  return [...new Map(lines.map((line) => [line.productIndex, line])).values()];
};

type Amount = { readonly numerator: bigint; readonly denominator: bigint };
type Statutory = Readonly<
  Record<'professionals' | 'client-bound' | 'overhead' | 'indexation' | 'outside', { readonly exact: Amount }>
>;

/** How the tariff is divided over the elements of the law; indexation and margin together are the rest. */
function weightsOf(statutory: Statutory): readonly number[] {
  const part = ({ exact }: { readonly exact: Amount }) => Number(exact.numerator) / Number(exact.denominator);
  return [
    part(statutory.professionals),
    part(statutory['client-bound']),
    part(statutory.overhead),
    part(statutory.indexation) + part(statutory.outside),
  ];
}

function rowOf(
  { data, ids }: DemoRegion,
  provider: number,
  line: DemoLine,
  { tariff, weights, hours }: Calculated,
  { level, otherHours, basis, form }: Manner,
  random: Random,
  id: number,
): CostPrice {
  const { spreadOfProduct, dearer } = data.pricing.costPrices;
  const factor = level * random.around(spreadOfProduct) * (dearer[line.product.key] ?? 1);
  const price = Math.round(Number(tariff.tariffCents) * PER_CENT * factor);
  const parts = splitExactly(
    price,
    weights.map((weight) => weight * random.around(0.08)),
  );
  const counted = otherHours && HOUR_UNITS.includes(line.product.unit) ? 'productive' : hours;
  const [professionals, clientBound, overhead, rest] = parts.map(euro);
  return {
    id,
    region_id: ids.region,
    provider_id: ids.provider(provider),
    product_id: line.productIndex + 1,
    year: tariff.year,
    version: 1,
    price: euro(price),
    unit: line.product.unit,
    hours: counted,
    basis,
    professionals: professionals ?? null,
    client_bound: clientBound ?? null,
    overhead: overhead ?? null,
    rest: rest ?? null,
    overhead_form: form,
    year_volume: line.volume,
    source:
      basis === 'realised'
        ? `Jaarrekening ${tariff.year - 2}, bijgewerkt naar ${tariff.year}`
        : `Begroting ${tariff.year}`,
    source_on: plainDateOf(tariff.year - 1, 9, 15),
  };
}

/** Ten thousandths of a euro as decimal text. */
const euro = (amount: number): string => {
  const digits = String(amount).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
};
