/** Beginning a strategy, and its head. */
import { no, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { isEditable } from '../domain/status.ts';
import { insertItems, readItems } from '../storage/items.ts';
import {
  type HeadContent,
  insertAct,
  insertStrategy,
  listOwners,
  type StrategyHead,
  updateStrategy,
} from '../storage/strategies.ts';
import {
  type Author,
  findStrategy,
  holdStrategy,
  type NotYours,
  type Stands,
  type StrategyUnknown,
  statusOfHead,
} from './open-strategy.ts';

export type HeadRefusal =
  | StrategyUnknown
  | NotYours
  | Stands
  | { readonly code: 'strategy.no-region' }
  | { readonly code: 'strategy.period-reversed' }
  | { readonly code: 'strategy.owner-unknown' }
  | { readonly code: 'http.version-differs' };

/** What a next round takes over from the one before: what is written, not what was scored, planned or decided then. */
const TAKEN_OVER = [
  'starting-point',
  'scope',
  'local-room',
  'role-split',
  'covenant',
  'assumption',
  'risk',
  'readiness',
] as const;

/** Begins a strategy for a round; `fromId` takes over what stays the same from an earlier one of the same region. */
export async function beginStrategy(
  tx: Tx,
  by: Author & { readonly isRegion: boolean },
  made: HeadContent & { readonly fromId: number | null },
): Promise<Result<StrategyHead, HeadRefusal>> {
  if (!by.isRegion) return no({ code: 'strategy.no-region' });
  const refused = await refusalOf(tx, by.organisationId, by, made);
  if (refused) return no(refused);
  const earlier = made.fromId === null ? undefined : await holdStrategy(tx, by, made.fromId);
  if (earlier && !earlier.ok) return earlier;
  const id = await insertStrategy(tx, { ...made, regionId: by.organisationId });
  await insertAct(tx, {
    strategyId: id,
    act: 'made',
    onDay: by.today,
    dueOn: null,
    text: '',
    versionId: null,
    personId: by.personId,
    organisationId: by.organisationId,
  });
  if (earlier) await insertItems(tx, id, await readItems(tx, earlier.value.id, TAKEN_OVER));
  return findStrategy(tx, id);
}

/** Changes title, period and owner; once put out only the owner may change. */
export async function changeStrategy(
  tx: Tx,
  by: Author,
  id: number,
  made: HeadContent,
  ifMatch: (version: number) => boolean,
): Promise<Result<StrategyHead, HeadRefusal>> {
  const held = await holdStrategy(tx, by, id);
  if (!held.ok) return held;
  const { value: head } = held;
  const same = made.title === head.title && made.fromOn === head.fromOn && made.throughOn === head.throughOn;
  if (!same && !isEditable(statusOfHead(head))) return no({ code: 'strategy.still-put-out' });
  const refused = await refusalOf(tx, head.regionId, by, made);
  if (refused) return no(refused);
  if (!ifMatch(head.rowVersion) || (await updateStrategy(tx, id, head.rowVersion, made)) === 0)
    return no({ code: 'http.version-differs' });
  return findStrategy(tx, id);
}

async function refusalOf(
  tx: Tx,
  regionId: number,
  { today }: Author,
  { fromOn, throughOn, ownerId }: HeadContent,
): Promise<HeadRefusal | undefined> {
  if (throughOn !== null && throughOn < fromOn) return { code: 'strategy.period-reversed' };
  if (ownerId === null) return undefined;
  const owners = await listOwners(tx, regionId, today);
  return owners.some(({ id }) => id === ownerId) ? undefined : { code: 'strategy.owner-unknown' };
}
