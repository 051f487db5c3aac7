import type { PlainDate } from '../kernel/plain-date.ts';
import type { ClauseData } from './policy-data.ts';

export type ContractEventData = {
  readonly provider: string;
  readonly lot: string;
  readonly kind: 'signal' | 'incident' | 'measure' | 'report' | 'contact' | 'obligation';
  /** Negative is before the day the demonstration is looked at. */
  readonly daysFromToday: number;
  readonly dueInDays: number | null;
  readonly clause: string | null;
  readonly title: string;
  readonly text: string;
};

type OfContract = { readonly provider: string; readonly lot: string };

/** A check during a contract: what must keep holding, and whether it did. */
type CheckData = OfContract & {
  readonly kind: 'exclusion' | 'suitability';
  readonly title: string;
  readonly daysFromToday: number;
  readonly met: boolean;
  readonly reason: string;
};

/** A subcontractor that a provider asks consent for, in per cent of the care. */
type SubcontractData = OfContract & {
  readonly name: string;
  readonly registration: string;
  readonly task: string;
  readonly share: number;
  readonly startsInDays: number;
  readonly daysFromToday: number;
  readonly reason: string;
};

/** What stands in the contract files, and when options to extend must be decided on. */
export type EventsData = {
  readonly extension: {
    readonly options: string;
    readonly light: PlainDate;
    readonly heavy: PlainDate;
    readonly exceptions: readonly { readonly provider: string; readonly lot: string; readonly on: PlainDate }[];
  };
  /** Yearly; `due` is month and day. */
  readonly obligations: readonly { readonly clause: string; readonly title: string; readonly due: string }[];
  readonly events: readonly ContractEventData[];
  /** Clauses of single contracts, beside those of their lot. */
  readonly extraClauses: readonly (OfContract & Omit<ClauseData, 'lots'>)[];
  readonly checks: readonly CheckData[];
  readonly evidenceReceived: readonly (OfContract & { readonly name: string; readonly daysFromToday: number })[];
  readonly subcontractRequests: readonly SubcontractData[];
};
