import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { PlanLine } from '../domain/index-plan.ts';
import type { IndexRequest } from '../storage/index-request.ts';
import { holdContracts, type NamedTariff } from '../storage/indexable-tariffs.ts';
import { closeVersions, insertIndexation, insertVersions, type NewVersion } from '../storage/write-indexation.ts';
import { writeBudgets } from '../storage/write-indexed-budgets.ts';
import { adoptIndexed, type Successors } from './adopt-indexed.ts';
import type { IndexRefusal } from './index-refusal.ts';
import { type PlannedIndexation, percentText, planIndex } from './plan-index.ts';

export type IndexActor = { readonly regionId: number; readonly personId: number; readonly today: PlainDate };

/**
 * Carries out an indexation in the caller's transaction: the adopted tariffs of the region and the tariffs of its
 * contracts get a next version by date, and task budgets the amount of the year. `fingerprint` is that of the preview that was agreed to; when anything changed
 * since, nothing is done. Gives the number of the indexation.
 */
export async function applyIndexation(
  tx: Tx,
  actor: IndexActor,
  request: IndexRequest,
  fingerprint: string,
): Promise<Result<number, IndexRefusal>> {
  const first = await planIndex(tx, actor.regionId, request);
  if (!first.ok) return first;
  const touched = [...first.value.plan.lines, ...first.value.budgets.lines];
  await holdContracts(tx, [...new Set(touched.map(({ base }) => base.contractId))]);
  const planned = await planIndex(tx, actor.regionId, request);
  if (!planned.ok) return planned;
  if (planned.value.fingerprint !== fingerprint) return no({ code: 'contracts.stale-index-plan' });
  const { plan, budgets } = planned.value;
  if (plan.lines.length === 0 && budgets.lines.length === 0) return no({ code: 'contracts.nothing-to-index' });
  return yes(await write(tx, actor, planned.value));
}

async function write(tx: Tx, actor: IndexActor, planned: PlannedIndexation): Promise<number> {
  const { lines } = planned.plan;
  const id = await insertIndexation(tx, {
    regionId: actor.regionId,
    personId: actor.personId,
    request: planned.request,
    percentage: percentText(planned.regular.rounded),
    firstYearPercentage: percentText(planned.firstYear.rounded),
    fingerprint: planned.fingerprint,
  });
  const successors = await adoptIndexed(tx, actor, planned, id);
  await closeVersions(tx, lines);
  await insertVersions(
    tx,
    id,
    lines.map((line) => versionOf(line, planned, successors)),
  );
  const index = (firstYear: boolean) => percentText((firstYear ? planned.firstYear : planned.regular).rounded);
  await writeBudgets(
    tx,
    id,
    planned.budgets.lines.map((line) => ({ line, percentage: index(line.firstYear) })),
  );
  return id;
}

function versionOf(line: PlanLine<NamedTariff>, planned: PlannedIndexation, successors: Successors): NewVersion {
  const { base, from, through, newCents, firstYear, pendingExtension } = line;
  const tariff = base.tariffId === null ? undefined : successors.get(base.tariffId);
  // A contract in its first year may come to another price than the tariff it followed; then it goes its own way.
  const follows =
    tariff !== undefined &&
    tariff.tariffCents === newCents &&
    tariff.unit === base.unit &&
    (tariff.through === null || (through !== null && through <= tariff.through));
  return {
    base,
    from,
    through,
    newCents,
    tariffId: follows ? tariff.id : null,
    percentage: percentText((firstYear ? planned.firstYear : planned.regular).rounded),
    firstYear,
    pendingExtension,
  };
}
