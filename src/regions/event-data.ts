import type { PlainDate } from '../kernel/plain-date.ts';

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
};
