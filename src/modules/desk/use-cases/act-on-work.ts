import { holdsBsn } from '../../../kernel/bsn.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { decideUntil, type UntilRefusal } from '../domain/postpone.ts';
import type { ListedWork, WorkAct } from '../domain/worklist-marks.ts';
import type { Watcher } from '../storage/watches.ts';
import { insertAct, listColleagues } from '../storage/worklist-acts.ts';

export type WantedAct = {
  readonly kind: WorkAct;
  readonly keys: readonly string[];
  readonly until: PlainDate | null;
  readonly text: string;
  readonly toPersonId: number | null;
};

export type ActRefusal =
  | { readonly code: 'desk.work-unknown'; readonly count: number }
  | { readonly code: 'desk.work-text-holds-bsn' }
  | { readonly code: 'desk.reason-missing' }
  | UntilRefusal
  | { readonly code: 'desk.colleague-unknown' };

/** Does one thing with several lines at once: all of them, or none. Changes no facts, so it is safe for many, and it can be undone. */
export async function actOnWork(
  tx: Tx,
  by: Watcher,
  listed: readonly ListedWork[],
  wanted: WantedAct,
  today: PlainDate,
): Promise<Result<{ readonly id: number; readonly count: number }, ActRefusal>> {
  const chosen = listed.filter(({ key }) => wanted.keys.includes(key));
  if (chosen.length < wanted.keys.length)
    return no({ code: 'desk.work-unknown', count: wanted.keys.length - chosen.length });
  const text = wanted.text.trim();
  if (holdsBsn(text)) return no({ code: 'desk.work-text-holds-bsn' });
  if (text === '' && (wanted.kind === 'postponed' || wanted.kind === 'noted'))
    return no({ code: 'desk.reason-missing' });
  const day =
    wanted.kind === 'postponed'
      ? decideUntil(
          chosen.map(({ line }) => line),
          wanted.until,
          today,
        )
      : yes(null);
  if (!day.ok) return day;
  const toPersonId = wanted.kind === 'assigned' ? wanted.toPersonId : null;
  if (wanted.kind === 'assigned' && !(await listColleagues(tx, by, today)).some(({ id }) => id === toPersonId))
    return no({ code: 'desk.colleague-unknown' });
  const lines = chosen.map(({ key, line }) => ({ key, line }));
  const id = await insertAct(tx, by, { kind: wanted.kind, until: day.value, toPersonId, text, lines });
  return yes({ id, count: chosen.length });
}
