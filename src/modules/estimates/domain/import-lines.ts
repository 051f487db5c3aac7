import type { Cents } from '../../../kernel/money.ts';
import { budgetOfLine } from './budget.ts';
import type { EstimateLine, Level, Pot } from './estimate.ts';

/** A row of a file with estimate lines, as it was read. */
export type LineRow = {
  readonly code: string;
  readonly low: bigint | null;
  readonly mid: bigint | null;
  readonly high: bigint | null;
  readonly tariffCents: Cents | null;
  readonly lumpCents: Cents | null;
  readonly level: Level;
  readonly pot: Pot;
  readonly note: string;
};

export type RowFault =
  | 'product-unknown'
  | 'volume-missing'
  | 'volume-with-lump-sum'
  | 'range-not-ordered'
  | 'tariff-with-lump-sum'
  | 'lump-sum-with-tariff';

/**
 * The line as a row of a file would make it, or what is wrong with the row and in which field. Volumes that are those the
 * line already has keep their basis; other volumes are stated ones.
 */
export function lineOfRow(
  row: LineRow,
  line: EstimateLine | undefined,
):
  | { readonly ok: true; readonly line: EstimateLine }
  | { readonly ok: false; readonly fault: RowFault; readonly field: keyof LineRow } {
  if (!line) return { ok: false, fault: 'product-unknown', field: 'code' };
  const common = { ...line, level: row.level, pot: row.pot, note: row.note };
  const { low, mid, high } = row;
  if (line.price.kind === 'lump-sum') {
    if (row.tariffCents !== null) return { ok: false, fault: 'tariff-with-lump-sum', field: 'tariffCents' };
    const volume = low !== null ? 'low' : mid !== null ? 'mid' : high !== null ? 'high' : undefined;
    if (volume) return { ok: false, fault: 'volume-with-lump-sum', field: volume };
    return { ok: true, line: { ...common, price: { kind: 'lump-sum', lumpCents: row.lumpCents } } };
  }
  if (row.lumpCents !== null) return { ok: false, fault: 'lump-sum-with-tariff', field: 'lumpCents' };
  if (low === null) return { ok: false, fault: 'volume-missing', field: 'low' };
  if (mid === null) return { ok: false, fault: 'volume-missing', field: 'mid' };
  if (high === null) return { ok: false, fault: 'volume-missing', field: 'high' };
  if (low > mid) return { ok: false, fault: 'range-not-ordered', field: 'low' };
  if (mid > high) return { ok: false, fault: 'range-not-ordered', field: 'high' };
  const now = budgetOfLine(line).volumes;
  const same = now?.low === low && now.mid === mid && now.high === high;
  const basis = same ? line.price.basis : ({ kind: 'stated', low, mid, high } as const);
  return { ok: true, line: { ...common, price: { kind: 'per-unit', basis, tariffCents: row.tariffCents } } };
}
