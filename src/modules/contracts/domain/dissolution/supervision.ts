import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import { addMonths } from '../contract-status.ts';

/** Something that a provider must keep meeting: absence of a ground for exclusion, or a demand on suitability. */
export type Ground = { readonly key: string; readonly kind: 'exclusion' | 'suitability'; readonly title: string };
export type Check = Ground & {
  readonly id: number;
  readonly onDay: PlainDate;
  readonly met: boolean;
  readonly reason: string;
  readonly personName: string | null;
};

/** How long a check holds before the next is due, in months; the term after which most statements have expired. */
export const CHECK_EVERY_MONTHS = 12;
/** How long before its last day evidence asks for attention, in months. */
const EXPIRES_SOON_MONTHS = 2;

export type GroundState = {
  readonly ground: Ground;
  readonly last: Check | null;
  readonly dueOn: PlainDate;
  readonly state: 'met' | 'not-met' | 'due';
};

/** Where each ground stands on a day: those asked, and those that were checked besides. The last check counts. */
export function groundStates(
  asked: readonly Ground[],
  checks: readonly Check[],
  days: { readonly from: PlainDate; readonly today: PlainDate },
): GroundState[] {
  const grounds = new Map([...checks, ...asked].map(({ key, kind, title }) => [key, { key, kind, title }]));
  return [...grounds.values()]
    .toSorted((a, b) => (a.kind === b.kind ? a.key.localeCompare(b.key) : a.kind.localeCompare(b.kind)))
    .map((ground) => {
      const last = lastOf(checks, ground.key);
      const dueOn = last ? addMonths(last.onDay, CHECK_EVERY_MONTHS) : days.from;
      const state = last && !last.met ? 'not-met' : dueOn <= days.today ? 'due' : 'met';
      return { ground, last, dueOn, state };
    });
}

/** The grounds of which there is no check yet. */
export const notChecked = (grounds: readonly Ground[], checks: readonly Pick<Check, 'key'>[]): Ground[] =>
  grounds.filter(({ key }) => !checks.some((check) => check.key === key));

/** By day, and on one day the one recorded last. */
const lastOf = (checks: readonly Check[], key: string): Check | null =>
  checks
    .filter((one) => one.key === key)
    .toSorted((a, b) => (a.onDay === b.onDay ? a.id - b.id : a.onDay < b.onDay ? -1 : 1))
    .at(-1) ?? null;

type Dated = { readonly kind: string; readonly validThrough: PlainDate | null };
export type EvidenceState = 'valid' | 'expires-soon' | 'expired';

/** Of each kind of evidence the one that holds longest, with how it stands on a day. */
export function evidenceStates<Evidence extends Dated>(
  evidence: readonly Evidence[],
  today: PlainDate,
): { readonly evidence: Evidence; readonly state: EvidenceState }[] {
  const longest = new Map<string, Evidence>();
  for (const one of evidence) {
    const held = longest.get(one.kind);
    if (!held || lastDay(one) > lastDay(held)) longest.set(one.kind, one);
  }
  const soon = addMonths(today, EXPIRES_SOON_MONTHS);
  return [...longest.values()].map((one) => {
    const last = lastDay(one);
    return { evidence: one, state: last < today ? 'expired' : last <= soon ? 'expires-soon' : 'valid' };
  });
}

const lastDay = ({ validThrough }: Dated): string => validThrough ?? '9999-12-31';

/** What a dissolution rests on, as it was when it was prepared. */
export type DissolutionGround = {
  readonly key: string;
  readonly kind: Ground['kind'];
  readonly title: string;
  readonly reason: string;
  readonly checkedOn: PlainDate;
};

export type DissolutionRefusal =
  | { readonly code: 'contracts.no-ground-to-dissolve' }
  | { readonly code: 'contracts.already-prepared' }
  | { readonly code: 'contracts.dissolution-outside-contract' };

/** May a dissolution be prepared, and on which grounds? At once is allowed; backwards is not. */
export function decidePrepare(
  states: readonly GroundState[],
  open: boolean,
  days: { readonly effectiveOn: PlainDate; readonly today: PlainDate; readonly lastDay: PlainDate },
): Result<DissolutionGround[], DissolutionRefusal> {
  if (open) return no({ code: 'contracts.already-prepared' });
  if (days.effectiveOn < days.today || days.effectiveOn > days.lastDay)
    return no({ code: 'contracts.dissolution-outside-contract' });
  const grounds = states.flatMap(({ ground, last, state }) =>
    state === 'not-met' && last ? [{ ...ground, reason: last.reason, checkedOn: last.onDay }] : [],
  );
  return grounds.length > 0 ? yes(grounds) : no({ code: 'contracts.no-ground-to-dissolve' });
}

/** Does a prepared dissolution still rest on a ground? What was mended since, no longer counts. */
export const stillGrounded = (grounds: readonly DissolutionGround[], states: readonly GroundState[]): boolean =>
  grounds.some(({ key }) => states.some(({ ground, state }) => ground.key === key && state === 'not-met'));
