import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { IndexSettings } from '../../pricing/index.ts';

/** What is asked of an indexation: with which index, from which day, and for which contracts. Kept with its result. */
export type IndexRequest = {
  readonly from: PlainDate;
  /** Last day of new versions that follow on one with an end; null: they run on. */
  readonly through: PlainDate | null;
  readonly index: IndexSettings;
  /** Also contracts that end before, when they may be extended? */
  readonly includeExtendable: boolean;
  /** Empty: all. */
  readonly productIds: readonly number[];
  readonly providerIds: readonly number[];
};
