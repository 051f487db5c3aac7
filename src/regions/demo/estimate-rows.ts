import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import { batchOf, type DemoBatch } from './batch.ts';
import type { ProductBudget } from './budgets.ts';
import { priceOf } from './budgets.ts';
import { instantOn } from './demo-calendar.ts';
import type { DemoRegion } from './demo-region.ts';
import { volumesOf } from './engine.ts';
import { splitExactly } from './split-exactly.ts';
import type { DemoRow } from './tables.ts';

/** The adopted estimate of the budget year, and a concept for the year after. */
const ADOPTED = 1;
const CONCEPT = 2;
const THOUSAND_EUROS = 100_000;
const MORNING = 9 * 60 + 30;

/**
 * Two estimates: that of the budget year, whose ranges and prices are those of the region's data and
 * whose sum is the frame to the cent, and a concept for the next year. What was adopted is written last: rows of an adopted
 * estimate are never added.
 */
export function* estimateBatches(region: DemoRegion): Generator<DemoBatch> {
  const { budgets, data, ids, parameters } = region;
  const { adopted, concept } = data.estimates;
  const { budgetYear } = data.region;
  const { splitKey } = data.estimates;
  const head = { region_id: ids.region, regional_key: splitKey, local_key: splitKey };
  const scaled = (cents: string): number => Math.round(Number(cents) * parameters.scale);
  yield batchOf('goals', 'estimate', [
    {
      ...head,
      id: ADOPTED,
      year: budgetYear,
      name: adopted.name,
      frame_cents: scaled(data.region.budgetCents),
      frame_source: adopted.frameSource,
      lta_cents: scaled(adopted.ltaCents),
      lta_source: adopted.ltaSource,
    },
    {
      ...head,
      id: CONCEPT,
      year: budgetYear + 1,
      name: concept.name,
      frame_cents: scaled(concept.frameCents),
      frame_source: concept.frameSource,
      lta_cents: scaled(concept.ltaCents),
      lta_source: concept.ltaSource,
    },
  ]);
  yield batchOf('goals', 'estimate_line', [
    ...budgets.map((budget, at) => adoptedLine(region, budget, at)),
    ...budgets.map((budget, at) => conceptLine(region, budget, at)),
  ]);
  yield batchOf('goals', 'estimate_municipality', municipalityRows(region));
  const officer = 1 + data.people.people.findIndex(({ role }) => role === 'policy-adviser');
  const action = (id: number, estimate: number, kind: string, day: PlainDate) => ({
    id,
    estimate_id: estimate,
    kind,
    person_id: officer,
    done_at: instantOn(day, MORNING),
  });
  const adoptedOn = addDays(parameters.today, -adopted.adoptedDaysAgo);
  yield batchOf('goals', 'estimate_action', [
    action(1, ADOPTED, 'made', addDays(adoptedOn, -30)),
    action(2, ADOPTED, 'adopted', adoptedOn),
    action(3, CONCEPT, 'made', addDays(parameters.today, -concept.madeDaysAgo)),
  ]);
  yield batchOf('goals', 'population_figure', figureRows(region, officer));
}

const levelOf = ({ funding }: ProductBudget['product']): string =>
  funding === 'guaranteed-availability' || funding === 'task' ? 'regional' : 'local';

const NO_BASIS = {
  base_volume: null,
  change_percentage: null,
  spread_percentage: null,
  youth_then: null,
  youth_now: null,
};
const NO_VOLUME = { low_volume: null, mid_volume: null, high_volume: null, tariff_cents: null };

function adoptedLine({ data }: DemoRegion, { product, current }: ProductBudget, at: number): DemoRow<'estimate_line'> {
  const { adopted } = data.estimates;
  const common = { ...NO_BASIS, estimate_id: ADOPTED, product_id: at + 1, level: levelOf(product), pot: 'frame' };
  if (product.key === data.region.lumpSumProduct) {
    const lump = { lump_cents: current.budgetCents, price_source: adopted.lumpNote, note: product.description };
    return { ...common, ...NO_VOLUME, ...lump, basis: 'none' };
  }
  return {
    ...common,
    basis: 'stated',
    low_volume: Math.min(current.lowVolume ?? current.volume, current.volume),
    mid_volume: current.volume,
    high_volume: Math.max(current.highVolume ?? current.volume, current.volume),
    tariff_cents: priceOf(product, current.year),
    lump_cents: null,
    price_source: adopted.priceSource,
    note: adopted.volumeNote,
  };
}

function conceptLine({ data }: DemoRegion, { product, current }: ProductBudget, at: number): DemoRow<'estimate_line'> {
  const { concept } = data.estimates;
  const pot = concept.lta.includes(product.key) ? 'lta' : 'frame';
  const common = { estimate_id: CONCEPT, product_id: at + 1, level: levelOf(product), pot };
  if (product.key === data.region.lumpSumProduct) {
    const lump = { lump_cents: current.budgetCents, price_source: concept.priceSource, note: concept.sameNote };
    return { ...common, ...NO_BASIS, ...NO_VOLUME, ...lump, basis: 'none' };
  }
  const { population, spreadPercentage } = concept;
  const byYouth = population.products.includes(product.key);
  const change = concept.transformation[product.key];
  const { youthThen, youthNow } = population;
  const volume = BigInt(current.volume);
  const changePercentage = change?.changePercentage ?? '0';
  const volumes = volumesOf(
    byYouth
      ? { kind: 'population', volume, youthThen, youthNow, spreadPercentage }
      : { kind: 'transformation', volume, changePercentage, spreadPercentage },
  );
  const price = { tariff_cents: priceOf(product, current.year), lump_cents: null, price_source: concept.priceSource };
  const line = { ...common, ...price, low_volume: volumes.low, mid_volume: volumes.mid, high_volume: volumes.high };
  const based = { ...NO_BASIS, base_volume: volume, spread_percentage: spreadPercentage };
  if (byYouth) {
    const youth = { youth_then: youthThen, youth_now: youthNow };
    return { ...line, ...based, ...youth, basis: 'population', note: population.note };
  }
  if (!change) return { ...line, ...NO_BASIS, basis: 'stated', note: concept.sameNote };
  return { ...line, ...based, change_percentage: changePercentage, basis: 'transformation', note: change.note };
}

/** Both estimates are split by the young people of each municipality; ceilings lie around its share in the budget year. */
function municipalityRows({ data, ids, budgets }: DemoRegion): DemoRow<'estimate_municipality'>[] {
  const { municipalities } = data.municipalities;
  const { percentage, exceptions } = data.estimates.ceilings;
  const total = Number(budgets.reduce((sum, { current }) => sum + current.budgetCents, 0n));
  const shares = splitExactly(
    total,
    municipalities.map(({ youth }) => youth),
  );
  return [ADOPTED, CONCEPT].flatMap((estimate) =>
    municipalities.map(({ cbsCode, youth }, at) => {
      const share = ((shares[at] ?? 0) * (exceptions[cbsCode] ?? percentage)) / 100;
      return {
        estimate_id: estimate,
        municipality_id: ids.municipality(at),
        regional_weight: youth,
        local_weight: youth,
        ceiling_cents: Math.round(share / THOUSAND_EUROS) * THOUSAND_EUROS,
      };
    }),
  );
}

function figureRows({ data, ids }: DemoRegion, officer: number): DemoRow<'population_figure'>[] {
  const youth = new Map(data.municipalities.municipalities.map((one) => [one.cbsCode, one.youth]));
  return data.estimates.forecasts.map((one, at) => ({
    id: at + 1,
    region_id: ids.region,
    municipality_id: ids.municipalityOfCode(one.municipality),
    year: one.year,
    age_from: one.ageFrom,
    age_through: one.ageThrough,
    persons: Math.round(((youth.get(one.municipality) ?? 0) * (100 + one.changePercentage)) / 100),
    kind: 'forecast',
    source: data.estimates.forecastSource,
    person_id: officer,
  }));
}
