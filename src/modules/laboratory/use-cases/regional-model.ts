import { coversProduct, type FundingPart, type FundingTerms, type ProductFacts, partFor } from '../../funding/index.ts';

/** What a rule asks of a product of the region. Lists that are empty ask nothing. */
export type StandInWhen = {
  /** iJw Eenheid (WJ756). */
  readonly units: readonly string[];
  readonly categories: readonly string[];
  readonly codes: readonly string[];
  readonly segments: readonly string[];
};

/** Products that meet `when` are paid as the model pays `as`; null: the model says nothing of them. */
export type StandInRule = {
  readonly when: StandInWhen;
  readonly as: ProductFacts | null;
  readonly because: string;
};

/** Funding terms of a region as a model for others, with stated rules that lay its products beside theirs. */
export type RegionalModel = {
  readonly key: string;
  readonly name: string;
  readonly terms: FundingTerms;
  readonly rules: readonly StandInRule[];
};

/** A product as the rules look at it. */
export type MappableProduct = ProductFacts & { readonly unit: string };

export type Placed = {
  readonly productKey: string;
  /** The part of the model; null: paid as now, since the model says nothing of it. */
  readonly partName: string | null;
  readonly because: string;
};

export type ModelOnProducts = { readonly terms: FundingTerms; readonly placed: readonly Placed[] };

const AS_NOW = 'zoals-nu-';

/**
 * A regional model as terms for the products of another region: each product goes to the part that pays its stand-in, by the first
 * rule that holds; a product that the model names itself needs no rule. What no rule places stays paid as now, by the region's own
 * terms. Amounts that a model states for its own region are left to the contracts: they are of another population.
 */
export function modelOnProducts(
  model: RegionalModel,
  products: readonly MappableProduct[],
  own: FundingTerms | null,
  namesItself: string,
): ModelOnProducts {
  const standIns = new Map<
    string,
    { readonly facts: ProductFacts; readonly part: FundingPart; readonly because: string }
  >();
  const placed = products.map((product): Placed => {
    const rule = named(model.terms, product) ? { as: product, because: namesItself } : ruleFor(model.rules, product);
    const part = rule?.as ? partFor(model.terms, rule.as) : null;
    if (rule?.as && part) standIns.set(product.key, { facts: rule.as, part, because: rule.because });
    return { productKey: product.key, partName: part?.name ?? null, because: rule?.because ?? '' };
  });
  const keysWhere = (holds: (facts: ProductFacts) => boolean): string[] =>
    [...standIns].filter(([, { facts }]) => holds(facts)).map(([key]) => key);
  const boundsFor = (bounds: FundingTerms['bounds'], within: (key: string) => boolean): FundingTerms['bounds'] =>
    bounds.flatMap((bound) => {
      const keys = keysWhere((facts) => coversProduct(bound.covers, facts)).filter(within);
      return keys.length === 0 ? [] : [{ ...bound, covers: only(keys) }];
    });
  const parts = model.terms.parts.flatMap((part): FundingPart[] => {
    const keys = [...standIns].filter(([, standIn]) => standIn.part === part).map(([key]) => key);
    if (keys.length === 0) return [];
    return [
      {
        ...part,
        covers: only(keys),
        price: openAmounts(part.price),
        bounds: boundsFor(part.bounds, (key) => keys.includes(key)),
      },
    ];
  });
  const asNow =
    own === null
      ? []
      : partsAsNow(
          own,
          products.filter(({ key }) => !standIns.has(key)),
        );
  return {
    placed,
    terms: {
      ...model.terms,
      parts: [...parts, ...asNow],
      bounds: boundsFor(model.terms.bounds, () => true),
      sources: [...model.terms.sources, ...(own?.sources ?? []).map((one) => ({ ...one, key: `${AS_NOW}${one.key}` }))],
    },
  };
}

const only = (products: readonly string[]) => ({ segments: [], products, codes: [], categories: [] });

const named = ({ parts }: FundingTerms, { key }: ProductFacts): boolean =>
  parts.some(({ covers }) => covers.products.includes(key));

const ruleFor = (rules: readonly StandInRule[], product: MappableProduct): StandInRule | undefined =>
  rules.find(
    ({ when }) =>
      holds(when.units, product.unit) &&
      holds(when.categories, product.category) &&
      holds(when.codes, product.code) &&
      holds(when.segments, product.segment),
  );

const holds = (list: readonly string[], value: string | null): boolean =>
  list.length === 0 || (value !== null && list.includes(value));

/** Yearly amounts of another region say nothing here: what the contracts agree counts. */
function openAmounts(price: FundingPart['price']): FundingPart['price'] {
  if (price.of === 'population') return { of: 'population', yearlyCents: null, perYoungPersonCents: null };
  if (price.of === 'task') return { of: 'task', yearlyCents: null };
  return price.of === 'actual-cost' ? { of: 'actual-cost', capCents: null } : price;
}

/** The region's own parts for products that the model does not place, with bounds that count only these. */
function partsAsNow(own: FundingTerms, products: readonly ProductFacts[]): FundingPart[] {
  const keysOf = new Map<FundingPart, string[]>();
  for (const product of products) {
    const part = partFor(own, product);
    if (part) keysOf.set(part, [...(keysOf.get(part) ?? []), product.key]);
  }
  return [...keysOf].map(([part, keys]) => ({
    ...part,
    key: `${AS_NOW}${part.key}`.slice(0, 60),
    covers: only(keys),
    bounds: part.bounds.flatMap((bound) => {
      const counted = products
        .filter(({ key }) => keys.includes(key))
        .filter((one) => coversProduct(bound.covers, one));
      return counted.length === 0
        ? []
        : [{ ...bound, key: `${AS_NOW}${bound.key}`.slice(0, 60), covers: only(counted.map(({ key }) => key)) }];
    }),
    sources: part.sources.map((key) => `${AS_NOW}${key}`),
  }));
}
