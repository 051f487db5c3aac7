/** What purchasing models are compared on; in the order of a table. */
export const DIMENSIONS = [
  'period',
  'summary',
  'municipalities',
  'variant',
  'units',
  'payment-timing',
  'ceilings',
  'products',
  'access-body',
  'access-decides',
  'local-freedom',
  'supplier-management',
  'outcome-criteria',
  'public-scores',
  'contract-scope',
  'procedure',
  'openness',
  'entry',
  'contract-years',
  'max-years',
  'contract-per-client',
  'main-contractor',
  'contracted',
  'joint-role',
  'strengths',
  'practice',
  'open-points',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** A difference here is extra work for a provider that works in both regions. */
export const BURDENING: readonly Dimension[] = [
  'variant',
  'units',
  'payment-timing',
  'ceilings',
  'access-decides',
  'outcome-criteria',
  'openness',
  'entry',
  'contract-years',
  'contract-per-client',
  'main-contractor',
];

export type ModelCell = {
  readonly dimension: Dimension;
  /** Null: the source says nothing, and nothing is made up. */
  readonly text: string | null;
  readonly source: string | null;
  /** The same in words that can be held against another model; absent: it can only be read. */
  readonly code?: readonly string[];
  /** What other sources say, often of another year. */
  readonly notes?: readonly { readonly text: string; readonly source: string; readonly year?: number }[];
};

/** How a region buys: a column of the comparison. */
export type PurchaseModel = {
  readonly key: string;
  readonly name: string;
  readonly source: string;
  readonly cells: readonly ModelCell[];
};

export type Likeness = 'same' | 'different' | 'unknown';
export type ComparedModel = PurchaseModel & {
  /** Beside the own model, per dimension that can burden providers. */
  readonly likeness: Readonly<Partial<Record<Dimension, Likeness>>>;
  readonly differences: number;
  readonly unknown: number;
};

/** Puts models beside one's own. Only what both sides state is counted; the rest is counted as unknown. Pure. */
export function compareWith(own: PurchaseModel, models: readonly PurchaseModel[]): readonly ComparedModel[] {
  return models.map((model) => {
    const pairs = BURDENING.map((dimension) => [dimension, likenessOf(own, model, dimension)] as const);
    const count = (wanted: Likeness) => pairs.filter(([, likeness]) => likeness === wanted).length;
    return {
      ...model,
      likeness: Object.fromEntries(pairs),
      differences: count('different'),
      unknown: count('unknown'),
    };
  });
}

export const cellOf = (model: PurchaseModel, dimension: Dimension): ModelCell | undefined =>
  model.cells.find((cell) => cell.dimension === dimension);

function likenessOf(one: PurchaseModel, other: PurchaseModel, dimension: Dimension): Likeness {
  const [a, b] = [cellOf(one, dimension)?.code, cellOf(other, dimension)?.code];
  if (!a || !b) return 'unknown';
  return a.length === b.length && a.every((part) => b.includes(part)) ? 'same' : 'different';
}
