import type { FundingPart } from '../terms.ts';
import type { Cells } from './cells.ts';
import type { Collected } from './collect-items.ts';
import type { FactsColumns } from './columns.ts';
import { asCents } from './whole.ts';
import type { WorkInProgress } from './work-in-progress.ts';

/** Work in progress at both ends of a year: a line for each running trajectory, and its difference in the cells. */
export function valueWork(
  { worthBefore, worthAfter, dueBefore, dueThrough }: Collected,
  { episodes }: FactsColumns,
  partOf: (product: number) => FundingPart | null,
  cells: Cells,
): { readonly before: WorkInProgress[]; readonly after: WorkInProgress[] } {
  const [before, after]: [WorkInProgress[], WorkInProgress[]] = [[], []];
  for (let n = 0; n < episodes.ids.length; n++) {
    const product = episodes.product[n] as number;
    const cellOf = () => cells.at(episodes.contract[n] as number, product, episodes.municipality[n] as number);
    const line = (worth: number, due: number): WorkInProgress => ({
      episodeId: episodes.ids[n] as string,
      partKey: partOf(product)?.key ?? '',
      worthCents: asCents(worth),
      dueCents: asCents(due),
      differenceCents: asCents(worth - due),
    });
    const [opening, closing] = [worthBefore[n] as number, worthAfter[n] as number];
    if (!Number.isNaN(opening)) {
      before.push(line(opening, dueBefore[n] as number));
      cellOf().workBefore += opening - (dueBefore[n] as number);
    }
    if (!Number.isNaN(closing)) {
      after.push(line(closing, dueThrough[n] as number));
      cellOf().workAfter += closing - (dueThrough[n] as number);
    }
  }
  return { before, after };
}
