/** Past use month by month, as a sheet beside the lines: written only, since it was counted. */
import { formatMonthName } from '../../../kernel/format.nl.ts';
import { roundToWhole } from '../../../kernel/fraction.ts';
import { pluralUnit } from '../../../kernel/unit-words.nl.ts';
import type { Column } from '../../../platform/documents/index.ts';
import type { EstimateLine } from '../domain/estimate.ts';
import { type MonthOfUse, monthsOfUse } from '../domain/use-by-month.ts';
import { MONTH_WORDS } from './words.nl.ts';

export const USE_SHEET = 'Gebruik per maand';

type UsedMonth = MonthOfUse & { readonly product: EstimateLine['product']; readonly year: number };

/** Every month of every line whose past use is known by month. */
export const usedMonths = (lines: readonly EstimateLine[]): UsedMonth[] =>
  lines.flatMap(({ product, price }) => {
    const use = price.kind === 'per-unit' && price.basis.kind === 'past-use' ? price.basis.byMonth : null;
    return use === null ? [] : monthsOfUse(use).map((month) => ({ ...month, product, year: use.year }));
  });

export const useColumns: readonly Column<UsedMonth>[] = [
  { header: 'Productcode', kind: 'text', value: ({ product }) => product.code },
  { header: 'Product', kind: 'text', value: ({ product }) => product.name },
  { header: 'Eenheid', kind: 'text', value: ({ product }) => pluralUnit(product.unit) },
  { header: 'Jaar', kind: 'integer', value: ({ year }) => year },
  { header: 'Maand', kind: 'text', value: ({ month }) => formatMonthName(month) },
  { header: 'Jaar ervoor', kind: 'integer', value: ({ yearBefore }) => yearBefore },
  { header: 'Telt mee', kind: 'integer', value: ({ volume }) => roundToWhole(volume) },
  { header: 'Hoe', kind: 'text', value: ({ origin }) => MONTH_WORDS[origin] },
];
