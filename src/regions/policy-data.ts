/** Types of the data about goals, mandates, organisations and people of a region. */
import type { PlainDate } from '../kernel/plain-date.ts';

export type GoalData = {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly indicator: string | null;
  readonly direction: 'down' | 'up' | 'not-higher' | 'shift' | null;
  readonly baseOn: PlainDate | null;
  /** Why this base date, where the source gives none. */
  readonly baseReadAs?: string;
  readonly targetOn: PlainDate | null;
  readonly tier: 'statutory' | 'higher-ambition' | 'ambition' | 'goal';
  /** Code of the goal it hangs under. */
  readonly parent: string | null;
  /** Absent: the first policy frame of the region. */
  readonly source?: string;
  readonly useTag?: 'required-help' | 'influence';
  /** The live figure of the programme that measures it. */
  readonly measure?: string;
};

export type PurchaseTaskData = {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly source: string;
};

/** A development point that the paper of a region names itself, with the codes of the goals it leads to. */
export type DevelopmentPointData = {
  readonly theme: 'access' | 'content' | 'providers' | 'organisation' | 'finance';
  readonly title: string;
  readonly description: string;
  readonly source: string;
  readonly goals: readonly string[];
};

/** The goals of a region: a file that any region may have. */
export type GoalsData = {
  readonly source: string;
  readonly goals: readonly GoalData[];
  readonly tasks: readonly PurchaseTaskData[];
  /** Codes of tasks by the code of the goal that they serve. */
  readonly goalTasks: Readonly<Record<string, readonly string[]>>;
  readonly points: readonly DevelopmentPointData[];
};

export type MandateData = {
  /** CBS code. */
  readonly municipality: string;
  readonly task: 'access' | 'supplier-management' | 'contracting' | 'transformation-plan' | 'budget';
  readonly holder: 'municipality' | 'region';
  /** Null: no staffing, so the mandate is not complete. */
  readonly fte: number | null;
};

export type CooperationTaskData = {
  readonly task: string;
  readonly jointness: 'joint' | 'individual' | 'between-regions';
  readonly ground: 'obligatory' | 'chosen';
  readonly note: string;
  readonly mayDeviate: boolean;
  readonly clause: string | null;
};

export type PurchaseScopeData = {
  readonly form: string;
  readonly level: 'local' | 'regional' | 'supraregional' | 'national' | 'out-of-scope';
  readonly reason: string;
};

/** `owner` is 'region' or a CBS code. */
export type PolicyFrameData = {
  readonly owner: string;
  readonly on: PlainDate;
  readonly title: string;
  readonly binds: string;
};

export type StakeholderContactData = {
  readonly stakeholder: string;
  readonly monthsAgo: number;
  readonly day: number;
  readonly subject: string;
  readonly outcome: string | null;
  readonly channel: 'meeting' | 'media' | 'council' | 'consultation' | 'working-group';
  readonly municipality: string | null;
};

export type OrganisationData = {
  readonly key: string;
  readonly kind: 'general-practitioner' | 'school' | 'certified-body' | 'supervisor';
  readonly name: string;
  readonly municipality: string;
};

/** Ends are organisation keys, 'region', 'municipality:<CBS code>', 'team:<CBS code>' or 'provider:<name>'. */
export type RelationData = {
  readonly from: string;
  readonly to: string;
  readonly kind: 'contract-and-payment' | 'use-without-payment' | 'accountability' | 'referral';
  readonly note: string;
};

export type PersonData = {
  /** Identifier at the sign-in provider; stable. */
  readonly subject: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
};

/** The clause about subcontractors; `{shares}` in its text becomes who and how much. */
export type SubcontractorClauseData = Omit<ClauseData, 'lots'>;

export type ClauseData = {
  readonly number: string;
  readonly kind: 'tariff' | 'volume' | 'payment' | 'quality' | 'information' | 'termination' | 'other';
  readonly title: string;
  readonly text: string;
  readonly lots: 'all' | 'heavy';
  /** The clause of the library that it follows. */
  readonly modelKey?: string;
  /** What it executes by itself; its room per year is what the contract was budgeted at. */
  readonly terms?: { readonly kind: string; readonly values: Readonly<Record<string, unknown>> };
};

/** Invented for the demonstration: what the region did of its homework. */
export type HomeworkData = {
  readonly examplePoints: readonly {
    readonly key: string;
    readonly goals: readonly string[];
    readonly setAside?: string;
  }[];
  readonly hearings: readonly {
    readonly goal: string;
    readonly monthsAgo: number;
    readonly heard: string;
    readonly said: string;
    readonly promised: string | null;
  }[];
  readonly clauseGoals: readonly {
    readonly number: string;
    readonly title: string;
    readonly goal: string;
    readonly how: string;
  }[];
  readonly answers: readonly {
    readonly group: string;
    readonly question: string;
    readonly answer: string;
    readonly wanted: number | null;
  }[];
  readonly layers: readonly { readonly layer: string; readonly wanted: number; readonly why: string }[];
  /** By name of the provider. */
  readonly profiles: Readonly<
    Record<string, { readonly approach: string; readonly readiness: string; readonly possibilities: string }>
  >;
  readonly sources: readonly {
    readonly what: string;
    readonly who: string;
    readonly monthsAgo: number;
    readonly learned: string;
  }[];
};
