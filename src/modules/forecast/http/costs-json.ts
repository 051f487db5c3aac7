import { codeText } from '../../../standards/ijw/index.ts';
import type { Kostendelen, Kostenverklaring } from '../api.ts';
import { PARTS, type Part } from '../domain/explain/cell.ts';
import { addParts, type ExplainedCell } from '../domain/explain/cost-rise.ts';
import { shiftMonths } from '../domain/explain/periods.ts';
import type { PlaceRow } from '../storage/care-months.ts';
import type { Explanation } from '../storage/explanations.ts';
import type { CostsExplained } from '../use-cases/explain-costs.ts';
import { PART_TEXTS, PART_WORDS, WHOLE_WORD } from './words.nl.ts';

/** Below this many allocations a number is not shown: it could tell something about a child. */
const SMALLEST_COUNT = 10;

export type CostsSeen = {
  readonly regionName: string;
  readonly municipalityId: number | null;
  readonly municipalities: readonly PlaceRow[];
  readonly explained: CostsExplained;
  readonly explanations: readonly Explanation[];
  readonly mayExplain: boolean;
};

export function toKostenverklaring(seen: CostsSeen): Kostenverklaring {
  const { comparison, months, rise } = seen.explained;
  const { from, comparedFrom } = comparison;
  const last = (first: typeof from) => shiftMonths(first, comparison.months - 1).slice(0, 7);
  const place = seen.municipalities.find(({ id }) => id === seen.municipalityId);
  const written = (part: Part | 'whole') =>
    seen.explanations
      .filter((one) => one.part === part)
      .map(({ version, body, by, at }) => ({ versie: version, tekst: body, door: by, op: at.toISOString() }));
  const count = (side: 'before' | 'after') => {
    const all = rise.cells.reduce((sum, cell) => sum + cell[side].trajectoryMonths, 0) / comparison.months;
    return all < SMALLEST_COUNT ? null : Math.round(all);
  };
  const difference = rise.afterCents - rise.beforeCents;
  return {
    regio: seen.regionName,
    gemeente: place ? { id: place.id, naam: place.name } : null,
    gemeenten: seen.municipalities.map(({ id, name }) => ({ id, naam: name })),
    maanden: months.map((month) => month.slice(0, 7)),
    van: from.slice(0, 7),
    tot: last(from),
    vergelekenVan: comparedFrom.slice(0, 7),
    vergelekenTot: last(comparedFrom),
    wasCent: Number(rise.beforeCents),
    isCent: Number(rise.afterCents),
    verschilCent: Number(difference),
    trajectenWas: count('before'),
    trajectenIs: count('after'),
    onderdelen: [
      {
        onderdeel: WHOLE_WORD,
        naam: 'Het geheel',
        uitleg: 'Alle onderdelen samen.',
        cent: Number(difference),
        toelichtingen: written('whole'),
      },
      ...PARTS.map((part) => ({
        onderdeel: PART_WORDS[part],
        ...PART_TEXTS[part],
        cent: Number(rise.parts[part]),
        toelichtingen: written(part),
      })),
    ],
    magToelichten: seen.mayExplain,
  };
}

export const COST_AXES = ['product', 'aanbieder', 'gemeente', 'toegang'] as const;
export type CostAxis = (typeof COST_AXES)[number];
export const COST_KEYS: Readonly<Record<CostAxis, (cell: ExplainedCell) => string>> = {
  product: ({ productId }) => String(productId),
  aanbieder: ({ providerId }) => String(providerId),
  gemeente: ({ municipalityId }) => String(municipalityId),
  toegang: ({ route }) => route,
};

/** Name of a referrer by its code; the code itself when the list does not know it. */
export const routeName = (code: string): string => codeText('COD327', code) ?? code;

/** One part along an axis, what weighs most first. The rows add up to the part; `part` undefined is the whole. */
export function toKostendelen(
  cells: readonly ExplainedCell[],
  part: Part | undefined,
  per: CostAxis,
  nameOf: (key: string) => string,
): Kostendelen {
  const rows = [...Map.groupBy(cells, COST_KEYS[per])].map(([key, own]) => {
    const sum = (pick: (cell: ExplainedCell) => bigint) => own.reduce((total, cell) => total + pick(cell), 0n);
    const was = sum((cell) => cell.before.cents);
    const is = sum((cell) => cell.after.cents);
    const parts = own.map((cell) => cell.parts).reduce(addParts);
    return { key, was, is, part: part ? parts[part] : is - was };
  });
  const size = (amount: bigint) => (amount < 0n ? -amount : amount);
  rows.sort((a, b) => Number(size(b.part) - size(a.part)) || (a.key < b.key ? -1 : 1));
  const total = (pick: (row: (typeof rows)[number]) => bigint) =>
    Number(rows.reduce((sum, row) => sum + pick(row), 0n));
  return {
    onderdeel: part ? PART_WORDS[part] : WHOLE_WORD,
    per,
    wasCent: total((row) => row.was),
    isCent: total((row) => row.is),
    cent: total((row) => row.part),
    items: rows.map((row) => ({
      sleutel: row.key,
      naam: nameOf(row.key),
      wasCent: Number(row.was),
      isCent: Number(row.is),
      cent: Number(row.part),
    })),
  };
}
