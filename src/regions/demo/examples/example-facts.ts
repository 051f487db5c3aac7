import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { SentLine } from '../jw323.ts';
import type { RoomFacts } from '../room.ts';

/** An allocation that runs in the month to declare. Days since 1970-01-01, whole cents. */
export type RunningAllocation = RoomFacts & {
  readonly number: number;
  readonly bsn: string;
  readonly productCategory: string;
  readonly productCode: string;
  /** The contract's tariff in the month, and the one a year before when there was one. */
  readonly tariffCents: number;
  readonly lastYearsTariffCents: number | null;
};

/** What example files are made from: what one provider and one municipality have with each other today. */
export type ExampleFacts = {
  readonly senderAgb: string;
  readonly receiverCbs: string;
  /** Any day of the month that is still to be declared. */
  readonly month: PlainDate;
  /** Day on the messages: not before the month's end (TR137), not after today (TR135). */
  readonly datedOn: PlainDate;
  /** Of the last declaration: its identification, its number, and its approved debits in file order. */
  readonly last: {
    readonly identification: string;
    readonly number: string;
    readonly month: PlainDate;
    readonly lines: readonly SentLine[];
  };
  /** By number. */
  readonly running: readonly RunningAllocation[];
};

/** What an example is for: paid for the greater part, a correction, refused by the schema, refused at the door. */
export const EXAMPLE_KINDS = ['declaration', 'correction', 'broken', 'same-identification'] as const;
export type ExampleKind = (typeof EXAMPLE_KINDS)[number];
