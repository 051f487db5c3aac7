import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { SettingsFault } from '../../pricing/index.ts';

/** Why an indexation is not worked out, carried out or taken back. */
export type IndexRefusal =
  | { readonly code: 'contracts.index-settings-wrong'; readonly faults: readonly SettingsFault[] }
  | { readonly code: 'contracts.index-ends-before-start' }
  | { readonly code: 'contracts.stale-index-plan' }
  | { readonly code: 'contracts.nothing-to-index' }
  | { readonly code: 'contracts.indexation-unknown' }
  | { readonly code: 'contracts.already-withdrawn' }
  | { readonly code: 'contracts.closed-by-declarations'; readonly month: PlainDate }
  | { readonly code: 'contracts.still-followed' };
