/** Types of the data about goals, mandates, organisations and people of a region. */
import type { PlainDate } from '../kernel/plain-date.ts';

export type GoalData = {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly indicator: string | null;
  readonly direction: 'down' | 'up' | 'not-higher' | 'shift' | null;
  readonly baseOn: PlainDate | null;
  readonly targetOn: PlainDate | null;
};

export type PurchaseTaskData = { readonly code: string; readonly name: string; readonly description: string };

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
