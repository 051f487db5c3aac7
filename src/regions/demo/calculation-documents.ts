import type { PlainDate } from '../../kernel/plain-date.ts';
import type { CalculationDocument, CostElement, Figure } from '../../modules/pricing/index.ts';
import type { ProductData } from '../market-data.ts';
import type { PricingData, ProductPricing, StatedFigure } from '../pricing-data.ts';

type Year = { readonly year: number; readonly indexPercentage: number };

/** The calculation of a product's tariff in a year, out of the region's data; undefined when the data has none. */
export function calculationDocument(
  data: PricingData,
  product: ProductData,
  { year, indexPercentage }: Year,
): CalculationDocument | undefined {
  const priced = data.products[product.key];
  if (!priced) return undefined;
  const example = exampleOf(data);
  const index: CostElement = {
    key: 'index',
    name: `Index ${year}`,
    kind: 'index',
    year,
    percent: example(String(indexPercentage)),
  };
  return {
    unit: product.unit,
    pricesOn: data.pricesOn,
    hours: priced.hours,
    price: { kind: 'unit' },
    rounding: { to: product.unit === '01' ? 'hour-divisible-by-60' : 'cents' },
    elements: [
      ...workElements(data, priced, example),
      ...unitElements(priced, example),
      ...topElements(data, priced, example),
      index,
    ],
  };
}

type Example = (stated: StatedFigure) => Figure;

const exampleOf =
  ({ example }: PricingData): Example =>
  (stated) =>
    typeof stated === 'string'
      ? { value: stated, source: { title: example.title, on: example.on as PlainDate, status: 'example' } }
      : stated;

function workElements(data: PricingData, priced: ProductPricing, example: Example): CostElement[] {
  const functions = Object.entries(priced.mix).map(([scale, share]): CostElement => {
    const found = data.scales[scale];
    if (!found) throw new RangeError(`no salary of scale ${scale}`);
    const { name, agreement, step, salary } = found;
    const key = `functie-${scale}`;
    return { key, name, kind: 'function', agreement, scale, step, share: example(share), salary: example(salary) };
  });
  const activities = data.time[priced.time];
  if (!activities) throw new RangeError(`no activities ${priced.time}`);
  return [
    ...functions,
    ...data.surcharges.map((one): CostElement => ({ ...one, kind: 'surcharge', percent: example(one.percent) })),
    {
      key: 'werkgever',
      name: 'Sociale lasten en pensioen',
      kind: 'employer-charge',
      percent: example(data.employerCharge),
    },
    {
      key: 'contracturen',
      name: 'Contracturen per jaar',
      kind: 'contract-hours',
      hours: { parameter: 'cao-jeugdzorg.contract-hours' },
    },
    ...activities.map((one): CostElement => ({ ...one, kind: 'time', amount: example(one.amount) })),
  ];
}

function unitElements(priced: ProductPricing, example: Example): CostElement[] {
  const { unitHours, groupSize, occupancy } = priced;
  return [
    ...(unitHours === undefined
      ? []
      : [{ key: 'uren', name: 'Uren werk per eenheid', kind: 'unit-hours', hours: example(unitHours) } as const]),
    ...(groupSize === undefined
      ? []
      : [{ key: 'groep', name: 'Kinderen per begeleider', kind: 'group-size', clients: example(groupSize) } as const]),
    ...(occupancy === undefined
      ? []
      : [{ key: 'bezetting', name: 'Bezetting', kind: 'occupancy', percent: example(occupancy) } as const]),
    ...priced.costs.map((one): CostElement => ({ ...one, kind: 'client-bound-cost', amount: example(one.amount) })),
  ];
}

function topElements(data: PricingData, { overhead }: ProductPricing, example: Example): CostElement[] {
  return [
    {
      key: 'overhead',
      name: overhead === 'share' ? 'Overhead, als aandeel van het totaal' : 'Overhead, als opslag op de kosten',
      kind: 'overhead',
      form: overhead,
      over: overhead === 'share' ? 'total' : 'direct-cost',
      percent: example(data.overhead[overhead]),
    },
    { key: 'risico', name: 'Risico', kind: 'risk', type: 'risk', percent: example(data.risk) },
  ];
}
