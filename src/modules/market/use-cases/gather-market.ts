import { type PlainDate, plainDateOf } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { planYearOf } from '../../contracts/api.ts';
import { shownPlaces } from '../../steering/index.ts';
import { concentration, coverageOf, layersOf, rankProviders, segmentsOf } from '../domain/market.ts';
import { tilesOf } from '../domain/tiles.ts';
import { DRAWN_TILES } from '../library/tiles.ts';
import {
  budgetOfYear,
  listMembers,
  listPresent,
  listProducts,
  listSold,
  listSpentPerYear,
  listYoungPeople,
} from '../storage/market-facts.ts';
import { listNotes } from '../storage/notes.ts';

/** The market of a region in a year: eight set-based statements over sums, and what the region wrote down beside them. */
export async function gatherMarket(tx: Tx, regionId: number, year: number, today: PlainDate) {
  const { throughMonth } = planYearOf(year, today);
  const sold = await listSold(tx, regionId, year, throughMonth);
  const ranked = rankProviders(sold);
  const budgetCents = await budgetOfYear(tx, regionId, year);
  const segments = segmentsOf(sold);
  const members = await listMembers(tx, regionId, year, today);
  const memberIds = members.map(({ id }) => id);
  const map = tilesOf(
    members.map(({ cbsCode }) => cbsCode),
    DRAWN_TILES,
  );
  return {
    year,
    throughMonth,
    providers: await withPeople(tx, regionId, ranked, year),
    spentCents: ranked.reduce((sum, { cents }) => sum + cents, 0),
    budgetCents,
    // A budget is for twelve months: the part of it that belongs to the months that count.
    budgetSoFarCents: Math.round((budgetCents * throughMonth) / 12),
    top: [3, 10].map((count) => concentration(ranked, count, budgetCents)),
    layers: layersOf(ranked),
    segments,
    members: members.map((member, at) => ({ ...member, tile: map.tiles[at] ?? { column: 0, row: 0 } })),
    mapIsDrawn: map.drawn,
    coverage: coverageOf(
      await listPresent(tx, regionId, year),
      segments.map(({ name }) => name),
      memberIds,
    ),
    spent: await listSpentPerYear(tx, regionId, year, throughMonth),
    products: await listProducts(tx, regionId),
    notes: await listNotes(tx, regionId),
  };
}
export type Market = Awaited<ReturnType<typeof gatherMarket>>;

/** Adds how many young people each provider helped; numbers under ten are left out. */
async function withPeople<Provider extends { readonly id: number }>(
  tx: Tx,
  regionId: number,
  ranked: readonly Provider[],
  year: number,
): Promise<(Provider & { readonly people: number | null })[]> {
  const counted = await listYoungPeople(tx, regionId, plainDateOf(year, 1, 1), plainDateOf(year, 12, 31));
  const people = new Map(counted.map((one) => [one.providerId, one.people]));
  const all = ranked.map((one) => ({ one, count: people.get(one.id) ?? 0 }));
  const shown = shownPlaces(all, ({ count }) => count);
  return all.map(({ one, count }, at) => ({ ...one, people: shown.has(at) ? count : null }));
}
