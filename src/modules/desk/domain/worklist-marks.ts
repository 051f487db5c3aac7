/**
 * What stands on somebody's worklist once their acts are laid over the facts: the same for browser, mail and server. Pure.
 * An act never takes a line away for good: a postponed one comes back on its day, a seen one when its day changes or it gets late.
 */
import type { Werk } from '../../steering/api.ts';

export const WORK_ACTS = ['seen', 'postponed', 'assigned', 'noted'] as const;
export type WorkAct = (typeof WORK_ACTS)[number];

/** An act that stands, about one line as it then was. */
export type Mark = {
  readonly kind: WorkAct;
  readonly key: string;
  readonly line: Werk;
  readonly until: string | null;
  readonly text: string;
  readonly personId: number;
  readonly personName: string;
  readonly toPersonId: number | null;
  readonly toPersonName: string | null;
};

/** Roles that look after the same things, so that one can take over from the other; any other role only from its own. */
const ALIKE: readonly (readonly string[])[] = [
  ['contract-manager', 'purchaser'],
  ['care-administrator', 'sales-adviser'],
];
export const rolesAlike = (role: string): readonly string[] => ALIKE.find((roles) => roles.includes(role)) ?? [role];

export type WorkState = 'open' | Exclude<WorkAct, 'noted'>;
/** A line with where it stands for this person. */
export type ListedWork = {
  readonly key: string;
  readonly line: Werk;
  readonly state: WorkState;
  /** The act that put it there, or by which a colleague gave it. */
  readonly mark: Mark | null;
  readonly notes: readonly Mark[];
};

/** What makes a line this line: the same reason about the same thing. */
const workKey = ({ code, link, onderwerp, titel }: Werk): string => [code, link, onderwerp, titel].join('|');

/** What was seen stays seen for as long as this is the same. */
const standing = ({ uiterlijk, teLaat }: Werk): string => `${uiterlijk} ${teLaat}`;

/** The lines of a person: what the facts ask, and what a colleague handed over. `marks` are those that stand, oldest first. */
export function listWork(
  work: readonly Werk[],
  marks: readonly Mark[],
  personId: number,
  today: string,
): readonly ListedWork[] {
  const ofKey = Map.groupBy(marks, ({ key }) => key);
  const asked = new Set(work.map(workKey));
  const given = [...ofKey].flatMap(([key, own]) => {
    const last = own.findLast(({ toPersonId }) => toPersonId === personId);
    return last && !asked.has(key) ? [withLateness(last.line, today)] : [];
  });
  return [...work, ...given].map((line) => {
    const key = workKey(line);
    const own = ofKey.get(key) ?? [];
    const mark =
      own.findLast((one) => one.kind !== 'noted' && (one.personId === personId || one.toPersonId === personId)) ?? null;
    const notes = own.filter(({ kind }) => kind === 'noted');
    return { key, line, state: mark ? stateOf(line, mark, personId, today) : 'open', mark, notes };
  });
}

/** A line that was kept gets late like any other. */
const withLateness = (line: Werk, today: string): Werk => ({
  ...line,
  teLaat: line.uiterlijk !== null && line.uiterlijk < today,
});

function stateOf(line: Werk, mark: Mark, personId: number, today: string): WorkState {
  if (mark.personId !== personId) return 'open';
  if (mark.kind === 'assigned') return 'assigned';
  if (mark.kind === 'postponed') return mark.until !== null && today < mark.until ? 'postponed' : 'open';
  return standing(line) === standing(mark.line) ? 'seen' : 'open';
}
