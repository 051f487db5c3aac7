import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { IndexSettings, SettingsFault } from '../../pricing/index.ts';

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

export type IndexRefusal =
  | { readonly code: 'contracts.index-settings-wrong'; readonly faults: readonly SettingsFault[] }
  | { readonly code: 'contracts.index-ends-before-start' }
  | { readonly code: 'contracts.stale-index-plan' }
  | { readonly code: 'contracts.nothing-to-index' }
  | { readonly code: 'contracts.indexation-unknown' }
  | { readonly code: 'contracts.already-withdrawn' }
  | { readonly code: 'contracts.closed-by-declarations'; readonly month: PlainDate }
  | { readonly code: 'contracts.still-followed' };
