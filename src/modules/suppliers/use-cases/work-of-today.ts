import { dutchDay } from '../../../kernel/dutch-day.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { foldAction } from '../domain/action.ts';
import { ANSWER_WITHIN_DAYS } from '../domain/signal.ts';
import { listAssignments } from '../storage/accounts.ts';
import { listActions, type SupplierAction } from '../storage/actions.ts';
import { listMeetings, type Meeting } from '../storage/meetings.ts';
import { allSignals, listShared, type Signal } from '../storage/signals.ts';

const AHEAD_DAYS = 14;

/** Something about a provider that asks somebody for an act. */
export type SupplierWork = { readonly dueOn: PlainDate } & (
  | { readonly code: 'signal'; readonly signal: Signal }
  | { readonly code: 'talk'; readonly meeting: Meeting }
  | { readonly code: 'action' | 'reported' | 'consequence'; readonly action: SupplierAction }
  | { readonly code: 'reply'; readonly signalId: number }
);

/** What who manages providers must do: of the own providers, and of those that nobody looks after. */
export async function workOfManager(
  tx: Tx,
  by: { readonly regionId: number; readonly personId: number | null },
  today: PlainDate,
): Promise<readonly SupplierWork[]> {
  const { regionId, personId } = by;
  const through = addDays(today, AHEAD_DAYS);
  const managers = new Map((await listAssignments(tx, regionId, today)).map((one) => [one.providerId, one.managerId]));
  const mine = ({ providerId }: { readonly providerId: number | null }) =>
    providerId === null || [undefined, null, personId].includes(managers.get(providerId));
  const signals = (await allSignals(tx, {})).filter((one) => one.regionId === regionId && one.state !== 'answered');
  const talks = (await listMeetings(tx, regionId)).filter(
    ({ state, onDay }) => state === 'planned' && onDay <= through,
  );
  const actions = await listActions(tx, { regionId });
  return [
    ...signals
      .filter(mine)
      .map(
        (signal) =>
          ({ code: 'signal', signal, dueOn: addDays(dutchDay(signal.recordedAt), ANSWER_WITHIN_DAYS) }) as const,
      ),
    ...talks.filter(mine).map((meeting) => ({ code: 'talk', meeting, dueOn: meeting.onDay }) as const),
    ...actions.filter(mine).flatMap((action) => workOfAction(action, today)),
  ];
}

/** A signal or an agreement with which a provider must move before who manages it can. */
export type SupplierWait =
  | { readonly code: 'signal'; readonly signal: Signal }
  | { readonly code: 'action'; readonly action: SupplierAction; readonly dueOn: PlainDate };

/** Where who manages providers waits for one: signals that were put to it, and agreements that it has not met yet. */
export async function waitsOfManager(
  tx: Tx,
  { regionId, personId }: { readonly regionId: number; readonly personId: number | null },
  today: PlainDate,
): Promise<readonly SupplierWait[]> {
  const managers = new Map((await listAssignments(tx, regionId, today)).map((one) => [one.providerId, one.managerId]));
  const mine = ({ providerId }: { readonly providerId: number | null }) =>
    providerId !== null && [undefined, null, personId].includes(managers.get(providerId));
  const signals = (await allSignals(tx, { state: 'with-provider' })).filter((one) => one.regionId === regionId);
  const actions = (await listActions(tx, { regionId })).filter(({ owner }) => owner === 'provider');
  return [
    ...signals.filter(mine).map((signal) => ({ code: 'signal', signal }) as const),
    ...actions.filter(mine).flatMap((action): SupplierWait[] => {
      const { state, dueOn } = foldAction(action, action.steps, today);
      // What is late or due soon stands on the own worklist already.
      return state === 'open' && dueOn > addDays(today, AHEAD_DAYS) ? [{ code: 'action', action, dueOn }] : [];
    }),
  ];
}

function workOfAction(action: SupplierAction, today: PlainDate): SupplierWork[] {
  const { state, dueOn, consequence } = foldAction(action, action.steps, today);
  if (consequence === 'open') return [{ code: 'consequence', action, dueOn }];
  if (state === 'reported') return [{ code: 'reported', action, dueOn }];
  return state === 'late' || (state === 'open' && dueOn <= addDays(today, AHEAD_DAYS))
    ? [{ code: 'action', action, dueOn }]
    : [];
}

/** What a provider itself must do: answer what was put to it, and finish what it agreed. */
export async function workOfProvider(tx: Tx, providerId: number, today: PlainDate): Promise<readonly SupplierWork[]> {
  const shared = Map.groupBy(await listShared(tx, undefined, providerId), ({ signalId }) => signalId);
  const waiting = [...shared].flatMap(([signalId, steps]): SupplierWork[] => {
    const last = steps.at(-1);
    if (last?.kind !== 'shared') return [];
    return [{ code: 'reply', signalId: Number(signalId), dueOn: addDays(dutchDay(last.at), ANSWER_WITHIN_DAYS) }];
  });
  const actions = (await listActions(tx, { providerId })).filter(({ owner }) => owner === 'provider');
  return [
    ...waiting,
    ...actions.flatMap((action) => workOfAction(action, today)).filter(({ code }) => code === 'action'),
  ];
}
