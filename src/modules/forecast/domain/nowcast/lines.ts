import type { CellKey, NowcastFacts } from './facts.ts';
import { OPEN_PARTS, type OpenPart, type Projection } from './project.ts';

/** What a line is about; what is null counts as a whole. */
export type LineKey = { readonly [Axis in keyof CellKey]: number | null };

export const KINDS = {
  region: [],
  product: ['productId'],
  provider: ['providerId'],
  municipality: ['municipalityId'],
  'product-provider': ['productId', 'providerId'],
  'product-municipality': ['productId', 'municipalityId'],
  'provider-municipality': ['providerId', 'municipalityId'],
} as const satisfies Record<string, readonly (keyof CellKey)[]>;
export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as Kind[];

/** A line month by month, in whole cents. */
export type LineMonths = {
  readonly kind: Kind;
  readonly key: LineKey;
  readonly approved: Float64Array;
  readonly fixed: Float64Array;
  readonly open: Readonly<Record<OpenPart, Float64Array>>;
};

/** Adds cells up to the lines of one kind over the months `from` to `through`; every kind adds up to the same whole. */
export function linesOf(
  kind: Kind,
  facts: NowcastFacts,
  projection: Projection,
  from: number,
  through: number,
): LineMonths[] {
  const months = through - from + 1;
  const lines = new Map<string, LineMonths>();
  const lineOf = facts.cells.map((cell) => {
    const key = keyOf(kind, cell);
    const name = `${key.productId}|${key.providerId}|${key.municipalityId}`;
    const line = lines.get(name) ?? emptyLine(kind, key, months);
    lines.set(name, line);
    return line;
  });
  lineOf.forEach((line, cell) => {
    for (let month = 0; month < months; month++) {
      const place = projection.at(cell, from + month);
      line.approved[month] = (line.approved[month] ?? 0) + (projection.approved[place] ?? 0);
      for (const part of OPEN_PARTS)
        line.open[part][month] = (line.open[part][month] ?? 0) + (projection.open[part][place] ?? 0);
    }
  });
  for (const { cell, month, cents } of facts.fixed) {
    const line = lineOf[cell];
    if (line && month >= from && month <= through)
      line.fixed[month - from] = (line.fixed[month - from] ?? 0) + Number(cents);
  }
  return [...lines.values()];
}

function keyOf(kind: Kind, cell: CellKey): LineKey {
  const axes: readonly (keyof CellKey)[] = KINDS[kind];
  const of = (axis: keyof CellKey) => (axes.includes(axis) ? cell[axis] : null);
  return { productId: of('productId'), providerId: of('providerId'), municipalityId: of('municipalityId') };
}

const emptyLine = (kind: Kind, key: LineKey, months: number): LineMonths => {
  const empty = () => new Float64Array(months);
  const open = { undeclared: empty(), running: empty(), notStarted: empty(), inflow: empty() };
  return { kind, key, approved: empty(), fixed: empty(), open };
};

export const total = (amounts: Float64Array, months = amounts.length): number =>
  amounts.slice(0, months).reduce((sum, one) => sum + one, 0);

/** All that is still open of a line in its first `months` months. */
export const openOf = ({ open }: LineMonths, months?: number): number =>
  OPEN_PARTS.reduce((sum, part) => sum + total(open[part], months), 0);
