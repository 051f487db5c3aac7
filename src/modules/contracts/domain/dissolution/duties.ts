import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { type EvidenceState, evidenceStates, type GroundState } from './supervision.ts';

/** Something about the provider of a contract that somebody must do by a day. */
export type Duty =
  /** Checks that are due: how many, the first first. */
  | { readonly code: 'checks-due'; readonly on: PlainDate; readonly count: number }
  /** A ground that was not met at its last check, and nothing was prepared on it. */
  | { readonly code: 'ground-not-met'; readonly on: PlainDate; readonly name: string }
  | { readonly code: 'evidence-ends'; readonly on: PlainDate; readonly name: string }
  /** A subcontractor that consent is asked for, by the day on which it is to begin. */
  | { readonly code: 'consent-asked'; readonly on: PlainDate; readonly name: string };

export type DutyFacts = {
  readonly grounds: readonly GroundState[];
  /** Evidence of the provider, by its kind. */
  readonly evidence: readonly { readonly kind: string; readonly validThrough: PlainDate | null }[];
  readonly asked: readonly { readonly name: string; readonly from: PlainDate }[];
  readonly dissolutionPrepared: boolean;
};

const SOON: readonly EvidenceState[] = ['expires-soon', 'expired'];

/** What the checks, the evidence and the subcontractors of one contract ask, by day. */
export function dutiesOf({ grounds, evidence, asked, dissolutionPrepared }: DutyFacts, today: PlainDate): Duty[] {
  const due = grounds.filter(({ state }) => state === 'due').map(({ dueOn }) => dueOn);
  const [first] = due.toSorted();
  const failed = dissolutionPrepared ? [] : grounds.filter(({ state }) => state === 'not-met');
  const duties: Duty[] = [
    ...(first ? [{ code: 'checks-due', on: first, count: due.length } as const] : []),
    ...failed.flatMap(({ ground, last }) =>
      last ? [{ code: 'ground-not-met', on: last.onDay, name: ground.title } as const] : [],
    ),
    ...evidenceStates(evidence, today).flatMap(({ evidence: one, state }) =>
      SOON.includes(state) && one.validThrough
        ? [{ code: 'evidence-ends', on: one.validThrough, name: one.kind } as const]
        : [],
    ),
    ...asked.map(({ name, from }) => ({ code: 'consent-asked', on: from, name }) as const),
  ];
  return duties.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
