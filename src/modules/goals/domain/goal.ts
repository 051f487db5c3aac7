/** What a goal says, in four tiers from the law down to what can be measured. */
import type { PlainDate } from '../../../kernel/plain-date.ts';

/** From the top of the tree down. */
export const TIERS = ['statutory', 'higher-ambition', 'ambition', 'goal'] as const;
export type Tier = (typeof TIERS)[number];
export type Direction = 'down' | 'up' | 'not-higher' | 'shift';
/** The two uses of the purchasing instrument. */
export type UseTag = 'required-help' | 'influence';
export type Feasible = 'yes' | 'under-conditions' | 'no';
export type Wanted = 'yes' | 'partly' | 'no';

export type GoalContent = {
  readonly name: string;
  readonly description: string;
  readonly source: string;
  readonly tier: Tier;
  readonly useTag: UseTag | null;
  readonly indicator: string | null;
  readonly direction: Direction | null;
  /** The live figure that tells where it stands; null: measured by hand only. */
  readonly measure: string | null;
  readonly baseOn: PlainDate | null;
  readonly baseReadAs: string | null;
  readonly targetOn: PlainDate | null;
  readonly baseValue: number | null;
  readonly targetValue: number | null;
  readonly valueUnit: string | null;
  readonly feasible: Feasible | null;
  readonly feasibleNote: string | null;
  readonly providersWant: Wanted | null;
  readonly providersNote: string | null;
  readonly quickWin: string | null;
  readonly parentId: number | null;
  readonly endedOn: PlainDate | null;
};

/** What a goal says when nobody has said more than its name, words, source and tier. */
export const EMPTY_GOAL: Omit<GoalContent, 'name' | 'description' | 'source' | 'tier'> = {
  useTag: null,
  indicator: null,
  direction: null,
  measure: null,
  baseOn: null,
  baseReadAs: null,
  targetOn: null,
  baseValue: null,
  targetValue: null,
  valueUnit: null,
  feasible: null,
  feasibleNote: null,
  providersWant: null,
  providersNote: null,
  quickWin: null,
  parentId: null,
  endedOn: null,
};
