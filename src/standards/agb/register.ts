import { containsDay, overlaps, type Period } from '../../kernel/period.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';

export type AgbStatus = 'active' | 'ended' | 'struck';

/** A code for the days on which it holds. */
export type AgbRow = {
  readonly code: string;
  readonly name: string;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
  readonly status: AgbStatus;
};

/** What is wrong in a file: line from 1, the header line included. */
export type AgbFault = {
  readonly line: number;
  readonly column: string | null;
  readonly found: string | null;
  /** Dutch. */
  readonly expected: string;
};

/** Provider codes with the days on which they hold. */
export class AgbRegister {
  readonly #periods = new Map<string, Period[]>();

  constructor(rows: Iterable<Omit<AgbRow, 'name'>>) {
    for (const { code, from, through, status } of rows) {
      if (status === 'struck') continue;
      const known = this.#periods.get(code);
      const period = { from, through: through ?? undefined };
      if (known) known.push(period);
      else this.#periods.set(code, [period]);
    }
  }

  /** Whether the code held on the day; a code that was struck never did. */
  heldOn(code: string, on: PlainDate): boolean {
    return this.#periods.get(code)?.some((period) => containsDay(period, on)) ?? false;
  }
}

/** The first earlier row of the same code whose days overlap. */
export const overlapping = (row: AgbRow, earlier: readonly AgbRow[]): AgbRow | undefined =>
  earlier.find((one) => overlaps(periodOf(one), periodOf(row)));

const periodOf = ({ from, through }: AgbRow): Period => ({ from, through: through ?? undefined });
