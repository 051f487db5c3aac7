import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { incidentWaitsOf } from '../../incidents/index.ts';
import { supplierWaitsOf, type WaitToShow } from '../../suppliers/index.ts';
import type { WhoAsks } from './gather-today.ts';

/** A home names no more than this many. */
const MOST = 8;

/** Where somebody else must move before one's own work goes on, what is due first in front. */
export async function gatherWaits(tx: Tx, { actor, scope }: WhoAsks, today: PlainDate): Promise<readonly WaitToShow[]> {
  const [regionId] = scope.regionIds;
  switch (actor.role) {
    case 'contract-manager':
    case 'purchaser':
      return first([
        ...(await incidentWaitsOf(tx, 'region')),
        ...(regionId === undefined ? [] : await supplierWaitsOf(tx, { regionId, personId: scope.personId }, today)),
      ]);
    case 'care-administrator':
    case 'sales-adviser':
      return first(await incidentWaitsOf(tx, 'provider'));
    default:
      return [];
  }
}

const first = (waits: readonly WaitToShow[]) =>
  waits.toSorted((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9')).slice(0, MOST);
