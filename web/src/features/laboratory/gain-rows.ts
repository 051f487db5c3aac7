import type { Labaanbieder, Labvergelijking } from '../../api/types.ts';
import { laboratoryText as text } from './laboratory.nl.ts';

/** A row of the division; marks stand on providers only. */
export type GainRow = Labvergelijking & Partial<Pick<Labaanbieder, 'grens' | 'garantie'>>;

const MOST = 20;
/** Who gains most stands there in any case: among large losses a gain is small. */
const GAINERS = 5;

/** Those that move most in their order, and everybody else in one row; with few, or when all is asked, each its own. Sums stay. */
export function gainRows(rows: readonly GainRow[], all: boolean): readonly GainRow[] {
  if (all || rows.length <= MOST + 4) return rows;
  const gainers = rows.filter(({ verschilCent }) => verschilCent > 0).slice(0, GAINERS);
  const moved = rows.toSorted((a, b) => Math.abs(b.verschilCent) - Math.abs(a.verschilCent));
  const most = new Set([...gainers, ...moved.filter((row) => !gainers.includes(row)).slice(0, MOST - gainers.length)]);
  const others = rows.filter((row) => !most.has(row));
  const sum = (of: (row: GainRow) => number): number => others.reduce((cents, row) => cents + of(row), 0);
  return [
    ...rows.filter((row) => most.has(row)),
    {
      sleutel: 'anderen',
      naam: text.others(others.length),
      wasCent: sum(({ wasCent }) => wasCent),
      opnieuwCent: sum(({ opnieuwCent }) => opnieuwCent),
      verschilCent: sum(({ verschilCent }) => verschilCent),
    },
  ];
}
