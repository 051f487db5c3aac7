import { holdsBsn } from '../../../kernel/bsn.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import {
  type AgendaPoint,
  findMeeting,
  insertMeeting,
  insertMeetingVersion,
  type MeetingKind,
  type MeetingState,
} from '../storage/meetings.ts';
import { isProviderOf } from '../storage/region-providers.ts';
import type { SupplierActor } from './supplier-actor.ts';

export type MeetingRefusal =
  | { readonly code: 'suppliers.provider-unknown' }
  | { readonly code: 'suppliers.talk-without-provider' }
  | { readonly code: 'suppliers.meeting-unknown' }
  | { readonly code: 'suppliers.minutes-missing' }
  | { readonly code: 'suppliers.day-in-future' }
  | { readonly code: 'suppliers.text-holds-bsn' }
  | { readonly code: 'http.version-differs' };

/** Plans a talk with the agenda that was prepared from the figures; gives its number. */
export async function planMeeting(
  tx: Tx,
  by: SupplierActor,
  wanted: {
    readonly kind: MeetingKind;
    readonly providerId: number | null;
    readonly title: string;
    readonly onDay: PlainDate;
    readonly participants: string;
    readonly agenda: readonly AgendaPoint[];
  },
): Promise<Result<number, MeetingRefusal>> {
  const { kind, providerId, title } = wanted;
  if (kind === 'account-talk' && providerId === null) return no({ code: 'suppliers.talk-without-provider' });
  if (providerId !== null && !(await isProviderOf(tx, by.regionId, providerId)))
    return no({ code: 'suppliers.provider-unknown' });
  if ([title, wanted.participants].some(holdsBsn)) return no({ code: 'suppliers.text-holds-bsn' });
  const { regionId } = by;
  const id = await insertMeeting(tx, { regionId, providerId, kind, title }, by.personId);
  const { onDay, participants, agenda } = wanted;
  const first = {
    id,
    regionId,
    providerId,
    version: 1,
    state: 'planned',
    minutes: '',
    onDay,
    participants,
    agenda,
  } as const;
  await insertMeetingVersion(tx, first, by.personId);
  return yes(id);
}

/** Moves, cancels or reports a talk: a next version of what is recorded; those before stay to be read. */
export async function recordMeeting(
  tx: Tx,
  by: SupplierActor,
  id: number,
  wanted: {
    readonly state: MeetingState;
    readonly onDay: PlainDate;
    readonly participants: string;
    readonly minutes: string;
  },
  matches: (version: number) => boolean,
): Promise<Result<undefined, MeetingRefusal>> {
  const meeting = await findMeeting(tx, id);
  if (!meeting) return no({ code: 'suppliers.meeting-unknown' });
  if (!matches(meeting.version)) return no({ code: 'http.version-differs' });
  if (wanted.state === 'held' && wanted.minutes.trim() === '') return no({ code: 'suppliers.minutes-missing' });
  if (wanted.state === 'held' && wanted.onDay > by.today) return no({ code: 'suppliers.day-in-future' });
  if ([wanted.participants, wanted.minutes].some(holdsBsn)) return no({ code: 'suppliers.text-holds-bsn' });
  await insertMeetingVersion(tx, { ...meeting, ...wanted, version: meeting.version + 1 }, by.personId);
  return yes(undefined);
}
