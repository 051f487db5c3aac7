import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { PointContent } from '../domain/development-point.ts';
import { DEVELOPMENT_LIBRARY } from '../library/development-points.ts';
import { appendChange } from '../storage/notes.ts';
import { type DevelopmentPoint, insertPoint, leadToGoals, listPoints, updatePoint } from '../storage/points.ts';
import { type Differs, type Keeper, type NotYours, ownRegion, written } from './keeper.ts';

type Elsewhere = { readonly code: 'goals.goal-of-another' };

/** Adds a point of the region's own. */
export async function addPoint(
  tx: Tx,
  by: Keeper,
  { reason, ...wanted }: PointContent & { readonly reason: string },
): Promise<Result<DevelopmentPoint, NotYours | Elsewhere>> {
  const region = ownRegion(by);
  if (!region.ok) return region;
  const id = await insertPoint(tx, region.value, null, wanted);
  if (id === undefined) throw new Error('a point without a key of the library cannot be there already');
  return keep(tx, by, { id, regionId: region.value }, { before: null, after: wanted, reason });
}

/** Takes a point over from the library, once. */
export async function takePoint(
  tx: Tx,
  by: Keeper,
  { key, reason }: { readonly key: string; readonly reason: string },
): Promise<
  Result<
    DevelopmentPoint,
    NotYours | Elsewhere | { readonly code: 'goals.example-unknown' } | { readonly code: 'goals.already-taken' }
  >
> {
  const region = ownRegion(by);
  if (!region.ok) return region;
  const example = DEVELOPMENT_LIBRARY.find((one) => one.key === key);
  if (!example) return no({ code: 'goals.example-unknown' });
  const { theme, title, description, source } = example;
  const point: PointContent = { theme, title, description, source, setAside: null, goalIds: [] };
  const id = await insertPoint(tx, region.value, key, point);
  if (id === undefined) return no({ code: 'goals.already-taken' });
  return keep(tx, by, { id, regionId: region.value }, { before: null, after: point, reason });
}

/** Changes a point that is still as the person saw it. */
export async function changePoint(
  tx: Tx,
  by: Keeper,
  id: number,
  { reason, ...change }: Partial<PointContent> & { readonly reason: string },
  matches: (version: number) => boolean,
): Promise<Result<DevelopmentPoint, NotYours | Elsewhere | Differs | { readonly code: 'goals.point-unknown' }>> {
  const region = ownRegion(by);
  if (!region.ok) return region;
  const [row] = await listPoints(tx, region.value, id);
  if (!row) return no({ code: 'goals.point-unknown' });
  if (!matches(row.rowVersion)) return no({ code: 'http.version-differs' });
  const { theme, title, description, source, setAside, goalIds } = row;
  const before: PointContent = { theme, title, description, source, setAside, goalIds };
  const after = { ...before, ...change };
  if ((await updatePoint(tx, id, row.rowVersion, after)) === 0) return no({ code: 'http.version-differs' });
  return keep(tx, by, { id, regionId: region.value }, { before, after, reason });
}

async function keep(
  tx: Tx,
  by: Keeper,
  point: { readonly id: number; readonly regionId: number },
  change: { readonly before: PointContent | null; readonly after: PointContent; readonly reason: string },
): Promise<Result<DevelopmentPoint, Elsewhere>> {
  const goalIds = [...new Set(change.after.goalIds)];
  if ((await leadToGoals(tx, point, goalIds)) < goalIds.length) return no({ code: 'goals.goal-of-another' });
  await appendChange(tx, { ...point, what: 'development_point_id', personId: by.personId }, change);
  return yes(written(await listPoints(tx, point.regionId, point.id), point.id));
}
