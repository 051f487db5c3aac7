import type { PlainDate } from '../kernel/plain-date.ts';

/** Index figures that a region added itself, with the day of their version. */
export type IndexData = {
  readonly figures: readonly {
    readonly series: string;
    readonly year: number;
    readonly status: 'provisional' | 'revised' | 'definitive';
    /** Decimal text. */
    readonly percent: string;
    readonly version: string;
    readonly versionOn: PlainDate;
  }[];
  readonly figureSource: string;
};
