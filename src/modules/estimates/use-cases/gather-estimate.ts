import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { planYearOf } from '../../contracts/api.ts';
import { type Budget, budgetOf } from '../domain/budget.ts';
import type { Estimate } from '../domain/estimate.ts';
import { type MunicipalSplit, splitOverMunicipalities } from '../domain/municipal-split.ts';
import { type EstimateStatus, statusOf } from '../domain/status.ts';
import { type VolumeRoom, volumeRoom } from '../domain/volume-room.ts';
import { type EstimateAction, findHead, listActions, listHeads, listOfYear, loadParts } from '../storage/estimates.ts';
import { loadAllotted, loadPastUse } from '../storage/past-use.ts';
import type { Unknown } from './seat.ts';

/** An estimate with all that follows from it and all that became of it. */
export type EstimateView = {
  readonly estimate: Estimate;
  readonly status: EstimateStatus;
  readonly budget: Budget;
  readonly split: MunicipalSplit;
  /** Allotted, free and used per product; contracts counts those in which the product is bought in the year. */
  readonly rooms: ReadonlyMap<number, VolumeRoom & { readonly contracts: number }>;
  readonly usedCentsByMunicipality: ReadonlyMap<number, bigint>;
  /** Months of the year whose use counts; 0 while the year lies ahead. */
  readonly throughMonth: number;
  readonly actions: readonly EstimateAction[];
};

export async function gatherEstimate(tx: Tx, id: number, today: PlainDate): Promise<Result<EstimateView, Unknown>> {
  const head = await findHead(tx, id);
  if (!head) return no({ code: 'estimates.estimate-unknown' });
  const [estimate] = await loadParts(tx, [head]);
  if (!estimate) throw new Error(`estimate ${id} has a head and no body`);
  const { regionId, year } = estimate;
  const { throughMonth } = planYearOf(year, today);
  const allotted = new Map((await loadAllotted(tx, regionId, year)).map((row) => [row.productId, row]));
  const use = throughMonth === 0 ? [] : await loadPastUse(tx, regionId, year, throughMonth);
  const budget = budgetOf(estimate);
  const usedVolume = Map.groupBy(use, (row) => row.productId);
  const rooms = budget.lines.flatMap(({ line, volumes }) => {
    if (!volumes) return [];
    const given = allotted.get(line.product.id);
    const used = (usedVolume.get(line.product.id) ?? []).reduce((sum, row) => sum + row.volume, 0n);
    const room = volumeRoom(volumes, given?.volume ?? 0n, used);
    return [[line.product.id, { ...room, contracts: given?.contracts ?? 0 }] as const];
  });
  const usedCents = new Map<number, bigint>();
  for (const row of use)
    usedCents.set(row.municipalityId, (usedCents.get(row.municipalityId) ?? 0n) + row.approvedCents);
  return yes({
    estimate,
    status: statusOf({ id, adoptedAt: head.adoptedAt }, await listOfYear(tx, regionId, year)),
    budget,
    split: splitOverMunicipalities(estimate, budget),
    rooms: new Map(rooms),
    usedCentsByMunicipality: usedCents,
    throughMonth,
    actions: await listActions(tx, id),
  });
}

export type ListedEstimate = { readonly estimate: Estimate; readonly status: EstimateStatus; readonly budget: Budget };

/** All estimates of the own regions with their budgets, in three statements however many there are. */
export async function listEstimates(tx: Tx): Promise<ListedEstimate[]> {
  const heads = await listHeads(tx);
  const estimates = await loadParts(tx, heads);
  return estimates.map((estimate, at) => {
    const ofYear = heads.filter(({ regionId, year }) => regionId === estimate.regionId && year === estimate.year);
    const adoptedAt = heads[at]?.adoptedAt ?? null;
    return { estimate, status: statusOf({ id: estimate.id, adoptedAt }, ofYear), budget: budgetOf(estimate) };
  });
}
