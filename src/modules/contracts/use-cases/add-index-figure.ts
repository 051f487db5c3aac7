import { compareFractions, fraction, parseFraction, subtract, ZERO } from '../../../kernel/fraction.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { SeriesFigure } from '../../pricing/index.ts';
import { insertFigure, listOwnFigures } from '../storage/index-figures.ts';

export type IndexFigureRefusal =
  | { readonly code: 'contracts.already-an-index-figure'; readonly series: string; readonly year: number }
  | { readonly code: 'contracts.index-figure-unlikely'; readonly percent: string };

/** More than this many per cent, up or down, is taken for a slip; the database holds the same. */
const UNLIKELY = fraction(30n);

/**
 * Adds a figure of the region. The same figure of the same day is refused, so that one sent twice stands there once; another
 * percentage for it is a correction: figures are never changed, and the latest counts.
 */
export async function addIndexFigure(
  tx: Tx,
  by: { readonly regionId: number; readonly personId: number },
  figure: SeriesFigure & { readonly versionOn: PlainDate },
): Promise<Result<number, IndexFigureRefusal>> {
  const percent = parseFraction(figure.percent);
  const size = compareFractions(percent, ZERO) < 0 ? subtract(ZERO, percent) : percent;
  if (compareFractions(size, UNLIKELY) > 0)
    return no({ code: 'contracts.index-figure-unlikely', percent: figure.percent });
  const latest = (await listOwnFigures(tx)).findLast(
    (one) =>
      one.series === figure.series &&
      one.year === figure.year &&
      one.status === figure.status &&
      one.versionOn === figure.versionOn,
  );
  if (latest && compareFractions(parseFraction(latest.percent), percent) === 0)
    return no({ code: 'contracts.already-an-index-figure', series: figure.series, year: figure.year });
  return yes(await insertFigure(tx, by.regionId, by.personId, figure));
}
