import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { VroegOp } from '../api.ts';
import { isSmall, SMALLEST_SHOWN, shownPlaces } from '../domain/small-numbers.ts';
import { whoseFigures } from '../storage/own-use.ts';
import { loadEarly } from '../storage/utilisation/early.ts';
import type { UseFilter } from '../storage/utilisation/use-rows.ts';
import type { WhoLooks } from './gather-utilisation.ts';

/** Allocations that are used up before they end, per provider; small numbers are left out. */
export async function gatherEarly(
  tx: Tx,
  { actor, scope }: WhoLooks,
  filter: UseFilter,
  asOf: PlainDate | null,
): Promise<VroegOp> {
  const whose = whoseFigures(actor.organisation.kind, scope);
  const rows = asOf === null ? [] : await loadEarly(tx, filter, whose, asOf);
  const running = rows.reduce((sum, row) => sum + row.running, 0);
  const early = rows.reduce((sum, row) => sum + row.early, 0);
  const shown = shownPlaces(rows, (row) => row.early);
  return {
    peildatum: asOf,
    lopend: isSmall(running) ? null : running,
    vroegOp: isSmall(early) ? null : early,
    ondergrens: SMALLEST_SHOWN,
    regels: rows
      .map((row, place) => ({ ...row, vroegOp: shown.has(place) && !isSmall(early) ? row.early : null }))
      .filter((row) => row.running >= SMALLEST_SHOWN && row.early > 0 && row.vroegOp !== null)
      .map((row) => ({ sleutel: String(row.providerId), naam: row.name, lopend: row.running, vroegOp: row.vroegOp }))
      .toSorted((a, b) => (b.vroegOp ?? 0) - (a.vroegOp ?? 0) || a.naam.localeCompare(b.naam, 'nl')),
  };
}
