/**
 * How fast a year of care is paid again under other funding terms: npm run bench -- funding. A region-year of 206,000
 * delivered months is made once in columns and then paid under each of the seven regional models, as the laboratory does;
 * the same year goes once through the form with an object for each amount. Both in processor time of this one thread.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cents } from '../src/kernel/money.ts';
import { plainDateOf } from '../src/kernel/plain-date.ts';
import { termsFromDocument } from '../src/modules/funding/domain/document/document.ts';
import { columnsOf, type FactsColumns } from '../src/modules/funding/domain/engine/columns.ts';
import type { CareEpisode, FundingFacts, ProductFacts } from '../src/modules/funding/domain/engine/facts.ts';
import { runYear } from '../src/modules/funding/domain/engine/run-year.ts';
import { asIfInForce, runYearOver } from '../src/modules/funding/domain/engine/run-year-over.ts';
import type { FundingTerms } from '../src/modules/funding/domain/terms.ts';

const LINES = 206_000;
const MONTHS = 10;
const EPISODES = Math.ceil(LINES / MONTHS);
const [YEAR, PROVIDERS, MUNICIPALITIES, PRODUCTS, ROUNDS] = [2025, 100, 11, 40, 5];
const FOLDERS = new URL('../src/regions/', import.meta.url);
const REGIONS = readdirSync(FOLDERS).filter((name) => existsSync(new URL(`${name}/funding.json`, FOLDERS)));

function milliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

function readTerms(region: string): FundingTerms {
  const file = new URL(`${region}/funding.json`, FOLDERS);
  const read = termsFromDocument(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error(`${region} does not load`);
  return asIfInForce(read.value, YEAR);
}

/** Products that the parts of a model pay, in turn: the same care, named as that model names it. */
const productsUnder = (terms: FundingTerms): ProductFacts[] =>
  Array.from({ length: PRODUCTS }, (_, n) => {
    const covers = terms.parts[n % terms.parts.length]?.covers;
    const one = (list: readonly string[] | undefined): string | null =>
      list?.[Math.floor(n / terms.parts.length) % list.length] ?? null;
    const key = one(covers?.products) ?? `product-${n}`;
    return { key, code: one(covers?.codes), category: one(covers?.categories), segment: one(covers?.segments) };
  });

const placeholder = (n: number): ProductFacts => ({ key: `p${100 + n}`, code: null, category: null, segment: null });

function episode(n: number): CareEpisode {
  const ended = n % 3 === 0;
  const first = 1 + (n % 3);
  return {
    id: `e${1_000_000 + n}`,
    childId: `c${Math.floor(n / 1.3)}`,
    providerId: `a${n % PROVIDERS}`,
    contractId: `k${n % PROVIDERS}`,
    municipalityId: `g${n % MUNICIPALITIES}`,
    product: placeholder((n * 7) % PRODUCTS),
    startedOn: plainDateOf(YEAR, first, 1 + (n % 28)),
    plannedThrough: plainDateOf(YEAR + 1, 2, 1 + (n % 28)),
    endedOn: ended ? plainDateOf(YEAR, 12, 1 + (n % 28)) : null,
    endReason: ended ? (n % 2 === 0 ? 'as-planned' : 'early') : null,
    continues: null,
    results: { agreed: 3, reached: n % 5 === 0 ? 2 : 3 },
    tariffCents: cents(9_000 + (n % 500)),
    tariffPer: n % 2 === 0 ? 60 : 1,
    allocated: { monthVolume: 600, totalVolume: 6_000 },
    delivered: Array.from({ length: MONTHS }, (_, m) => ({
      month: plainDateOf(YEAR, Math.min(12, first + m), 1),
      volume: 200 + ((n + m) % 450),
    })),
  };
}

const regionYear = (): FundingFacts => ({
  episodes: Array.from({ length: EPISODES }, (_, n) => episode(n)),
  agreements: Array.from({ length: PROVIDERS * PRODUCTS }, (_, n) => ({
    contractId: `k${Math.floor(n / PRODUCTS)}`,
    providerId: `a${Math.floor(n / PRODUCTS)}`,
    product: placeholder(n % PRODUCTS),
    year: YEAR,
    budgetCents: cents(40_000_000),
    limitCents: cents(45_000_000),
    limitVolume: null,
    places: null,
    dayTariffCents: null,
  })),
  municipalities: Array.from({ length: MUNICIPALITIES }, (_, n) => ({ id: `g${n}`, youngPeople: 5_000 + 100 * n })),
  actualCosts: [],
  processScores: [],
  resultScores: [],
  deliveries: [],
});

/** The same columns under the names of a model; agreements follow the products that they were made for. */
function columnsUnder(columns: FactsColumns, terms: FundingTerms): FactsColumns {
  const products = productsUnder(terms);
  const renamed = new Map(columns.products.map(({ key }, place) => [key, products[place] as ProductFacts]));
  const agreements = columns.apart.agreements.map((one) => ({
    ...one,
    product: renamed.get(one.product.key) ?? one.product,
  }));
  return { ...columns, products, apart: { ...columns.apart, agreements } };
}

const best = (run: () => void): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const began = milliseconds();
    run();
    least = Math.min(least, milliseconds() - began);
  }
  return least;
};

/** Milliseconds per model and together, delivered months per second, and columns against objects under the same terms. */
export function benchFunding() {
  const facts = regionYear();
  const began = milliseconds();
  const columns = columnsOf(facts);
  const columnsMs = Math.round(milliseconds() - began);
  const months = columns.months.length;
  const perSecond = (took: number) => Math.round((months / took) * 1_000);
  const models = REGIONS.map((region) => {
    const terms = readTerms(region);
    const named = columnsUnder(columns, terms);
    const took = best(() => runYearOver(terms, named, YEAR));
    const { totals, bounds } = runYearOver(terms, named, YEAR);
    return {
      region,
      ms: Math.round(took),
      monthsPerSecond: perSecond(took),
      totalCents: Number(totals.totalCents),
      sumsUnderBounds: bounds.length,
    };
  });
  // Each delivered month an amount, whatever the product: the most that there is to do with an object each.
  const effort = REGIONS.map(readTerms).find(({ parts }) => parts.every(({ due }) => due.kind === 'per-unit'));
  if (effort === undefined) throw new Error('no model pays each delivered month');
  const objects = best(() => runYear(effort, facts, YEAR));
  const inColumns = best(() => runYearOver(effort, columns, YEAR));
  return {
    deliveredMonths: months,
    episodes: EPISODES,
    columnsMs,
    models,
    sevenModelsMs: models.reduce((sum, { ms }) => sum + ms, 0),
    objectsPerSecond: perSecond(objects),
    columnsAgainstObjects: Number((objects / inColumns).toFixed(1)),
  };
}
